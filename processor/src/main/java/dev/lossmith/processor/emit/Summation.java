package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.kernel.SumOrder;

/**
 * The loops that add the losses of a range, in the order that every schedule keeps: lane by lane of a block, block by block.
 *
 * <p>Sums of floats are plain sums of doubles: over 2^31 elements they lose less than 2^-21 of what the losses themselves lose.
 * Sums of doubles carry along what each addition loses (D. E. Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2).
 */
final class Summation {
    private final boolean plain;

    /** A plain sum of floats, or a compensated sum of doubles. */
    Summation(boolean plain) {
        this.plain = plain;
    }

    /**
     * Adds blocks of the elements {@code from} to {@code to}, and returns the sum, or that divided by {@code divisor}.
     *
     * @param blockSum the sum of the block of {@code size} elements that begins at {@code first}
     * @param divisor null for none
     */
    CodeBlock ofBlocks(String from, String to, String blockSum, String divisor) {
        CodeBlock.Builder code = CodeBlock.builder().add(zero("total")).add(blocks(from, to));
        if (plain) {
            code.addStatement("totalSum += " + blockSum);
        } else {
            code.addStatement("double blockSum = " + blockSum)
                    .addStatement("totalLost += $T.lost(totalSum, blockSum, totalSum += blockSum)", Types.LANES);
        }
        code.endControlFlow();
        String over = divisor == null ? "" : " / " + divisor;
        return (plain
                        ? code.addStatement("return totalSum" + over)
                        : code.addStatement(
                                divisor == null
                                        ? "return totalSum + $T.ifFinite(totalSum, totalLost)"
                                        : "return (totalSum + $T.ifFinite(totalSum, totalLost))" + over,
                                Types.LANES))
                .build();
    }

    /** The head of the loop over the blocks of a range. It counts down: near the largest int, up would overflow. */
    static CodeBlock blocks(String from, String to) {
        return CodeBlock.builder()
                .beginControlFlow(
                        "for (int first = $L, left = $L - $L; left > 0; first += $L, left -= $L)",
                        from,
                        to,
                        from,
                        SumOrder.BLOCK,
                        SumOrder.BLOCK)
                .build();
    }

    /**
     * Adds the elements of one block, and returns their sum.
     *
     * @param element what is done for element {@code i}
     * @param summand what is added for it
     */
    CodeBlock ofElements(CodeBlock element, String summand) {
        return ofElements(element, summand, "lane", zero("lane"));
    }

    /**
     * Adds those after the first {@code done} elements of the block, to what {@code lanes} hold of the others.
     */
    CodeBlock ofRest(CodeBlock element, String summand) {
        CodeBlock.Builder lane = CodeBlock.builder().addStatement("double laneSum = lanes[lane]");
        if (!plain) {
            lane.addStatement("double laneLost = lost[lane]");
        }
        return ofElements(element, summand, "done + (lane - done & " + (SumOrder.LANES - 1) + ")", lane.build());
    }

    private CodeBlock ofElements(CodeBlock element, String summand, String firstOfLane, CodeBlock lane) {
        CodeBlock.Builder code = CodeBlock.builder();
        BodyWriter.comment(
                code,
                "Element i of a block belongs to lane i mod " + SumOrder.LANES
                        + ". A lane adds its elements, the block its lanes, each in order.");
        code.add(zero("block"))
                .beginControlFlow("for (int lane = 0; lane < $L; lane++)", SumOrder.LANES)
                .add(lane)
                .beginControlFlow("for (int offset = $L; offset < size; offset += $L)", firstOfLane, SumOrder.LANES)
                .addStatement("int i = first + offset")
                .add(element);
        if (plain) {
            return code.addStatement("laneSum += " + summand)
                    .endControlFlow()
                    .addStatement("blockSum += laneSum")
                    .endControlFlow()
                    .add("// 2^500 stands for infinity until here: from 2^192 on, a sum is infinite.\n")
                    .addStatement("return blockSum * 0x1p832 * 0x1p-832")
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
        return (plain ? code : code.addStatement("double $LLost = 0.0", sum)).build();
    }
}
