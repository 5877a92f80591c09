package dev.lossmith.processor.lower;

/** The numbers with which the error function and the normal distribution are computed; {@code error-functions.sollya} makes them. */
final class ErrorTables {
    /**
     * erfc(x) = exp(-x^2) / (sqrt(pi) (x + G(y) / (x + CENTRE))) for x >= 0, y = (x - CENTRE) / (x + CENTRE): a fraction of M. M.
     * Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < infinity" (1981), but of what
     * the reciprocal exceeds its asymptote by, so that this excess is known as well.
     */
    static final double CENTRE = 2.5;
    /** The same for the normal distribution, of sqrt(2) x. */
    static final double NORMAL_CENTRE = 0x1.c48c6001f0ac0p+1;

    static final double ROOT_OF_PI = 0x1.c5bf891b4ef6bp0;
    static final double ROOT_OF_TWICE_PI = 0x1.40d931ff62706p+1;
    static final double INVERSE_ROOT_OF_TWICE_PI = 0x1.9884533d43651p-2;
    /** 2 / sqrt(pi) - 1. */
    static final double SLOPE_MINUS_ONE = 0x1.06eba8214db69p-3;
    /** Below it, the series of erf, and beyond it erfc are used. */
    static final double NEAR = 0.875;

    private static final double NEAR_SQUARE = 0.7657;

    /** G for results that become floats; its bound is absolute, and G is from 1/2 to 1.42. */
    static final Polynomial FLOAT_EXCESS = Polynomial.of(
            -1,
            1,
            0x1p-29,
            0x1.c36e6db547c16p-1,
            -0x1.0aba95ee30f2ap-1,
            0x1.cbe319bcccd27p-4,
            0x1.315d29c2761eap-4,
            -0x1.ad976a6a552fcp-5,
            -0x1.30aba7eb636b1p-7,
            0x1.2a39d2685f70ep-6,
            0x1.2f31db75bcaf2p-13,
            -0x1.83f8b58feda51p-8,
            0x1.0287695e42635p-11,
            0x1.d835a4fcc48bbp-10,
            -0x1.d7842d8f6de3p-13,
            -0x1.d673afc010febp-12,
            0x1.e990963a48d23p-15,
            0x1.09d083fdc20f6p-14,
            -0x1.ebc3458a0de65p-18);

    /** G for doubles; the last coefficient is 2^-54 larger than the best one, which makes 1/2 of infinity. */
    static final Polynomial EXCESS = Polynomial.of(
            -1,
            1,
            0x1p-53,
            0x1.c36e6db1138b7p-1,
            -0x1.0aba95e3a5ccfp-1,
            0x1.cbe32b45c40f2p-4,
            0x1.315d1b253dcafp-4,
            -0x1.ad9a6bb61d243p-5,
            -0x1.30a5bebd3f727p-7,
            0x1.2a6c543b66b6ep-6,
            0x1.26998dcf79f32p-13,
            -0x1.8743eabe01733p-8,
            0x1.092c9aa6e9851p-11,
            0x1.f6b8f39fff7a5p-10,
            -0x1.03403b25a4118p-12,
            -0x1.3d0d12184dc9cp-11,
            0x1.5560e3c5aad93p-14,
            0x1.82a04c599a3a6p-13,
            -0x1.5b52f3ecd015ep-16,
            -0x1.bba82b0d17c26p-15,
            0x1.11e341a08569fp-18,
            0x1.cdd4604c66d3cp-17,
            -0x1.6cd172f59a224p-21,
            -0x1.9f9c2d0def4efp-19,
            0x1.6e11b452ce778p-23,
            0x1.2d98429d83344p-21,
            -0x1.2f8676a7229dp-24,
            -0x1.386c5b8f5cc06p-24,
            0x1.6ba9763a3a759p-26,
            0x1.58374b748f65cp-28,
            -0x1.831a45c3acc08p-29);

    /** Q in erf(x) = x Q(x^2) for |x| <= 7/8, for results that become floats; its bound is relative. */
    static final Polynomial FLOAT_ERF = Polynomial.of(
            0,
            NEAR_SQUARE,
            0x1p-32,
            0x1.20dd750330e91p0,
            -0x1.812744c879debp-2,
            0x1.ce2e8411096f4p-4,
            -0x1.b819a5273fe2cp-6,
            0x1.553aa5fef3a32p-8,
            -0x1.ae7ec8a8d0adfp-11,
            0x1.6bdc575787ef8p-14);

    /** Q in erf(x) = x (2 / sqrt(pi) + x^2 Q(x^2)) for |x| <= 7/8, for doubles; its bound is relative to erf(x). */
    static final Polynomial ERF_TAIL = Polynomial.of(
            0,
            NEAR_SQUARE,
            0x1p-58,
            -0x1.812746b0379e7p-2,
            0x1.ce2f21a042c23p-4,
            -0x1.b82ce31289934p-6,
            0x1.565bcd0e5a4fap-8,
            -0x1.c02db3eb1787fp-11,
            0x1.f9a320f9d69b5p-14,
            -0x1.f4d17b0f1dep-17,
            0x1.b9d314b33fbdfp-20,
            -0x1.5e61f5cd8c6e9p-23,
            0x1.ea7b25b00cd03p-27,
            -0x1.f0e61b609416ap-31);

    private ErrorTables() {}
}
