package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Calls of the loops of a block, through a method with a switch: HotSpot inlines a call that it sees in less than a quarter of the
 * calls of its method only if it is tiny. Many loops that are inlined into one method are more than C2 is ready to compile well:
 * some would miss SIMD on JDK 25, others in each run, and vectors would become objects on JDK 17.
 */
final class StageCalls {
    private final List<MethodSpec> stages = new ArrayList<>();

    void add(MethodSpec stage) {
        stages.add(stage);
    }

    /** The method that calls one of the loops, given all that any of them takes; none for a single loop. */
    Optional<MethodSpec> dispatch(String name) {
        if (stages.size() == 1) {
            return Optional.empty();
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("One loop of several. Called from here, C2 compiles each by itself.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeName.INT, "stage")
                .addParameters(parameters())
                .beginControlFlow("switch (stage)");
        for (int i = 0; i < stages.size(); i++) {
            MethodSpec stage = stages.get(i);
            method.addCode((i + 1 == stages.size() ? "default" : "case " + i) + ":\n$>")
                    .addCode(call(stage))
                    .addStatement("break")
                    .addCode("$<");
        }
        return Optional.of(method.endControlFlow().build());
    }

    /** Calls all loops, in order. */
    CodeBlock callAll(String dispatch) {
        if (stages.size() == 1) {
            return call(stages.get(0));
        }
        return CodeBlock.builder()
                .beginControlFlow("for (int stage = 0; stage < $L; stage++)", stages.size())
                .addStatement(dispatch + "(stage,$W" + names(parameters()) + ")")
                .endControlFlow()
                .build();
    }

    private static CodeBlock call(MethodSpec stage) {
        return CodeBlock.builder()
                .addStatement(stage.name() + "(" + names(stage.parameters()) + ")")
                .build();
    }

    /** All arrays, then all numbers. */
    private List<ParameterSpec> parameters() {
        Map<String, ParameterSpec> arrays = new LinkedHashMap<>();
        Map<String, ParameterSpec> numbers = new LinkedHashMap<>();
        for (MethodSpec stage : stages) {
            for (ParameterSpec parameter : stage.parameters()) {
                (parameter.type().isPrimitive() ? numbers : arrays).put(parameter.name(), parameter);
            }
        }
        List<ParameterSpec> all = new ArrayList<>(arrays.values());
        all.addAll(numbers.values());
        return all;
    }

    private static String names(List<ParameterSpec> parameters) {
        return parameters.stream().map(ParameterSpec::name).collect(Collectors.joining(",$W"));
    }
}
