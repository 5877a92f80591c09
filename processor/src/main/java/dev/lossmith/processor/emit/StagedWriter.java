package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Port;
import dev.lossmith.processor.schedule.Stages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelStaged}: short loops over scratch arrays, all of which have index {@code j} and nothing
 * else, since C2 turns no loop into SIMD in which arrays have different offsets. What goes on around them is the runtime's.
 */
final class StagedWriter {
    private final Kernel kernel;
    private final ScheduleNames names;
    private final Stages stages;
    /** The scratch array of each argument and table. */
    private final Map<String, Integer> leaves = new LinkedHashMap<>();

    private StagedWriter(Kernel kernel) {
        this.kernel = kernel;
        this.names = new ScheduleNames(kernel);
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
        TypeSpec.Builder type = ScheduleClass.declare(
                        kernel,
                        ScheduleClass.STAGED.name(kernel),
                        "The blocks of {@link $T} by short loops, which the JVM's compiler turns into SIMD.\n",
                        names)
                .superclass(Storage.of(kernel).runtime("", "Stages"))
                .addField(instance(ScheduleClass.STAGED.name(kernel)));
        List<LoopMethod> loops = stages.loops().stream().map(this::loop).toList();
        List<String> calls = IntStream.range(0, loops.size())
                .mapToObj(i -> loops.get(i).parameters().call(name(i)))
                .toList();
        String plans = stages.plans().stream()
                .map(plan -> plan.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}")))
                .collect(Collectors.joining(",$W"));
        String results = stages.results().stream()
                .map(result -> Integer.toString(scratch(result)))
                .collect(Collectors.joining(", "));
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement(
                                "super($L, new int[] {" + results + "},$Wnew int[][] {" + plans + "})",
                                KernelWriter.elementsPerWeight(kernel))
                        .build())
                .addMethod(Parameters.none()
                        .ints("stage")
                        .scratch()
                        .scale(true)
                        .ints("count")
                        .declare(override("stage"))
                        .addCode(LoopMethod.dispatch(calls))
                        .build());
        if (!names.tables().isEmpty()) {
            type.addMethod(load());
        }
        for (int i = 0; i < loops.size(); i++) {
            type.addMethod(loops.get(i).declare(name(i)));
        }
        return type.build();
    }

    private static String name(int stage) {
        return "stage" + (stage + 1);
    }

    private int scratch(Value value) {
        boolean isLeaf = value instanceof Value.Argument || value instanceof Value.ClassConstant;
        return isLeaf
                ? leaves.get(names.leaf(value))
                : leaves.size() + stages.arrays().get(value);
    }

    /** Copies the constants of the classes of a part's elements. */
    private MethodSpec load() {
        MethodSpec.Builder method =
                Parameters.none().scratch().ints("start", "count").declare(override("load"));
        names.tables()
                .forEach((constant, table) -> method.addStatement(
                        "System.arraycopy($L, start % $L, scratch.numbers($L), 0, count)",
                        ScheduleNames.rows(table), kernel.layout().classes(), leaves.get(names.leaf(constant))));
        return method.build();
    }

    private LoopMethod loop(Stages.Loop loop) {
        List<Value> loaded = Stream.concat(LoopMethod.leaves(loop).stream(), loop.inputs().stream())
                .toList();
        // A number that is used once needs no variable.
        Set<Value> usedOnce =
                loaded.stream().filter(value -> loop.body().readers(value) == 1).collect(Collectors.toSet());
        ValueWriter values = new ValueWriter(value -> usedOnce.contains(value)
                ? names.source(loop, value, stages.results()) + "[j]"
                : names.variable(loop, value));
        LoopWriter writer =
                new LoopWriter(stages, loop, names, new BodyWriter(kernel, loop.body(), values), this::scratch);
        loaded.forEach(value -> writer.load(
                value, (variable, array) -> usedOnce.contains(value) ? CodeBlock.of("") : load(variable, array)));
        writer.storeOutputs((number, array) -> array + "[j] = " + number);
        CodeBlock begin = CodeBlock.builder()
                .beginControlFlow("for (int j = 0; j < count; j++)")
                .build();
        return writer.method(Parameters.none(), "count", begin, CodeBlock.of(""));
    }

    private static CodeBlock load(String variable, String array) {
        return CodeBlock.builder()
                .addStatement("double $L = $L[j]", variable, array)
                .build();
    }

    private static FieldSpec instance(ClassName type) {
        return FieldSpec.builder(type, "INSTANCE", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The only one.\n")
                .initializer("new $T()", type)
                .build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.VOID);
    }
}
