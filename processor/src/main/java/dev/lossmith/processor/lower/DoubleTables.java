package dev.lossmith.processor.lower;

/**
 * The numbers with which functions are computed to an error of about one ulp of a double. {@code
 * src/main/sollya/coefficients.sollya} makes the polynomials, the parts of ln 2 and the bounds.
 */
final class DoubleTables {
    /** exp(-a) rounds to 0 for every larger a. */
    static final double LARGEST_NEGATIVE_EXPONENT = 750;

    static final double INVERSE_LN2 = 0x1.71547652b82fep0;
    /** ln 2 in so few bits that its product with any exponent is exact. */
    static final double LN2_HIGH = 0x1.62e42fefa4p-1;

    static final double LN2_LOW = -0x1.8432a1b0e2634p-43;
    /** Adding and subtracting it rounds a number in [1/2, 1] to half of the bits. */
    static final double RECIPROCAL_GRID = 0x1.8p26;
    /** The same for a number in [0.7, 1.5]; the product of two so rounded numbers is exact. */
    static final double SIGNIFICAND_GRID = 0x1.8p27;

    private static final double HALF_LN2 = 0.34699;

    /** P in exp(r) = 1 + r + r^2 P(r); its bound is relative to exp(r). */
    static final Polynomial EXP_TAIL = Polynomial.of(
            -HALF_LN2,
            HALF_LN2,
            0x1p-61,
            0x1p-1,
            0x1.5555555555557p-3,
            0x1.5555555555557p-5,
            0x1.1111111110045p-7,
            0x1.6c16c16c1569dp-10,
            0x1.a01a01ac2738cp-13,
            0x1.a01a01ab9d92p-16,
            0x1.71de018aa197p-19,
            0x1.27e4cf9f1d9a6p-22,
            0x1.af4f187334edbp-26,
            0x1.1f8710843871cp-29);

    /**
     * Q in log1p(f) = 2 s + s z Q(z), s = f / (2 + f), z = s^2, for -1/4 <= f <= 1/2; its bound is that of s z Q(z), relative
     * to 2 s.
     */
    static final Polynomial ATANH_TAIL = Polynomial.of(
            0,
            0.04,
            0x1p-60,
            0x1.5555555555555p-1,
            0x1.9999999999ff8p-2,
            0x1.24924923ceefcp-2,
            0x1.c71c72ee3d6e6p-3,
            0x1.745ca89d5bfc1p-3,
            0x1.3b2a4a4c31065p-3,
            0x1.0e843fb6ba302p-3,
            0x1.16d2ef8be9e48p-3);

    private DoubleTables() {}
}
