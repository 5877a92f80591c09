package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Stages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Writes one loop of a schedule as a method: the arrays that it uses, what it loads, computes and stores. */
final class LoopWriter {
    private final Stages stages;
    private final Stages.Loop loop;
    private final ScheduleNames names;
    private final ComputedNumbers numbers;
    private final BodyWriter body;
    private final ToIntFunction<Value> scratch;
    private final Parameters callers = Parameters.none();
    private final List<CodeBlock> arrays = new ArrayList<>();
    private final CodeBlock.Builder loads = CodeBlock.builder();
    private final CodeBlock.Builder stores = CodeBlock.builder();
    private final Set<String> results = new LinkedHashSet<>();

    /**
     * A writer of a loop.
     *
     * @param values the language of what it computes
     * @param numbers what it computes with
     * @param scratch the index of the scratch array of a value
     */
    LoopWriter(
            Stages stages,
            Stages.Loop loop,
            ScheduleNames names,
            ComputedNumbers numbers,
            Expressions values,
            ToIntFunction<Value> scratch) {
        this.numbers = numbers;
        this.stages = stages;
        this.loop = loop;
        this.names = names;
        this.body = new BodyWriter(loop.body(), values);
        this.scratch = scratch;
    }

    /** How a number is loaded from an array. */
    interface Load {
        CodeBlock of(String variable, String array);
    }

    /** How a number is stored in an array. */
    interface Store {
        CodeBlock of(CodeBlock number, String array);
    }

    /** Loads an argument, a table or what earlier loops have left from its scratch array. */
    void load(Value value, Load load) {
        String array = names.source(loop, value, stages.results());
        declare(array, value);
        loads.add(load.of(names.variable(loop, value).orElseThrow(), array));
    }

    /** Loads an argument from an array of the caller's. */
    void load(Value leaf, String array, TypeName type, Load load) {
        callers.add(array, type);
        loads.add(load.of(names.leaf(leaf), array));
    }

    /** Leaves results to later loops. */
    void storeOutputs(Store store) {
        for (int i = 0; i < loop.outputs().size(); i++) {
            Value output = loop.outputs().get(i);
            String array = names.array(output, loop, stages.results());
            declare(array, output);
            use(i, array, number -> store.of(number, array));
        }
    }

    /** Stores a result in an array of the caller's. */
    void store(int index, String array, TypeName type, Store store) {
        callers.add(array, type);
        use(index, array, number -> store.of(number, array));
    }

    /** Does something with a result. */
    void use(int index, String name, UnaryOperator<CodeBlock> statements) {
        stores.add(body.use(index, statements));
        results.add(name);
    }

    /**
     * The method.
     *
     * @param others what it takes besides the caller's arrays, the scratch and the scale
     * @param limit how many elements there are, as a parameter
     * @param frame its loops, around what is done in the innermost
     */
    LoopMethod method(Parameters others, String limit, UnaryOperator<CodeBlock> frame) {
        Parameters parameters = Parameters.none()
                .addAll(callers)
                .scratch(!arrays.isEmpty(), names.scratch())
                .addAll(others)
                .scale(loop.usesScale());
        CodeBlock declaration =
                arrays.isEmpty() ? CodeBlock.of("") : Java.statement("$T $L", numbers.array(), Java.list(arrays));
        CodeBlock inner = Java.all(loads.build(), body.stepsButResults(), stores.build());
        return new LoopMethod(
                (callers.isEmpty() ? parameters : parameters.ints("first")).ints(limit),
                Java.all(declaration, frame.apply(inner)),
                results);
    }

    private void declare(String array, Value value) {
        declare(array, scratch.applyAsInt(value));
    }

    /** Names a scratch array. */
    void declare(String array, int index) {
        arrays.add(CodeBlock.of("$L = $L", array, numbers.scratch(index)));
    }
}
