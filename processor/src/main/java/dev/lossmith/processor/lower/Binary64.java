package dev.lossmith.processor.lower;

/** The format of a double, IEEE 754's binary64. */
final class Binary64 {
    static final int FRACTION_BITS = 52;
    /** What the exponent field of 1 holds. */
    static final int EXPONENT_BIAS = 1023;
    /**
     * 1.5 times the power of two whose ulp is 1: adding it rounds to an integer, and leaves that integer in the low bits. A
     * cast to an integer would keep C2 from SIMD.
     */
    static final double INTEGER_SHIFT = 0x1.8p52;

    private Binary64() {}

    static long bits(double number) {
        return Double.doubleToRawLongBits(number);
    }
}
