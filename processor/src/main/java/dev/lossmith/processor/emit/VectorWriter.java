package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Stages;
import java.util.List;

/**
 * Writes the class {@code <Config>KernelVector}: loops of the Vector API over scratch arrays. Conversions between float and double
 * have loops of their own, as C2 of JDK 17 makes hundreds of nodes of each, and gives up on a loop with many of them.
 */
final class VectorWriter extends ScheduleWriter {
    private VectorWriter(Kernel kernel) {
        super(kernel);
    }

    static TypeSpec write(Kernel kernel) {
        return new VectorWriter(kernel)
                .write(
                        kernel.names().vector(),
                        "The blocks of {@link $T} by the Vector API. Loaded only where its module is.\n");
    }

    @Override
    Stages stages(BlockMethod block) {
        return Stages.ofVectors(kernel.code(), block.results(), BodyWriter.reserved(kernel));
    }

    @Override
    CodeBlock begin() {
        return CodeBlock.builder()
                .addStatement("int whole = size & -SPECIES.length()")
                .build();
    }

    @Override
    CodeBlock end() {
        return CodeBlock.of("");
    }

    @Override
    String start() {
        return "first";
    }

    @Override
    String limit() {
        return "whole";
    }

    @Override
    CodeBlock convert(String method, String arguments) {
        return CodeBlock.builder().addStatement(method + "(" + arguments + ")").build();
    }

    @Override
    CodeBlock calls(List<String> loops, List<String> arrays, BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        loops.forEach(code::addStatement);
        return code.build();
    }

    @Override
    CodeBlock remainder(BlockMethod block) {
        return ScalarBlocks.remainder(block);
    }

    @Override
    CodeBlock sum() {
        return CodeBlock.builder()
                .addStatement("add(losses, size, lanes" + (isFloat() ? ")" : ", lost)"))
                .build();
    }

    @Override
    CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs) {
        BodyWriter body = new BodyWriter(kernel, loop.body(), new VectorValues(value -> name(loop, value)));
        CodeBlock.Builder code =
                CodeBlock.builder().beginControlFlow("for (int j = 0; j < whole; j += SPECIES.length())");
        inputs.forEach(input -> code.addStatement(
                "$T $L = $T.fromArray(SPECIES, $L, j)",
                Types.DOUBLE_VECTOR,
                input.name(),
                Types.DOUBLE_VECTOR,
                input.array()));
        code.add(body.steps());
        for (int i = 0; i < outputs.size(); i++) {
            code.addStatement(body.result(i) + "$Z.intoArray(" + outputs.get(i).array() + ", j)");
        }
        return code.endControlFlow().build();
    }

    @Override
    void finish(TypeSpec.Builder type) {
        VectorSupport support = new VectorSupport(kernel);
        type.addFields(support.species());
        type.addMethods(support.methods());
    }
}
