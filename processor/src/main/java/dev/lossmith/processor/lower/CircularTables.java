package dev.lossmith.processor.lower;

/** The numbers with which the sine and the cosine are computed; {@code circular-functions.sollya} makes them. */
final class CircularTables {
    static final double INVERSE_HALF_PI = 0x1.45f306dc9c883p-1;

    /** pi / 2 in parts: the first two have 25 bits, so that their products with integers up to 2^28 are exact. */
    static final double[] FLOAT_HALF_PI = {0x1.921fb5p0, 0x1.110b46p-26, 0x1.1a62633145c07p-54};
    /** The same of 33 bits, for integers up to 2^20. */
    static final double[] HALF_PI = {0x1.921fb544p0, 0x1.0b4611a6p-34, 0x1.3198a2ep-69, 0x1.b839a252049c1p-104};

    /** The square of pi / 4, and of what rounding may add. */
    private static final double LARGEST_SQUARE = 0.6169;

    /** Q in sin(r) = r Q(r^2), for results that become floats; the bounds here are relative to the function. */
    static final Polynomial FLOAT_SINE = Polynomial.of(
            0,
            LARGEST_SQUARE,
            0x1p-37,
            0x1.fffffffff5fdcp-1,
            -0x1.55555548e2514p-3,
            0x1.11110717d5401p-7,
            -0x1.a00ec6a586e6cp-13,
            0x1.6cb08d9b02483p-19);

    /** Q in cos(r) = Q(r^2), for results that become floats. */
    static final Polynomial FLOAT_COSINE = Polynomial.of(
            0,
            LARGEST_SQUARE,
            0x1p-34,
            0x1.ffffffff84aa6p-1,
            -0x1.ffffffb65ea35p-2,
            0x1.555538a3b7fedp-5,
            -0x1.6c06eac0b7443p-10,
            0x1.98e7b5bb95f6p-16);

    /** Q in sin(r) = r + r^3 Q(r^2). */
    static final Polynomial SINE_TAIL = Polynomial.of(
            0,
            LARGEST_SQUARE,
            0x1p-55,
            -0x1.5555555555555p-3,
            0x1.1111111110c84p-7,
            -0x1.a01a019ea1749p-13,
            0x1.71de37b224f1ap-19,
            -0x1.ae602161d7c5dp-26,
            0x1.5e11b11f57865p-33);

    /** Q in cos(r) = 1 - r^2 / 2 + r^4 Q(r^2). */
    static final Polynomial COSINE_TAIL = Polynomial.of(
            0,
            LARGEST_SQUARE,
            0x1p-60,
            0x1.5555555555555p-5,
            -0x1.6c16c16c168ccp-10,
            0x1.a01a019f38b6dp-16,
            -0x1.27e4fa037cc16p-22,
            0x1.1eeb5865374f9p-29,
            -0x1.9073e56390a19p-37);

    private CircularTables() {}
}
