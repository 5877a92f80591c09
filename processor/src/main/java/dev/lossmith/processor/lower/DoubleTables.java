package dev.lossmith.processor.lower;

import dev.lossmith.Precision;

/**
 * The numbers that depend on the precision. {@code src/main/sollya/coefficients.sollya} makes the polynomials, the parts of
 * ln 2 and the bounds.
 *
 * @param fractionBits the bits of a number's fraction
 * @param exponentBias what the exponent field of 1 holds
 * @param integerShift 1.5 times the power of two whose ulp is 1: adding it rounds to an integer, and leaves that integer in
 *     the low bits
 * @param largestNegativeExponent exp(-a) rounds to 0 for every larger a
 * @param inverseLn2 1 / ln 2, rounded
 * @param ln2High ln 2 in so few bits that its product with any exponent is exact
 * @param ln2Low the rest of ln 2, rounded
 * @param reciprocalGrid adding and subtracting it rounds a number in [1/2, 1] to half of the bits
 * @param significandGrid the same for a number in [0.7, 1.5]; the product of two so rounded numbers is exact
 * @param expTail P in exp(r) = 1 + r + r^2 P(r); its bound is relative to exp(r)
 * @param log1pTail how log1p(f) - f is computed for -1/4 <= f <= 1/2
 */
record Tables(
        int fractionBits,
        int exponentBias,
        double integerShift,
        double largestNegativeExponent,
        double inverseLn2,
        double ln2High,
        double ln2Low,
        double reciprocalGrid,
        double significandGrid,
        Polynomial expTail,
        Log1pTail log1pTail) {

    private static final double HALF_LN2 = 0.34699;

    private static final Tables FLOAT = new Tables(
            23,
            127,
            0x1.8p23,
            110,
            0x1.715476p0f,
            0x1.62e4p-1,
            0x1.7f7d1cp-20f,
            0x1.8p11,
            0x1.8p12,
            Polynomial.of(
                    -HALF_LN2,
                    HALF_LN2,
                    0x1p-26,
                    0x1p-1f,
                    0x1.5554dcp-3f,
                    0x1.5554e8p-5f,
                    0x1.120c36p-7f,
                    0x1.6d4e78p-10f),
            new Log1pTail.Power(Polynomial.of(
                    -0.25,
                    0.5,
                    0x1p-26,
                    -0x1p-1f,
                    0x1.55557cp-2f,
                    -0x1.00009cp-2f,
                    0x1.997a94p-3f,
                    -0x1.54defp-3f,
                    0x1.275b46p-3f,
                    -0x1.0d452cp-3f,
                    0x1.ba3f34p-4f,
                    -0x1.928ba2p-5f)));

    private static final Tables DOUBLE = new Tables(
            52,
            1023,
            0x1.8p52,
            750,
            0x1.71547652b82fep0,
            0x1.62e42fefa4p-1,
            -0x1.8432a1b0e2634p-43,
            0x1.8p26,
            0x1.8p27,
            Polynomial.of(
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
                    0x1.1f8710843871cp-29),
            new Log1pTail.Atanh(Polynomial.of(
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
                    0x1.16d2ef8be9e48p-3)));

    static Tables of(Precision precision) {
        return precision == Precision.FLOAT ? FLOAT : DOUBLE;
    }

    /** The bit pattern of a number that both precisions have. */
    long bits(double number) {
        return this == FLOAT ? Float.floatToRawIntBits((float) number) : Double.doubleToRawLongBits(number);
    }

    double largest() {
        return this == FLOAT ? Float.MAX_VALUE : Double.MAX_VALUE;
    }

    double smallestNormal() {
        return this == FLOAT ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    }

    double smallest() {
        return this == FLOAT ? Float.MIN_VALUE : Double.MIN_VALUE;
    }
}
