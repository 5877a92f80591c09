package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import dev.lossmith.processor.schedule.Stages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelStaged}: short loops over scratch arrays, all of which have index {@code j} and nothing
 * else, since C2 turns no loop into SIMD in which arrays have different offsets. What goes on around them is the runtime's.
 */
final class StagedWriter {
    private final Kernel kernel;
    private final ScheduleNames names;
    private final ComputedNumbers numbers;
    private final Stages stages;
    /** The scratch array of each argument and table. */
    private final Map<String, Integer> leaves = new LinkedHashMap<>();

    private StagedWriter(Kernel kernel) {
        this.kernel = kernel;
        this.names = new ScheduleNames(kernel);
        this.numbers = ComputedNumbers.of(kernel);
        this.stages = Stages.ofScalars(kernel.code(), kernel.stored().list(), BodyWriter.reserved(kernel));
        Stream.concat(
                        kernel.ports().read().stream().map(Port::variable),
                        names.tables().keySet().stream().map(names::leaf))
                .forEach(leaf -> leaves.put(leaf, leaves.size()));
    }

    static TypeSpec write(Kernel kernel) {
        return new StagedWriter(kernel).type();
    }

    private TypeSpec type() {
        ClassName name = ScheduleClass.STAGED.name(kernel);
        List<CodeBlock> calls = new ArrayList<>();
        List<MethodSpec> loops = new ArrayList<>();
        for (Stages.Loop loop : stages.loops()) {
            LoopMethod method = loop(loop);
            String stage = "stage" + (loops.size() + 1);
            calls.add(method.parameters().call(stage));
            loops.add(method.declare(stage));
        }
        TypeSpec.Builder type = ScheduleClass.STAGED
                .declare(kernel, names)
                .superclass(StoredNumbers.of(kernel).stages())
                .addField(Java.constant("The only one.", name, "INSTANCE", CodeBlock.of("new $T()", name)))
                .addMethod(Method.constructor("Has no state", Modifier.PRIVATE)
                        .does(
                                "super($L, new int[] $L,$Wnew int[][] {$L})",
                                kernel.layout().elementsPerWeight(),
                                array(stages.results().stream().map(this::scratch)),
                                Java.list(stages.plans().stream()
                                        .map(plan -> array(plan.stream()))
                                        .toList())))
                .addMethod(Method.override(Modifier.PROTECTED, TypeName.VOID, "stage")
                        .takes(Parameters.none()
                                .ints("stage")
                                .scratch(true)
                                .scale(true)
                                .ints("count"))
                        .does(LoopMethod.dispatch(calls)));
        if (!names.tables().isEmpty()) {
            type.addMethod(load());
        }
        return type.addMethods(loops).build();
    }

    /** What a kernel gives to a block: itself, too, which computes what the stages leave. */
    static Parameters arguments(Kernel kernel) {
        return Parameters.none().add("this", Types.kernel(kernel)).addAll(Parameters.ofBlock(kernel));
    }

    private static CodeBlock array(Stream<Integer> numbers) {
        return CodeBlock.of("{$L}", numbers.map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private int scratch(Value value) {
        boolean isLeaf = value instanceof Value.Argument || value instanceof Value.ClassConstant;
        return isLeaf
                ? leaves.get(names.leaf(value))
                : leaves.size() + stages.arrays().get(value);
    }

    /** Copies the constants of the classes of a part's elements. */
    private MethodSpec load() {
        CodeBlock copies = names.tables().entrySet().stream()
                .map(table -> Java.statement(
                        "$T.$L($L, start % $L, $L, 0, count)",
                        numbers == ComputedNumbers.DOUBLES ? System.class : Types.BLOCKS,
                        numbers == ComputedNumbers.DOUBLES ? "arraycopy" : "floats",
                        ScheduleNames.rows(table.getValue()),
                        kernel.layout().classes(),
                        numbers.scratch(scratch(table.getKey()))))
                .collect(CodeBlock.joining(""));
        return Method.override(Modifier.PROTECTED, TypeName.VOID, "load")
                .takes(Parameters.none().scratch(true).ints("start", "count"))
                .does(copies);
    }

    private LoopMethod loop(Stages.Loop loop) {
        return ScratchLoops.SCALARS.loop(stages, loop, names, numbers, this::scratch);
    }
}
