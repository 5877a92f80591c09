package dev.lossmith.processor.lower;

/**
 * The numbers with which functions are computed in double for results that become floats: an error of 2^-27 is a tenth of a
 * float's ulp. {@code src/main/sollya/coefficients.sollya} makes the polynomials and their bounds.
 */
final class FloatTables {
    /**
     * Stands for infinity: no product with 0 is NaN. It is so large that its product with the smallest float, twice (a target and
     * a weight), is beyond all sums of floats, and so becomes infinite when it is stored in an array or when a sum is settled;
     * and so small that its square is a number.
     */
    static final double INFINITE = 0x1p500;
    /** Stands for 0 in a divisor: so small that any float divided by it is infinite in that sense. */
    static final double ZERO = 0x1p-500;
    /** exp(-a) stays as it is for every larger a: even {@link #INFINITE} times that is 0 as a float. */
    static final double LARGEST_NEGATIVE_EXPONENT = 470;

    static final double INVERSE_LN2 = 0x1.71547652b82fep0;
    static final double LN2 = 0x1.62e42fefa39efp-1;

    /** 2^f for |f| <= 1/2; its bound is relative. */
    static final Polynomial POWER_OF_TWO = Polynomial.of(
            -0.5,
            0.5,
            0x1p-28,
            1,
            0x1.62e430af2704ep-1,
            0x1.ebfbdc3c2f824p-3,
            0x1.c6aee88e97f57p-5,
            0x1.3b2d4cf25cdbep-7,
            0x1.5f3e52f1e6de2p-10,
            0x1.41fbbba9596p-13);

    /** Q in log1p(f) = s Q(s^2), s = f / (2 + f), for -1/4 <= f <= 1; its bound is relative. */
    static final Polynomial ATANH = Polynomial.of(
            0,
            0.1112,
            0x1p-27,
            0x1.0000001102a47p1,
            0x1.5554df3a11f88p-1,
            0x1.99dae69c43083p-2,
            0x1.1e510ad533ed8p-2,
            0x1.208bd0a47749ap-2);

    private FloatTables() {}
}
