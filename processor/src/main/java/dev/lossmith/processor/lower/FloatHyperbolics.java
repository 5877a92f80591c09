package dev.lossmith.processor.lower;

/**
 * Hyperbolic functions for results that become floats, all from one e = exp(-|a|) and w = 1 - e, which is right near 0 too:
 * with them, nothing cancels and only what is infinite overflows.
 */
final class FloatHyperbolics {
    /** tanh(|a| / 2)^2 <= 1/3 below it and (1 - e^2) / (3 + e^2) <= 1/3 above it: both are in reach of the series of atanh. */
    static final double NEAR = 1.3125;

    private final Code code;
    private final Value a;
    private final Value magnitude;
    private final FloatPowerOfTwo decay;
    private final Value one;

    private FloatHyperbolics(Code code, Value a) {
        this.code = code;
        this.a = a;
        this.magnitude = code.name("magnitude", code.result(Instruction.ABSOLUTE, a));
        this.decay = FloatPowerOfTwo.ofDecay(code, magnitude);
        this.one = code.literal(1);
    }

    /** The functions of this a; asking for them again costs nothing, as {@link Code} makes each value once. */
    static FloatHyperbolics of(Code code, Value a) {
        return new FloatHyperbolics(code, a);
    }

    Value cosh() {
        return code.name("cosh", "(e + 1 / e) / 2", code.multiply(code.literal(0.5), code.add(e(), reciprocal())));
    }

    Value sinh() {
        Value twice = code.multiply(w(), code.add(one, reciprocal()));
        return code.name(
                "sinh",
                "(1 / e - e) / 2 = (1 - e) (1 + 1 / e) / 2, with the sign of a",
                code.multiply(signed(0.5), twice));
    }

    Value tanh() {
        Value v = code.name("v", "1 - e^2 = w (2 - w)", code.multiply(w(), code.subtract(code.literal(2), w())));
        Value quotient = code.divide(v, code.subtract(code.literal(2), v));
        return code.name("tanh", "(1 - e^2) / (1 + e^2), with the sign of a", code.multiply(signed(1), quotient));
    }

    /**
     * Near 0, log(cosh(a)) = 2 atanh(tanh(|a| / 2)^2) with tanh(|a| / 2) = w / (2 - w); far from 0 it is |a| + log((1 + e^2) / 2) =
     * |a| - 2 atanh((1 - e^2) / (3 + e^2)) with 1 - e^2 = w (2 - w). As a number that is 0 near and 1 far, "far" chooses
     * without bit operations on anything else.
     */
    Value logCosh() {
        Value beyond = code.toBits(code.subtract(code.literal(NEAR), magnitude));
        Value far = code.name(
                "far",
                "1 where |a| is larger than the limit, else 0",
                code.fromBits(code.result(Instruction.BIT_AND, code.signMask(beyond), code.pattern(Binary64.bits(1)))));
        Value twice = code.name("twice", code.add(far, far));
        Value dividend =
                code.name("dividend", "w^2 near, w (w - 2) far", code.multiply(w(), code.subtract(w(), twice)));
        Value four = code.literal(4);
        Value divisor = code.name(
                "divisor",
                "(2 - w)^2 near, 4 - w (2 - w) far",
                code.add(four, code.multiply(w(), code.add(code.subtract(w(), four), twice))));
        Value s = code.name("s", code.divide(dividend, divisor));
        return code.name(
                "logCosh",
                "2 atanh(s) near, |a| + 2 atanh(s) far",
                code.add(code.multiply(far, magnitude), FloatLogarithms.twiceAtanh(code, s)));
    }

    private Value scale() {
        return code.name("scale", "2^k, the nearest power of two to e", decay.scale(1));
    }

    private Value rest() {
        return code.name("rest", "e - 2^k", code.multiply(scale(), decay.fractionMinusOne()));
    }

    private Value e() {
        return code.name("e", "exp(-|a|)", code.add(scale(), rest()));
    }

    private Value w() {
        return code.name("w", "1 - exp(-|a|)", code.subtract(code.subtract(one, scale()), rest()));
    }

    private Value reciprocal() {
        return code.name("reciprocal", "exp(|a|)", code.divide(one, e()));
    }

    /** The number with the sign of a. */
    private Value signed(double number) {
        Value sign = code.result(Instruction.BIT_AND, code.toBits(a), code.pattern(Long.MIN_VALUE));
        return code.fromBits(code.result(Instruction.BIT_XOR, sign, code.pattern(Binary64.bits(number))));
    }
}
