package dev.lossmith.processor.lower;

/**
 * exp(x) for any x as a double, unrounded: (1 + high + tail) factor rest, where the two last are powers of two, so that neither
 * overflows while their product may, and a subnormal result is rounded by the last multiplication alone.
 *
 * <p>Cody and Waite's reduction, as in {@link Exponential}; here what it leaves stays in two parts, {@code high} exact and what
 * is small in {@code tail}, so that exp and expm1 both add the small part to the large one, and round twice.
 */
record SignedExponential(Code code, Value x, Value high, Value tail, Value factor, Value rest) {
    /** Beyond these, exp(x) is infinite or rounds to 0, even if x is off by 1. */
    private static final double LARGEST = 711;

    private static final double SMALLEST = -747;
    /** Beyond these, 2^x is infinite or rounds to 0; their products with ln 2 are within the other two. */
    private static final double LARGEST_BINARY = 1025;

    private static final double SMALLEST_BINARY = -1077;
    /** Leaves 26 bits of a significand. */
    private static final long LEADING = -1L << 27;
    /** ln 2 cut off after 26 bits, and the double next to the rest. */
    private static final double LN2_LEADING = 0x1.62e42f8p-1;

    private static final double LN2_REST = 0x1.be8e7bcd5e4f2p-27;
    private static final long BIAS = (long) Binary64.EXPONENT_BIAS << Binary64.FRACTION_BITS;

    static SignedExponential of(Code code, Value x) {
        return of(code, x, null);
    }

    /** The exponential of {@code x + low}; {@code low} may be null, and is at most 1. NaN stays NaN. */
    static SignedExponential of(Code code, Value x, Value low) {
        Value clamped = limited(code, x);
        Value integerShift = code.literal(Binary64.INTEGER_SHIFT);
        Value shifted = code.name(
                "shifted",
                "exp($) = 2^exponent exp(reduced), exponent = round($ / ln 2); the sum rounds to an integer and leaves it in"
                        + " the low bits",
                x,
                code.add(code.multiply(clamped, code.literal(DoubleTables.INVERSE_LN2)), integerShift));
        Value exponent = code.name("exponent", code.subtract(shifted, integerShift));
        Value high = code.name(
                "reducedHigh",
                "$ - exponent ln 2 in two parts, the first one exact",
                x,
                code.subtract(clamped, code.multiply(exponent, code.literal(DoubleTables.LN2_HIGH))));
        Value multiple = code.multiply(exponent, code.literal(DoubleTables.LN2_LOW));
        Value minusLow = code.name("reducedLow", low == null ? multiple : code.subtract(multiple, low));
        Value reduced = code.name("reduced", code.subtract(high, minusLow));
        Value square = code.name("reducedSquare", code.multiply(reduced, reduced));
        Value series = code.name("series", DoubleTables.EXP_REMAINDER.at(code, reduced));
        Value small = code.subtract(code.multiply(code.multiply(reduced, square), series), minusLow);
        Value tail = code.name(
                "tail",
                "exp(reduced) - 1 - reducedHigh; what is half of a square has only the error of the square",
                code.add(code.multiply(code.literal(0.5), square), small));
        Value bits = code.toBits(shifted);
        Value factor = code.name(
                "factor",
                "2^exponent as a product of two, either of which is a normal number",
                code.fromBits(code.result(
                        Instruction.INTEGER_ADD, exponentField(code, half(code, bits)), code.pattern(BIAS))));
        Value rest = code.name(
                "rest",
                code.fromBits(code.result(
                        Instruction.INTEGER_SUBTRACT,
                        code.result(Instruction.INTEGER_ADD, exponentField(code, bits), code.pattern(2 * BIAS)),
                        code.toBits(factor))));
        return new SignedExponential(code, x, high, tail, factor, rest);
    }

    /**
     * 2^x as the exponential of x ln 2 in two parts: the product of the leading halves is exact. Of an integer, the significand is 1, for
     * the parts are off by less than 2^-70.
     */
    static SignedExponential ofBinary(Code code, Value x) {
        Value within = code.name(
                "within",
                "2^$ is infinite or 0 beyond; without the limits, infinity would become infinity - infinity",
                x,
                code.maximum(code.minimum(x, code.literal(LARGEST_BINARY)), code.literal(SMALLEST_BINARY)));
        Value leading = code.name(
                "leading",
                "the leading half of its bits",
                code.fromBits(code.result(Instruction.BIT_AND, code.toBits(within), code.pattern(LEADING))));
        Value high = code.name(
                "high",
                "$ ln 2 in two parts, the first one exact",
                x,
                code.multiply(leading, code.literal(LN2_LEADING)));
        Value low = code.name(
                "low",
                code.add(
                        code.multiply(code.subtract(within, leading), code.literal(LN2_LEADING)),
                        code.multiply(within, code.literal(LN2_REST))));
        return of(code, high, low);
    }

    private static Value limited(Code code, Value x) {
        return code.name(
                "limited",
                "exp($) is infinite or 0 beyond; without the limits, infinity would become infinity - infinity",
                x,
                code.maximum(notTooLarge(code, x), code.literal(SMALLEST)));
    }

    private static Value notTooLarge(Code code, Value x) {
        return code.minimum(x, code.literal(LARGEST));
    }

    private static Value half(Code code, Value bits) {
        return code.result(Instruction.SHIFT_RIGHT, bits, code.pattern(1));
    }

    private static Value exponentField(Code code, Value bits) {
        return code.result(Instruction.SHIFT_LEFT, bits, code.pattern(Binary64.FRACTION_BITS));
    }

    /** exp(x), rounded once where it is subnormal. */
    Value exp() {
        Value significand = code.name("significand", code.add(code.literal(1), code.add(high, tail)));
        return code.name("exp", "exp($)", x, code.multiply(code.multiply(significand, factor), rest));
    }

    /** exp(x) - 1. */
    Value expm1() {
        Value leading = code.name(
                "leading",
                "(2^exponent - 1 + 2^exponent reducedHigh) / rest: where 2^exponent is 1, only reducedHigh is left",
                code.add(factorMinusInverse(), code.multiply(factor, high)));
        return code.name("expm1", "exp($) - 1", x, code.multiply(code.add(leading, code.multiply(factor, tail)), rest));
    }

    /**
     * exp(x) - 1 - x. Beside the tail there is (2^exponent - 1) reducedHigh + (2^exponent - 1 - exponent ln 2): for exponents of -1, 0 and 1,
     * where the result is small, these products and sums are exact, and for 0 they are 0.
     */
    Value expm1mx() {
        Value limited = limited(code, x);
        Value multiple =
                code.name("multiple", "exponent ln 2 / rest", code.multiply(inverse(), code.subtract(limited, high)));
        Value leading = code.name(
                "leading",
                "(exp($) - 1 - $) / rest but for the tail",
                x,
                code.add(code.subtract(factorMinusInverse(), multiple), code.multiply(factorMinusInverse(), high)));
        Value within = code.multiply(code.add(leading, code.multiply(factor, tail)), rest);
        return code.name(
                "expm1mx",
                "exp($) - 1 - $; below the limit, what was taken away is added",
                x,
                code.add(within, code.subtract(limited, notTooLarge(code, x))));
    }

    private Value inverse() {
        return code.fromBits(code.result(Instruction.INTEGER_SUBTRACT, code.pattern(2 * BIAS), code.toBits(rest)));
    }

    /** (2^exponent - 1) / rest. */
    private Value factorMinusInverse() {
        return code.subtract(factor, inverse());
    }
}
