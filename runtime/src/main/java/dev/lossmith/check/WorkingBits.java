package dev.lossmith.check;

/** Working precisions in bits; 0 stands for a constant, which adopts the precision of the other operand. */
final class WorkingBits {
    /** Sums and products of constants are exact up to this. */
    static final int EXACT = 1 << 15;

    private static final int GUARD = 8;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);

    private WorkingBits() {}

    static int ofDigits(int digits) {
        return (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD;
    }

    /** Returns the precision for sums and products. */
    static int orExact(int bits) {
        return bits == 0 ? EXACT : bits;
    }

    /** Returns the precision for what is seldom exact: quotients and functions. */
    static int orDefault(int bits) {
        return bits == 0 ? ofDigits(Real.CONSTANT_DIGITS) : bits;
    }
}
