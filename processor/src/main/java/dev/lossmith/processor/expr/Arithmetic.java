package dev.lossmith.processor.expr;

import dev.lossmith.check.Format;
import java.util.List;
import java.util.Locale;

/**
 * How exactly kernels compute functions, and in which numbers: a row each. What becomes a float in the end can do with less of a
 * double's digits, and with fewer operations; or with floats alone, where each rounding shows.
 */
public enum Arithmetic {
    // spotless:off
    //     numbers        series    holes' errors  largest product
    FLOAT( Format.DOUBLE, 0x1p-34,  16,            64),
    DOUBLE(Format.DOUBLE, 0x1p-57,  4,             8),
    SINGLE(Format.FLOAT,  0x1p-28,  4,             4);
    // spotless:on

    private final Format numbers;
    private final double seriesError;
    private final double mostErrors;
    private final int largestProduct;

    Arithmetic(Format numbers, double seriesError, double mostErrors, int largestProduct) {
        this.numbers = numbers;
        this.seriesError = seriesError;
        this.mostErrors = mostErrors;
        this.largestProduct = largestProduct;
    }

    /** Where the recipes are that no other has. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All folders of its recipes: that of the format, that of numbers in two parts, and its own. */
    public List<String> folders() {
        String format = isInFloats() ? "binary32" : "binary64";
        return isInTwoParts() ? List.of(format, "parts", folder()) : List.of(format, folder());
    }

    /** What operations round to. */
    public Format numbers() {
        return numbers;
    }

    /** Whether numbers are floats, and their bit patterns ints. */
    public boolean isInFloats() {
        return numbers == Format.FLOAT;
    }

    /** The bit pattern of a number, as an integer of 64 bits: one of 32 keeps its sign. */
    public long bits(double number) {
        return isInFloats() ? Float.floatToRawIntBits((float) number) : Double.doubleToRawLongBits(number);
    }

    /** The number without its last bits. */
    public double withoutLast(int places, double number) {
        long left = bits(number) & -1L << places;
        return isInFloats() ? Float.intBitsToFloat((int) left) : Double.longBitsToDouble(left);
    }

    /** The largest relative error of a polynomial that stands for a formula, before anything is rounded. */
    public double seriesError() {
        return seriesError;
    }

    /**
     * The most that a hole's neighbourhood may lose without a polynomial, in rounding errors of the numbers: functions that are less exact
     * make larger ones, and DOUBLE kernels are to be within 16 ulp.
     */
    public double mostErrors() {
        return mostErrors;
    }

    /**
     * Powers up to these exponents are products. Each of its factors but the first may cost half an ulp of a double: nothing to a
     * float, but to a double more than a logarithm does.
     */
    public int largestProduct() {
        return largestProduct;
    }

    /** Whether numbers carry along, in two of them, what one loses: where results have no digits to spare. */
    public boolean isInTwoParts() {
        return this != FLOAT;
    }

    /** Half of the bits of a significand: leading halves multiply without rounding. */
    public int halfOfBits() {
        return isInFloats() ? 12 : 27;
    }

    /** So many of its bits are left off that the product with an exponent is exact. */
    public int bitsOfExponent() {
        return isInFloats() ? 8 : 12;
    }
}
