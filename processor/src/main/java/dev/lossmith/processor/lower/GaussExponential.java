package dev.lossmith.processor.lower;

/**
 * exp(-factor x^2) for x >= 0 as a double, unrounded; the factor is a power of two. The square is the exact one of the leading half
 * of x and what is left, as a rounded one would cost up to 700 ulps of the result.
 */
record GaussExponential(Code code, SignedExponential exponential) {
    /** The exponential of a larger number is 0. */
    private static final double LARGEST = 40;
    /** Leaves 26 bits of a significand. */
    private static final long LEADING = -1L << 27;

    static GaussExponential of(Code code, Value x, double factor) {
        Value limited = code.name(
                "limited",
                "the exponential of minus its square is 0 beyond; infinity would become infinity - infinity",
                code.minimum(x, code.literal(LARGEST)));
        Value leading = code.name(
                "leading",
                "the leading half of its bits: its square is exact",
                code.fromBits(code.result(Instruction.BIT_AND, code.toBits(limited), code.pattern(LEADING))));
        Value square = code.multiply(code.multiply(leading, leading), code.literal(-factor));
        Value rest = code.multiply(
                code.multiply(code.subtract(limited, leading), code.add(limited, leading)), code.literal(-factor));
        return new GaussExponential(code, SignedExponential.of(code, code.name("minusSquare", square), rest));
    }

    Value significand() {
        return code.name("significand", code.add(code.literal(1), code.add(exponential.high(), exponential.tail())));
    }

    /** A multiple of the significand as one of the exponential, rounded once where it is subnormal. */
    Value scaled(Value multiple) {
        return code.multiply(code.multiply(multiple, exponential.factor()), exponential.rest());
    }
}
