package dev.lossmith.processor.lower;

/**
 * exp(-a) for a >= 0 as a double, unrounded: (significand + significandLow) scale 2^-64, where the low part is what rounding the
 * significand lost. Whoever uses it rounds once, at the end.
 *
 * <p>Argument reduction after W. J. Cody and W. Waite, "Software Manual for the Elementary Functions" (1980): exp(-a) = 2^k
 * exp(r), k = round(-a / ln 2), r = -a - k ln 2. The scale carries a factor 2^64, so that it is a normal number however
 * small the result is, and a subnormal result is rounded by one last multiplication.
 */
record Exponential(Value magnitude, Value significand, Value significandLow, Value scale) {
    private static final int SCALE_EXPONENT = 64;

    /** The exponential of {@code -magnitude}; NaN stays NaN, infinity gives 0. */
    static Exponential ofNegative(Code code, Value magnitude) {
        Value clamped = code.name(
                "clamped",
                "exp(-$) is 0 from here on; without the limit, infinity would become infinity - infinity",
                magnitude,
                code.minimum(magnitude, code.literal(DoubleTables.LARGEST_NEGATIVE_EXPONENT)));
        Value integerShift = code.literal(Binary64.INTEGER_SHIFT);
        Value shifted = code.name(
                "shifted",
                "exp(-$) = 2^exponent exp(reduced), exponent = round(-$ / ln 2); the sum rounds to an integer and"
                        + " leaves it in the low bits",
                magnitude,
                code.add(code.multiply(clamped, code.literal(-DoubleTables.INVERSE_LN2)), integerShift));
        Value exponent = code.name("exponent", code.subtract(shifted, integerShift));
        Value reduced = code.name(
                "reduced",
                "-$ - exponent ln 2, |reduced| <= ln(2) / 2; ln 2 in two parts, the first product and difference exact",
                magnitude,
                code.subtract(
                        code.subtract(code.multiply(exponent, code.literal(-DoubleTables.LN2_HIGH)), clamped),
                        code.multiply(exponent, code.literal(DoubleTables.LN2_LOW))));
        Value square = code.name("reducedSquare", code.multiply(reduced, reduced));
        Value expm1 = code.name(
                "expm1",
                "exp(reduced) - 1 by a minimax polynomial",
                code.add(reduced, code.multiply(square, code.name("series", DoubleTables.EXP_TAIL.at(code, reduced)))));
        code.recipe("expm1OfReduced", "exp(a) - 1 of a number from -ln(2) / 2 to ln(2) / 2", expm1, reduced);
        Value one = code.literal(1);
        Value significand = code.name("significand", code.add(one, expm1));
        Value significandLow = code.name(
                "significandLow",
                "what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)",
                code.subtract(expm1, code.subtract(significand, one)));
        Value scale = code.name(
                "power64",
                "2^(exponent + 64), from the low bits of shifted: never subnormal",
                code.fromBits(code.result(
                        Instruction.INTEGER_ADD,
                        code.result(Instruction.SHIFT_LEFT, code.toBits(shifted), code.pattern(Binary64.FRACTION_BITS)),
                        code.pattern((long) (Binary64.EXPONENT_BIAS + SCALE_EXPONENT) << Binary64.FRACTION_BITS))));
        code.recipe("powerOfTwo64", "2^(k + 64) of a number with the integer k in its low bits", scale, shifted);
        return new Exponential(magnitude, significand, significandLow, scale);
    }

    /** 2^64 times the exponential, rounded. */
    Value scaled(Code code) {
        return code.name("e64", "2^64 exp(-$)", magnitude, code.multiply(significand, scale));
    }

    /** What {@link #scaled} lost. */
    Value scaledLow(Code code) {
        return code.multiply(significandLow, scale);
    }

    /** The exponential, rounded once. */
    Value rounded(Code code) {
        return code.name("e", Scaling.down(code, scaled(code)));
    }
}
