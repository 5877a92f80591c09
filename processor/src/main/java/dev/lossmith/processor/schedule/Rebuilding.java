package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Makes values anew from other operands; they are called what they were called. */
final class Rebuilding {
    private final Code code;
    private final BiFunction<Value.Result, List<Value>, Value> maker;
    private final Map<Value, Value> done;

    /**
     * A rebuilding.
     *
     * @param given what stands for some values
     * @param maker makes a value of the new operands
     */
    Rebuilding(Code code, Map<Value, Value> given, BiFunction<Value.Result, List<Value>, Value> maker) {
        this.code = code;
        this.maker = maker;
        this.done = new IdentityHashMap<>(given);
    }

    /** One that does the same as before, with what stands for some values in their place. */
    static Rebuilding with(Code code, Map<Value, Value> given) {
        return new Rebuilding(
                code, given, (result, operands) -> code.result(result.instruction(), operands.toArray(Value[]::new)));
    }

    Value of(Value value) {
        Value known = done.get(value);
        if (known != null || !(value instanceof Value.Result result)) {
            return known == null ? value : known;
        }
        Value made =
                maker.apply(result, result.operands().stream().map(this::of).toList());
        done.put(value, made);
        code.label(value).ifPresent(label -> code.name(label, made));
        code.together(value).ifPresent(argument -> code.together(made, of(argument)));
        return made;
    }
}
