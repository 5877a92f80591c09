package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.schedule.SumOrder;

/**
 * The loop that adds the losses of a block, lane by lane, in the order that every schedule keeps.
 */
final class Summation {
    private final boolean isCompensated;

    /** A sum of what is stored in this way. */
    Summation(Storage storage) {
        this.isCompensated = storage.isCompensated();
    }

    /**
     * Adds the elements after the first {@code done} of a block to what {@code lanes} hold of those, and returns the sum of all.
     *
     * @param element what is done for element {@code i}
     * @param summand what is added for it
     */
    CodeBlock ofElements(CodeBlock element, String summand) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(zero("block")).beginControlFlow("for (int lane = 0; lane < $L; lane++)", SumOrder.LANES);
        code.addStatement("double laneSum = lanes[lane]");
        if (isCompensated) {
            code.addStatement("double laneLost = lanes[lane + $L]", SumOrder.LANES);
        }
        code.beginControlFlow(
                        "for (int offset = done + (lane - done & $L); offset < size; offset += $L)",
                        SumOrder.LANES - 1,
                        SumOrder.LANES)
                .addStatement("int i = first + offset")
                .add(element);
        if (!isCompensated) {
            return code.addStatement("laneSum += " + summand)
                    .endControlFlow()
                    .addStatement("blockSum += laneSum")
                    .endControlFlow()
                    .addStatement("return $T.settled(blockSum)", Types.LANES)
                    .build();
        }
        return code.addStatement("double summand = " + summand)
                .addStatement("laneLost += $T.lost(laneSum, summand, laneSum += summand)", Types.LANES)
                .endControlFlow()
                .addStatement("blockLost += laneLost + $T.lost(blockSum, laneSum, blockSum += laneSum)", Types.LANES)
                .endControlFlow()
                .addStatement("return blockSum + $T.ifFinite(blockSum, blockLost)", Types.LANES)
                .build();
    }

    private CodeBlock zero(String sum) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("double $LSum = 0.0", sum);
        return (isCompensated ? code.addStatement("double $LLost = 0.0", sum) : code).build();
    }
}
