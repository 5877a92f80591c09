package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.lossmith.processor.kernel.SumOrder;
import javax.lang.model.element.Modifier;

/**
 * The loop that adds the losses of a range, in the order that every schedule keeps: lane by lane of a block, block by block.
 *
 * <p>Sums of floats are doubles: over 2^31 elements they lose less than 2^-21 of what the losses themselves lose. Sums of
 * doubles carry along what each addition loses (D. E. Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2).
 */
final class Summation {
    private final boolean plain;

    /** A plain sum of floats, or a compensated sum of doubles. */
    Summation(boolean plain) {
        this.plain = plain;
    }

    /**
     * The loop over elements {@code first} to {@code end}.
     *
     * @param element what is done for the element {@code block + offset}
     * @param summand what is added for it
     */
    CodeBlock loop(String first, String end, CodeBlock element, String summand) {
        CodeBlock.Builder code = CodeBlock.builder().add(zero("total"));
        BodyWriter.comment(
                code,
                "Element i of a range belongs to lane i mod " + SumOrder.LANES + " of its block of " + SumOrder.BLOCK
                        + ". A lane adds its elements, a block its lanes, the total its blocks, each in order.");
        code.beginControlFlow(
                        "for (int block = $L, left = $L - $L; left > 0; block += $L, left -= $L)",
                        first,
                        end,
                        first,
                        SumOrder.BLOCK,
                        SumOrder.BLOCK)
                .addStatement("int size = Math.min(left, $L)", SumOrder.BLOCK)
                .add(zero("block"))
                .beginControlFlow("for (int lane = 0; lane < $L; lane++)", SumOrder.LANES)
                .add(zero("lane"))
                .beginControlFlow("for (int offset = lane; offset < size; offset += $L)", SumOrder.LANES)
                .add(element);
        if (plain) {
            code.addStatement("laneSum += " + summand);
        } else {
            code.addStatement("double summand = " + summand)
                    .addStatement("laneLost += lost(laneSum, summand, laneSum += summand)");
        }
        return code.endControlFlow()
                .add(add("lane", "block"))
                .endControlFlow()
                .add(add("block", "total"))
                .endControlFlow()
                .build();
    }

    private CodeBlock zero(String sum) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("double $LSum = 0.0", sum);
        return (plain ? code : code.addStatement("double $LLost = 0.0", sum)).build();
    }

    /** Adds one sum to another, and what it lost to what that lost: Java evaluates arguments from left to right. */
    private CodeBlock add(String part, String whole) {
        if (plain) {
            return CodeBlock.builder()
                    .addStatement("$LSum += $LSum", whole, part)
                    .build();
        }
        return CodeBlock.builder()
                .addStatement(
                        "$LLost += $LLost + lost($LSum, $LSum, $LSum += $LSum)", whole, part, whole, part, whole, part)
                .build();
    }

    /** Returns the sum, after the loop; or the sum divided by {@code divisor}, if it is not null. */
    CodeBlock result(String divisor) {
        String total = plain ? "totalSum" : "totalSum + ifFinite(totalSum, totalLost)";
        String enclosed = plain ? total : "(" + total + ")";
        return CodeBlock.builder()
                .addStatement("return " + (divisor == null ? total : enclosed + " / " + divisor))
                .build();
    }

    /** What a + b loses when it is rounded to sum. */
    static MethodSpec lost() {
        return MethodSpec.methodBuilder("lost")
                .addJavadoc(
                        "What {@code a + b} lost when it was rounded to {@code sum}: exact (TwoSum). As arguments are evaluated from\n"
                                + "left to right, {@code lost(a, b, a += b)} adds, and tells what that lost.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE)
                .addParameter(TypeName.DOUBLE, "a")
                .addParameter(TypeName.DOUBLE, "b")
                .addParameter(TypeName.DOUBLE, "sum")
                .addStatement("double moved = sum - a")
                .addStatement("return (a - (sum - moved)) + (b - moved)")
                .build();
    }

    /** The correction, but 0 where the sum overflowed, since what infinity lost is NaN. */
    static MethodSpec ifFinite() {
        return MethodSpec.methodBuilder("ifFinite")
                .addJavadoc(
                        "{@code correction}, but 0 if {@code total} is infinite: what an infinite sum lost is NaN.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.DOUBLE)
                .addParameter(TypeName.DOUBLE, "total")
                .addParameter(TypeName.DOUBLE, "correction")
                .addStatement("long exponent = $T.doubleToRawLongBits(Math.abs(total))", Double.class)
                .addStatement("long finite = exponent - 0x7ff0000000000000L >> 63")
                .addStatement(
                        "return $T.longBitsToDouble($T.doubleToRawLongBits(correction) & finite)",
                        Double.class,
                        Double.class)
                .build();
    }
}
