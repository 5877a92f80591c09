package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Stages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Writes one loop of a schedule as a method: the arrays that it uses, what it loads, computes and stores. */
final class LoopWriter {
    private final Stages stages;
    private final Stages.Loop loop;
    private final ScheduleNames names;
    private final BodyWriter body;
    private final ToIntFunction<Value> scratch;
    private final Map<String, TypeName> callers = new LinkedHashMap<>();
    private final List<String> arrays = new ArrayList<>();
    private final CodeBlock.Builder loads = CodeBlock.builder();
    private final CodeBlock.Builder stores = CodeBlock.builder();
    private final List<String> results = new ArrayList<>();
    private boolean usesScratch;

    /**
     * A writer of a loop.
     *
     * @param body what it computes, in the schedule's language
     * @param scratch the index of the scratch array of a value
     */
    LoopWriter(Stages stages, Stages.Loop loop, ScheduleNames names, BodyWriter body, ToIntFunction<Value> scratch) {
        this.stages = stages;
        this.loop = loop;
        this.names = names;
        this.body = body;
        this.scratch = scratch;
    }

    /** How a number is loaded from an array. */
    interface Load {
        CodeBlock of(String variable, String array);
    }

    /** How a number is stored in an array, as a statement. */
    interface Store {
        String of(String number, String array);
    }

    /** Loads an argument, a table or what earlier loops have left from its scratch array. */
    void load(Value value, Load load) {
        String array = names.source(loop, value, stages.results());
        declare(array, value);
        loads.add(load.of(names.variable(loop, value), array));
    }

    /** Loads an argument from an array of the caller's. */
    void load(Value leaf, String array, TypeName type, Load load) {
        callers.put(array, type);
        loads.add(load.of(names.leaf(leaf), array));
    }

    /** Leaves results to later loops. */
    void storeOutputs(Store store) {
        for (int i = 0; i < loop.outputs().size(); i++) {
            Value output = loop.outputs().get(i);
            String array = ScheduleNames.array(output, loop, stages.results());
            declare(array, output);
            stores.add(body.store(i, number -> store.of(number, array)));
            results.add(array);
        }
    }

    /** Stores a result in an array of the caller's. */
    void store(int index, String array, TypeName type, Store store) {
        callers.put(array, type);
        stores.add(body.store(index, number -> store.of(number, array)));
        results.add(array);
    }

    /** Does something else with a result. */
    void use(String result, CodeBlock statements) {
        stores.add(statements);
        results.add(result);
    }

    /**
     * The method.
     *
     * @param others what it takes besides the caller's arrays, the scratch and the scale
     * @param limit how many elements there are, as a parameter
     * @param begin the heads of its loops
     * @param end what follows the innermost one
     */
    LoopMethod method(Parameters others, String limit, CodeBlock begin, CodeBlock end) {
        Parameters parameters = Parameters.none();
        callers.forEach(parameters::add);
        if (usesScratch) {
            parameters.scratch();
        }
        parameters.addAll(others).scale(LoopMethod.usesScale(loop));
        if (!callers.isEmpty()) {
            parameters.ints("first");
        }
        CodeBlock.Builder code = CodeBlock.builder();
        if (usesScratch) {
            code.addStatement("double[] " + Parameters.joined(arrays));
        }
        code.add(begin)
                .add(loads.build())
                .add(body.stepsButResults())
                .add(stores.build())
                .add(end)
                .endControlFlow();
        return new LoopMethod(parameters.ints(limit), code.build(), results);
    }

    private void declare(String array, Value value) {
        usesScratch = true;
        arrays.add(array + " = scratch.numbers(" + scratch.applyAsInt(value) + ")");
    }
}
