package dev.lossmith.processor.lower;

/**
 * The numbers with which functions are computed to an error of about one ulp of a double. {@code
 * src/main/sollya/coefficients.sollya} makes the first two polynomials and the parts of ln 2, {@code double-functions.sollya}
 * the other polynomials, each with its bound.
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

    /** pi / 4, rounded; its products with 0, 1 and 2 are exact. */
    static final double QUARTER_PI = 0x1.921fb54442d18p-1;

    static final double QUARTER_PI_LOW = 0x1.1a62633145c07p-55;

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

    private static final double LARGEST_HYPERBOLIC_SQUARE = 0.369;

    /** P in cosh(r) = 1 + z / 2 + z^2 P(z), z = r^2, for r up to 7/8 ln 2; its bound is relative to z / 2. */
    static final Polynomial COSH_TAIL = Polynomial.of(
            0,
            LARGEST_HYPERBOLIC_SQUARE,
            0x1p-63,
            0x1.5555555555555p-5,
            0x1.6c16c16c16e7fp-10,
            0x1.a01a019f7a40cp-16,
            0x1.27e4fc922541bp-22,
            0x1.1eebb09b99f07p-29,
            0x1.9688c8f0de735p-37);

    /** Q in sinh(r) = r + r z Q(z) for the same r; its bound is relative to r. */
    static final Polynomial SINH_TAIL = Polynomial.of(
            0,
            LARGEST_HYPERBOLIC_SQUARE,
            0x1p-62,
            0x1.5555555555555p-3,
            0x1.111111111127fp-7,
            0x1.a01a019fa7e3dp-13,
            0x1.71de3b4cb1461p-19,
            0x1.ae62485e4721fp-26,
            0x1.6341c9064f8e8p-33);

    /** Q in atan(y) = y + y z Q(z), z = y^2, for |y| < 0.5471; its bound is relative to y. */
    static final Polynomial ATAN_TAIL = Polynomial.of(
            0,
            0.2993,
            0x1p-56,
            -0x1.5555555555555p-2,
            0x1.999999999959fp-3,
            -0x1.2492492460791p-3,
            0x1.c71c71a94ca9ep-4,
            -0x1.745d12ab8167ap-4,
            0x1.3b13450ae64ebp-4,
            -0x1.110aac1672f04p-4,
            0x1.e15f60a039516p-5,
            -0x1.ab8e6d442a39fp-5,
            0x1.7446decc4c129p-5,
            -0x1.26780f49c8841p-5,
            0x1.6719346dedfbdp-6,
            -0x1.daedf68e5a12p-8);

    /** P in exp(r) = 1 + r + r^2 / 2 + r^3 P(r); its bound is relative to r^2 / 2. */
    static final Polynomial EXP_REMAINDER = Polynomial.of(
            -HALF_LN2,
            HALF_LN2,
            0x1p-57,
            0x1.5555555555556p-3,
            0x1.5555555555556p-5,
            0x1.1111111110703p-7,
            0x1.6c16c16c15f36p-10,
            0x1.a01a01a909d64p-13,
            0x1.a01a01a8a6418p-16,
            0x1.71de0a1cd1a8dp-19,
            0x1.27e4d63782493p-22,
            0x1.af3f55c3c9ef6p-26,
            0x1.1f7cca53e70d1p-29);

    /**
     * P in log(m) = 2/3 s (3 + z + z^2 P(z)), s = (m - 1) / (m + 1), z = s^2, for sqrt(1/2) <= m <= sqrt(2); its bound is that of
     * z^2 P(z), relative to 3.
     */
    static final Polynomial POWER_TAIL = Polynomial.of(
            0,
            0.0295,
            0x1p-70,
            0x1.3333333333333p-1,
            0x1.b6db6db6db971p-2,
            0x1.5555555507c48p-2,
            0x1.1745d1b573a78p-2,
            0x1.d89d501d72fdep-3,
            0x1.99a8117db133fp-3,
            0x1.675bbfb7cde65p-3,
            0x1.6a7940081234fp-3);

    private DoubleTables() {}
}
