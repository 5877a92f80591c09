package dev.lossmith.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.lossmith.processor.expr.Decimals;

/**
 * Writes numbers as Java literals that are exactly these numbers: a decimal where few digits tell them from all others, else
 * hexadecimal. {@code Float.toString} is no help, since its digits depend on the JDK.
 */
final class Literals {
    private static final int FEW_CHARACTERS = 8;

    private Literals() {}

    static CodeBlock ofDouble(double value) {
        String sign = value < 0 ? "-" : "";
        if (Double.isNaN(value)) {
            return constant("", "NaN");
        }
        if (Double.isInfinite(value)) {
            return constant("", value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        if (Math.abs(value) == Double.MAX_VALUE) {
            return constant(sign, "MAX_VALUE");
        }
        return value == Double.MIN_VALUE ? constant("", "MIN_VALUE") : CodeBlock.of("$L", digits(value));
    }

    private static CodeBlock constant(String sign, String name) {
        return CodeBlock.of("$L$T.$L", sign, Double.class, name);
    }

    /** A bit pattern; masks and patterns in hexadecimal, small counts in decimal. */
    static CodeBlock bits(long bits) {
        boolean count = bits >= 0 && bits < 1 << 12;
        return CodeBlock.of("$LL", count ? Long.toString(bits) : "0x" + Long.toHexString(bits));
    }

    /** A short decimal is as exact as the hexadecimal one: no other number of the type is nearer to it. */
    private static String digits(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        String shortest = Decimals.shortest(value);
        boolean whole = shortest.chars().allMatch(character -> character == '-' || Character.isDigit(character));
        String decimal = whole ? shortest + ".0" : shortest;
        return decimal.replace("-", "").length() <= FEW_CHARACTERS
                ? decimal
                : Double.toHexString(value).replace(".0p", "p");
    }
}
