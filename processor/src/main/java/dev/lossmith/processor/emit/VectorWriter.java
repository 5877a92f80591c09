package dev.lossmith.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.schedule.Kernel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelVector}: loops of the Vector API. All of them read the caller's arrays, and only the last
 * one writes to these, so that a gradient may take the place of the input; numbers on the way are in scratch arrays.
 */
final class VectorWriter {
    private final Kernel kernel;
    private final ScheduleNames names;
    /** The methods of loops: the same one for the same loop. */
    private final Map<String, MethodSpec> loops = new LinkedHashMap<>();

    private VectorWriter(Kernel kernel) {
        this.kernel = kernel;
        this.names = new ScheduleNames(kernel);
    }

    static TypeSpec write(Kernel kernel) {
        return new VectorWriter(kernel).type();
    }

    private TypeSpec type() {
        List<MethodSpec> calls = new ArrayList<>();
        List<MethodSpec> dispatches = new ArrayList<>();
        for (Call call : Call.values()) {
            VectorCall vectors = new VectorCall(kernel, names, call);
            List<String> stages = vectors.loops().stream()
                    .map(loop -> loop.parameters().call(name(loop)))
                    .toList();
            calls.add(vectors.method(stages));
            vectors.dispatch(stages).ifPresent(dispatches::add);
        }
        return ScheduleClass.declare(
                        kernel,
                        ScheduleClass.VECTOR.name(kernel),
                        "The blocks of {@link $T} by the Vector API. Loaded only where its module is.\n",
                        names)
                .addFields(species())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(block())
                .addMethods(calls)
                .addMethods(dispatches)
                .addMethods(loops.values())
                .build();
    }

    private String name(LoopMethod loop) {
        String content = loop.parameters().arguments() + loop.code();
        return loops.computeIfAbsent(content, absent -> loop.declare("stage" + (loops.size() + 1)))
                .name();
    }

    /** The call of an order. */
    private MethodSpec block() {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder("block").addModifiers(Modifier.STATIC).returns(TypeName.DOUBLE);
        Parameters.ofBlock(kernel).declare(method).beginControlFlow("switch (order)");
        for (Call call : Call.values()) {
            boolean isLast = call.order() + 1 == Call.values().length;
            method.addCode((isLast ? "default" : "case " + call.order()) + ":\n$>")
                    .addStatement(
                            "return " + VectorCall.parameters(kernel, call).call(call.methodName()))
                    .addCode("$<");
        }
        return method.endControlFlow().build();
    }

    private List<FieldSpec> species() {
        FieldSpec numbers =
                species("SPECIES", TypeName.DOUBLE, CodeBlock.of("$T.SPECIES_PREFERRED", Types.DOUBLE_VECTOR));
        FieldSpec floats = species(
                "FLOATS",
                TypeName.FLOAT,
                CodeBlock.of(
                        "$T.of(float.class,$W$T.forBitSize(SPECIES.vectorBitSize() / 2))",
                        Types.VECTOR_SPECIES,
                        ClassName.get("jdk.incubator.vector", "VectorShape")));
        return Storage.of(kernel) == Storage.FLOAT ? List.of(numbers, floats) : List.of(numbers);
    }

    private static FieldSpec species(String name, TypeName lane, CodeBlock value) {
        return FieldSpec.builder(ParameterizedTypeName.get(Types.VECTOR_SPECIES, lane.box()), name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build();
    }
}
