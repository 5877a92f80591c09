package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.lossmith.processor.kernel.Kernel;
import dev.lossmith.processor.kernel.Stages;
import dev.lossmith.processor.kernel.SumOrder;
import dev.lossmith.processor.lower.Value;
import java.util.List;

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
    List<FieldSpec> fields() {
        return List.of();
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
    Place place(Value.Argument argument, BlockMethod block) {
        return Place.SCRATCH;
    }

    @Override
    Place place(int result, Stages.Loop loop, Stages stages) {
        return Place.SCRATCH;
    }

    @Override
    CodeBlock loop(Stages.Loop loop, List<Variable> inputs, List<Variable> outputs) {
        BodyWriter body = new BodyWriter(kernel, loop.body(), new ValueWriter(value -> names.variable(loop, value)));
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("for (int j = 0; j < count; j++)");
        inputs.forEach(input -> code.addStatement("double $L = $L[j]", input.name(), input.array()));
        code.add(body.steps());
        for (int i = 0; i < outputs.size(); i++) {
            code.addStatement(outputs.get(i).array() + "[j] = " + body.result(i));
        }
        return code.endControlFlow().build();
    }

    @Override
    CodeBlock finish(Stages stages, BlockMethod block) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < stages.results().size(); i++) {
            String array = ScheduleNames.result(
                    stages.results().indexOf(stages.results().get(i)), block);
            String destination = block.destination(i);
            if (destination == null) {
                continue;
            }
            if (isFloat()) {
                code.addStatement("$T.narrow($L, $L, start, count)", Types.BLOCKS, array, destination);
            } else {
                code.add(copy(array, "0", destination, start()));
            }
        }
        if (kernel.layout().isReduced()) {
            code.addStatement("$T.add(losses, count, lanes" + (isFloat() ? ")" : ", lost)"), Types.LANES);
        }
        return code.build();
    }

    @Override
    CodeBlock sum(BlockMethod block) {
        return CodeBlock.builder()
                .addStatement("double sum = $T.sum(lanes" + (isFloat() ? ")" : ", lost)"), Types.LANES)
                .build();
    }
}
