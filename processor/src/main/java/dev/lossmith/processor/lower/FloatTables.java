package dev.lossmith.processor.lower;

/**
 * The numbers with which functions are computed in double for results that become floats: an error of 2^-27 is a tenth of a
 * float's ulp. {@code coefficients.sollya} and {@code float-functions.sollya} in {@code src/main/sollya} make the polynomials and their
 * bounds.
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

    /** From here on, the angle of this tangent is pi/2; its square is a number. */
    static final double VERTICAL = 0x1p100;

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

    /** P in 2^f - 1 = f P(f) for |f| <= 1/2; its bound is relative. */
    static final Polynomial POWER_OF_TWO_RATIO = Polynomial.of(
            -0.5,
            0.5,
            0x1p-32,
            0x1.62e42fefd32c2p-1,
            0x1.ebfbe045300ccp-3,
            0x1.c6b08cb168297p-5,
            0x1.3b2a1c366710cp-7,
            0x1.5d88bdb13b0eep-10,
            0x1.443f620041a1dp-13,
            0x1.ffcbdd795a61fp-17);

    /** Q in log2(1 + f) = s Q(s^2), s = f / (2 + f), for -1/4 <= f <= 1/2; its bound is relative. */
    static final Polynomial BINARY_LOGARITHM = Polynomial.of(
            0,
            0.0401,
            0x1p-42,
            0x1.71547652b7e9bp1,
            0x1.ec709dcb4ee7bp-1,
            0x1.2776bc5937c23p-1,
            0x1.a61e97e7936b8p-2,
            0x1.46f37179aa27cp-2,
            0x1.29c6fc7412e47p-2);

    /** Q in 2 atan(s) = s Q(s^2) for |s| <= 1; its bound is relative. */
    static final Polynomial ATAN = Polynomial.of(
            0,
            1,
            0x1p-31,
            0x1.fffffffcce787p0,
            -0x1.55554f06c13d9p-1,
            0x1.999786f3984d5p-2,
            -0x1.246feba32eb58p-2,
            0x1.c4cad8eb3ed73p-3,
            -0x1.6865d16701069p-3,
            0x1.1317836fb0d8bp-3,
            -0x1.6b607ddc23706p-4,
            0x1.6cf1953203f21p-5,
            -0x1.d7d1f9a795d41p-7,
            0x1.1e0784802be2p-9);

    /** P in exp(r) - 1 - r = r^2 P(r) for |r| <= ln(2) / 2; its bound is relative. */
    static final Polynomial EXP_REMAINDER = Polynomial.of(
            -0.3469,
            0.3469,
            0x1p-34,
            0x1.0000000004a08p-1,
            0x1.5555556757497p-3,
            0x1.5555553137eb1p-5,
            0x1.1110c6193aeccp-7,
            0x1.6c16fd86cefbfp-10,
            0x1.a151c0255efcbp-13,
            0x1.a06d00ab77172p-16);

    /**
     * Q in log1p(f) - f = s (z Q(z) - f), s = f / (2 + f), z = s^2, for -1/4 <= f <= 1/2; its bound is that of z Q(z), relative
     * to f.
     */
    static final Polynomial LOG_REMAINDER = Polynomial.of(
            0, 0.0401, 0x1p-31, 0x1.555555334af08p-1, 0x1.999a6c89c1091p-2, 0x1.242c574a637dp-2, 0x1.e66a682776fc7p-3);

    private FloatTables() {}
}
