package dev.lossmith.processor.emit;

import dev.lossmith.processor.expr.Decimals;

/**
 * Writes numbers as Java literals that are exactly these numbers: a decimal where few digits tell them from all others, else
 * hexadecimal. {@code Float.toString} is no help, since its digits depend on the JDK.
 */
final class Literals {
    private static final int FEW_CHARACTERS = 8;

    private Literals() {}

    static String ofDouble(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        if (Math.abs(value) == Double.MAX_VALUE) {
            return value > 0 ? "Double.MAX_VALUE" : "-Double.MAX_VALUE";
        }
        return value == Double.MIN_VALUE
                ? "Double.MIN_VALUE"
                : digits(value, Decimals.shortest(value), Double.toHexString(value));
    }

    /** A bit pattern; masks and patterns in hexadecimal, small counts in decimal. */
    static String bits(long bits) {
        boolean count = bits >= 0 && bits < 1 << 12;
        return (count ? Long.toString(bits) : "0x" + Long.toHexString(bits)) + "L";
    }

    /** A short decimal is as exact as the hexadecimal one: no other number of the type is nearer to it. */
    private static String digits(double value, String shortest, String hexadecimal) {
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        boolean whole = shortest.chars().allMatch(character -> character == '-' || Character.isDigit(character));
        String decimal = whole ? shortest + ".0" : shortest;
        return decimal.replace("-", "").length() <= FEW_CHARACTERS ? decimal : hexadecimal.replace(".0p", "p");
    }
}
