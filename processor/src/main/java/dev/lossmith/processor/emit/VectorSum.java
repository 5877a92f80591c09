package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.schedule.SumOrder;

/** Adds the losses of a block to their lanes as they are computed, some lanes at a time: see {@link Summation}. */
final class VectorSum {
    private final boolean isCompensated;

    /** A sum of what is stored in this way. */
    VectorSum(Storage storage) {
        this.isCompensated = storage.isCompensated();
    }

    /** The heads of two loops, over the lanes and over the vectors that are added to them. */
    CodeBlock begin() {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("for (int lane = 0; lane < $L; lane += SPECIES.length())", SumOrder.LANES)
                .addStatement(
                        "$T laneSum = $T.fromArray(SPECIES, lanes, lane)", Types.DOUBLE_VECTOR, Types.DOUBLE_VECTOR);
        if (isCompensated) {
            code.addStatement(
                    "$T laneLost = $T.fromArray(SPECIES, lanes, lane + $L)",
                    Types.DOUBLE_VECTOR,
                    Types.DOUBLE_VECTOR,
                    SumOrder.LANES);
        }
        return code.beginControlFlow("for (int j = lane; j < whole; j += $L)", SumOrder.LANES)
                .build();
    }

    /** Adds the vector of losses. */
    CodeBlock add(String losses) {
        if (!isCompensated) {
            return CodeBlock.builder()
                    .addStatement("laneSum = laneSum.add($Z" + losses + ")")
                    .build();
        }
        return CodeBlock.builder()
                .addStatement("$T summand = " + losses, Types.DOUBLE_VECTOR)
                .addStatement("$T sum = laneSum.add(summand)", Types.DOUBLE_VECTOR)
                .addStatement("$T moved = sum.sub(laneSum)", Types.DOUBLE_VECTOR)
                .addStatement("laneLost = laneLost.add(laneSum.sub(sum.sub(moved)).add(summand.sub(moved)))")
                .addStatement("laneSum = sum")
                .build();
    }

    /** Ends the inner loop. */
    CodeBlock end() {
        CodeBlock.Builder code = CodeBlock.builder().endControlFlow().addStatement("laneSum.intoArray(lanes, lane)");
        return (isCompensated ? code.addStatement("laneLost.intoArray(lanes, lane + $L)", SumOrder.LANES) : code)
                .build();
    }
}
