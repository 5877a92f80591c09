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
        return value == Double.MIN_VALUE
                ? constant("", "MIN_VALUE")
                : CodeBlock.of("$L", digits(value, Decimals.shortest(value)));
    }

    /** The same of a float. */
    static CodeBlock ofFloat(float value) {
        if (Float.isNaN(value)) {
            return CodeBlock.of("$T.NaN", Float.class);
        }
        if (Float.isInfinite(value)) {
            return CodeBlock.of("$T.$L", Float.class, value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        if (Math.abs(value) == Float.MAX_VALUE) {
            return CodeBlock.of("$L$T.MAX_VALUE", value < 0 ? "-" : "", Float.class);
        }
        return value == Float.MIN_VALUE
                ? CodeBlock.of("$T.MIN_VALUE", Float.class)
                : CodeBlock.of("$Lf", digits(value, Decimals.shortest(value)));
    }

    private static CodeBlock constant(String sign, String name) {
        return CodeBlock.of("$L$T.$L", sign, Double.class, name);
    }

    /** A bit pattern; masks and patterns in hexadecimal, small counts in decimal. */
    static CodeBlock bits(long bits) {
        return CodeBlock.of("$LL", isCount(bits) ? Long.toString(bits) : "0x" + Long.toHexString(bits));
    }

    /** That of a float. */
    static CodeBlock bits(int bits) {
        return CodeBlock.of("$L", isCount(bits) ? Integer.toString(bits) : "0x" + Integer.toHexString(bits));
    }

    private static boolean isCount(long bits) {
        return bits >= 0 && bits < 1 << 12;
    }

    /** A short decimal is as exact as the hexadecimal one: no other number of the type is nearer to it. */
    private static String digits(double value, String shortest) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        boolean whole = shortest.chars().allMatch(character -> character == '-' || Character.isDigit(character));
        String decimal = whole ? shortest + ".0" : shortest;
        return decimal.replace("-", "").length() <= FEW_CHARACTERS
                ? decimal
                : Double.toHexString(value).replace(".0p", "p");
    }
}
