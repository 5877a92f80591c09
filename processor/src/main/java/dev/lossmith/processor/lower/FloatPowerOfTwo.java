package dev.lossmith.processor.lower;

/**
 * 2^binary = 2^k 2^fraction, |fraction| <= 1/2, for results that become floats. At either end, 1024 and -1023, the fraction is 0, and
 * adding k to the exponent field of 1 gives the bits of infinity and of 0. NaN stays NaN.
 */
record FloatPowerOfTwo(Code code, Value shifted, Value fraction) {
    private static final double LOWEST = -1022;
    private static final double HIGHEST = 1024;

    static FloatPowerOfTwo of(Code code, Value binary) {
        Value shift = code.literal(Binary64.INTEGER_SHIFT);
        Value shifted = code.name(
                "shifted",
                "the sum rounds to an integer, the exponent, and leaves it in the low bits",
                code.add(binary, shift));
        Value fraction = code.name("fraction", code.subtract(binary, code.subtract(shifted, shift)));
        return new FloatPowerOfTwo(code, shifted, fraction);
    }

    /** Of any exponent: too large a one gives infinity, too small a one what is 0 as a float, but can still be halved. */
    static FloatPowerOfTwo clamped(Code code, Value binary) {
        return of(
                code,
                code.name(
                        "clamped",
                        "from 2^-1022, which is 0 as a float, to 2^1024, which is infinity",
                        code.maximum(code.minimum(binary, code.literal(HIGHEST)), code.literal(LOWEST))));
    }

    /** exp(a) = 2^binary for any a. */
    static FloatPowerOfTwo ofExponential(Code code, Value a) {
        Value binary =
                code.name("binary", "exp($) = 2^binary", a, code.multiply(a, code.literal(FloatTables.INVERSE_LN2)));
        return clamped(code, binary);
    }

    /** exp(-a) = 2^binary for a >= 0; so small a one is 0 that exp(a) is infinite as its reciprocal. */
    static FloatPowerOfTwo ofDecay(Code code, Value a) {
        Value binary = code.multiply(a, code.literal(-FloatTables.INVERSE_LN2));
        return of(
                code,
                code.name(
                        "binary",
                        "exp(-$) = 2^binary; 2^-1023 is 0",
                        a,
                        code.maximum(binary, code.literal(-Binary64.EXPONENT_BIAS))));
    }

    /** The power, by adding k to the exponent field of 2^fraction. */
    Value rounded() {
        Value power =
                code.name("power", "2^fraction by a minimax polynomial", FloatTables.POWER_OF_TWO.at(code, fraction));
        Value sum = code.result(Instruction.INTEGER_ADD, code.toBits(power), exponent());
        return code.fromBits(code.name("powerBits", "the exponent is added to that of the power", sum));
    }

    /** 2^fraction - 1, with full precision near 0 too. */
    Value fractionMinusOne() {
        return code.name(
                "powerMinusOne",
                "2^fraction - 1 by a minimax polynomial",
                code.multiply(fraction, code.name("powerRatio", FloatTables.POWER_OF_TWO_RATIO.at(code, fraction))));
    }

    /** {@code unit} 2^k; the unit is a power of two. */
    Value scale(double unit) {
        return code.fromBits(code.result(Instruction.INTEGER_ADD, exponent(), code.pattern(Binary64.bits(unit))));
    }

    private Value exponent() {
        return code.result(Instruction.SHIFT_LEFT, code.toBits(shifted), code.pattern(Binary64.FRACTION_BITS));
    }
}
