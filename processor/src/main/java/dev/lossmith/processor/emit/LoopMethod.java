package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.Set;
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
record LoopMethod(Parameters parameters, CodeBlock code, Set<String> results) {
    MethodSpec declare(String name) {
        return Method.of("Computes " + String.join(", ", results), name, Modifier.PRIVATE, Modifier.STATIC)
                .takes(parameters)
                .does(code);
    }

    /** A switch over the number of a loop. */
    static CodeBlock dispatch(List<CodeBlock> calls) {
        return Java.choice(
                "stage",
                calls.stream().map(call -> CodeBlock.of(" $L; break;\n", call)).toList());
    }
}
