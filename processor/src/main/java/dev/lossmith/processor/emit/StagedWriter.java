package dev.lossmith.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Stages;
import dev.lossmith.processor.kernel.SumOrder;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class {@code <Config>KernelStaged}: short loops over scratch arrays, all of which have index {@code j} and nothing
 * else, since C2 turns no loop into SIMD in which arrays have different offsets.
 */
final class StagedWriter extends ScheduleWriter {
    private StagedWriter(Kernel kernel) {
        super(kernel);
    }

    static TypeSpec write(Kernel kernel) {
        return new StagedWriter(kernel)
                .write(
                        kernel.names().staged(),
                        "The blocks of {@link $T} by short loops, which the JVM's compiler turns into SIMD.\n");
    }

    @Override
    Stages stages(BlockMethod block) {
        return Stages.ofScalars(kernel.code(), block.results(), BodyWriter.reserved(kernel));
    }

    /** In parts, so that a dozen arrays stay in L1. */
    @Override
    CodeBlock begin() {
        return CodeBlock.builder()
                .beginControlFlow("for (int done = 0; done < size; done += $L)", SumOrder.PART)
                .addStatement("int start = first + done")
                .addStatement("int count = Math.min(size - done, $L)", SumOrder.PART)
                .build();
    }

    @Override
    CodeBlock end() {
        return CodeBlock.builder().endControlFlow().build();
    }

    @Override
    String start() {
        return "start";
    }

    @Override
    String limit() {
        return "count";
    }

    @Override
    CodeBlock convert(String method, String arguments) {
        return CodeBlock.builder()
                .addStatement("$T.$L(" + arguments + ")", Types.BLOCKS, method)
                .build();
    }

    /**
     * Through a method with a switch: HotSpot inlines a call that it sees in less than a quarter of the calls of its method only if
     * it is tiny. Inlined into one method, some of the loops would miss SIMD on JDK 25, others in each run.
     */
    @Override
    CodeBlock calls(List<String> loops, List<String> arrays, BlockMethod block) {
        String name = block.call().methodName() + "Stage";
        List<String> arguments = new ArrayList<>(List.of("stage"));
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("One loop of several. Called from here, C2 compiles each by itself, and to SIMD.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(TypeName.INT, "stage");
        for (String array : arrays) {
            method.addParameter(ArrayTypeName.of(TypeName.DOUBLE), array);
            arguments.add(array);
        }
        if (block.isScaled()) {
            method.addParameter(TypeName.DOUBLE, SCALE);
            arguments.add(SCALE);
        }
        arguments.add("count");
        method.addParameter(TypeName.INT, "count").beginControlFlow("switch (stage)");
        for (int i = 0; i < loops.size(); i++) {
            method.addCode((i + 1 == loops.size() ? "default" : "case " + i) + ":\n$>")
                    .addStatement(loops.get(i))
                    .addStatement("break")
                    .addCode("$<");
        }
        helpers.add(method.endControlFlow().build());
        return CodeBlock.builder()
                .beginControlFlow("for (int stage = 0; stage < $L; stage++)", loops.size())
                .addStatement(name + "(" + String.join(",$W", arguments) + ")")
                .endControlFlow()
                .build();
    }

    @Override
    CodeBlock remainder(BlockMethod block) {
        return CodeBlock.of("");
    }

    @Override
    CodeBlock sum() {
        return CodeBlock.builder()
                .addStatement("$T.add(losses, count, lanes" + (isFloat() ? ")" : ", lost)"), Types.LANES)
                .build();
    }

    @Override
    CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs) {
        BodyWriter body = new BodyWriter(kernel, loop.body(), new ValueWriter(value -> name(loop, value)));
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("for (int j = 0; j < count; j++)");
        inputs.forEach(input -> code.addStatement("double $L = $L[j]", input.name(), input.array()));
        code.add(body.steps());
        for (int i = 0; i < outputs.size(); i++) {
            code.addStatement(outputs.get(i).array() + "[j] = " + body.result(i));
        }
        return code.endControlFlow().build();
    }

    @Override
    void finish(TypeSpec.Builder type) {
        // All that the methods need is in the runtime.
    }
}
