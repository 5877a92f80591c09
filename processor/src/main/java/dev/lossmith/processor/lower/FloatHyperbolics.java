package dev.lossmith.processor.lower;

/**
 * Hyperbolic functions for results that become floats, all from one e = exp(-|a|) and u = 1 - e, which is right near 0 too:
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
        return code.name(
                "cosh", "cosh($) = (e + 1 / e) / 2", a, code.multiply(code.literal(0.5), code.add(e(), reciprocal())));
    }

    Value sinh() {
        Value twice = code.multiply(u(), code.add(one, reciprocal()));
        return code.name(
                "sinh",
                "sinh($): (1 / e - e) / 2 = (1 - e) (1 + 1 / e) / 2, with the sign of $",
                a,
                code.multiply(signed(0.5), twice));
    }

    Value tanh() {
        Value v = code.name("v", "1 - e^2 = u (2 - u)", code.multiply(u(), code.subtract(code.literal(2), u())));
        Value quotient = code.divide(v, code.subtract(code.literal(2), v));
        return code.name(
                "tanh", "tanh($): (1 - e^2) / (1 + e^2), with the sign of $", a, code.multiply(signed(1), quotient));
    }

    /**
     * Near 0, log(cosh(a)) = 2 atanh(tanh(|a| / 2)^2) with tanh(|a| / 2) = u / (2 - u); far from 0 it is |a| + log((1 + e^2) / 2) =
     * |a| - 2 atanh((1 - e^2) / (3 + e^2)) with 1 - e^2 = u (2 - u). As a number that is 0 near and 1 far, "far" chooses
     * without bit operations on anything else.
     */
    Value logCosh() {
        Value beyond = code.toBits(code.subtract(code.literal(NEAR), magnitude));
        Value far = code.name(
                "far",
                "1 where |$| is larger than the limit, else 0",
                a,
                code.fromBits(code.result(Instruction.BIT_AND, code.signMask(beyond), code.pattern(Binary64.bits(1)))));
        Value twice = code.name("twice", code.add(far, far));
        Value numerator =
                code.name("numerator", "u^2 near, u (u - 2) far", code.multiply(u(), code.subtract(u(), twice)));
        Value four = code.literal(4);
        Value denominator = code.name(
                "denominator",
                "(2 - u)^2 near, 4 - u (2 - u) far",
                code.add(four, code.multiply(u(), code.add(code.subtract(u(), four), twice))));
        Value s = code.name("s", code.divide(numerator, denominator));
        return code.name(
                "logCosh",
                "log(cosh($)): 2 atanh(s) near, |$| + 2 atanh(s) far",
                a,
                code.add(code.multiply(far, magnitude), FloatLogarithms.twiceAtanh(code, s)));
    }

    private Value scale() {
        return code.name("powerOfTwo", "2^k, the nearest power of two to e", decay.scale(1));
    }

    private Value rest() {
        return code.name("rest", "e - 2^k", code.multiply(scale(), decay.fractionMinusOne()));
    }

    private Value e() {
        return code.name("e", "exp(-|$|)", a, code.add(scale(), rest()));
    }

    private Value u() {
        return code.name("u", "1 - exp(-|$|)", a, code.subtract(code.subtract(one, scale()), rest()));
    }

    private Value reciprocal() {
        return code.name("reciprocal", "exp(|$|)", a, code.divide(one, e()));
    }

    /** The number with the sign of a. */
    private Value signed(double number) {
        Value sign = code.result(Instruction.BIT_AND, code.toBits(a), code.pattern(Long.MIN_VALUE));
        return code.fromBits(code.result(Instruction.BIT_XOR, sign, code.pattern(Binary64.bits(number))));
    }
}
