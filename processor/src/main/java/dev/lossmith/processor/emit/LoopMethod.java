package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Stages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * A loop as a method, and calls of several through one with a switch: HotSpot inlines a call that it sees in less than a quarter of
 * the calls of its method only if it is tiny. Many loops that are inlined into one method are more than C2 is ready to compile
 * well: some would miss SIMD on JDK 25, others in each run, and vectors would become objects on JDK 17.
 *
 * @param parameters what it takes
 * @param code its body
 * @param results what it computes
 */
record LoopMethod(Parameters parameters, CodeBlock code, List<String> results) {
    MethodSpec declare(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("Computes $L.\n", results.stream().distinct().collect(Collectors.joining(", ")))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        return parameters.declare(method).addCode(code).build();
    }

    /** A switch over the number of a loop. */
    static CodeBlock dispatch(List<String> calls) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (stage)");
        for (int i = 0; i < calls.size(); i++) {
            code.addStatement((i + 1 == calls.size() ? "default" : "case " + i) + ": " + calls.get(i) + "; break");
        }
        return code.endControlFlow().build();
    }

    /** The arguments and class constants that a loop reads, without the scale. */
    static Set<Value> leaves(Stages.Loop loop) {
        Set<Value> leaves = new LinkedHashSet<>(loop.body().leaves());
        leaves.removeIf(LoopMethod::isScale);
        return leaves;
    }

    static boolean usesScale(Stages.Loop loop) {
        return loop.body().leaves().stream().anyMatch(LoopMethod::isScale);
    }

    /** Whether a value is the same for all elements of a call. */
    static boolean isScale(Value value) {
        return value instanceof Value.Argument argument && argument.name().equals(Kernel.SCALE);
    }
}
