package dev.lossmith.processor.lower;

/**
 * cosh, sinh, tanh and the logarithm of cosh as doubles, all from one reduction |x| = k ln 2 + r and the even and odd parts of
 * exp(r): with q = 4^-k,
 *
 * <pre>
 * 2^(1 - k) cosh(x) = (1 + q) cosh(r) + (1 - q) sinh(r)
 * 2^(1 - k) sinh(x) = (1 - q) cosh(r) + (1 + q) sinh(r)
 * </pre>
 *
 * <p>k is rounded so that r is from -1/8 to 7/8 of ln 2: where k becomes 1, sinh(r) is small beside 1 - q, and no digit cancels.
 * For k = 0 the sums are cosh(r) and sinh(r) themselves, right however small x is.
 */
final class Hyperbolic {
    /** cosh(x) and sinh(x) overflow for every larger |x|. */
    private static final double LARGEST = 710.5;

    private static final double OFFSET = 0.375;
    /** Up to here, cosh(x) - 1 is an argument of {@link Log1pTail}. */
    private static final double SMALL = 0.96;

    private static final long BIAS = (long) Binary64.EXPONENT_BIAS << Binary64.FRACTION_BITS;

    private final Code code;
    private final Value argument;
    private final Value magnitude;
    private final Value shifted;

    private Hyperbolic(Code code, Value argument) {
        this.code = code;
        this.argument = argument;
        this.magnitude = code.name("magnitude", code.result(Instruction.ABSOLUTE, argument));
        Value binary = code.multiply(limited(), code.literal(DoubleTables.INVERSE_LN2));
        this.shifted = code.name(
                "shifted",
                "|$| = k ln 2 + r, -1/8 <= r / ln 2 <= 7/8; the sum rounds to an integer and leaves it in the low bits",
                argument,
                code.add(code.subtract(binary, code.literal(OFFSET)), code.literal(Binary64.INTEGER_SHIFT)));
    }

    /** The functions of this argument; asking for them again costs nothing, as {@link Code} makes each value once. */
    static Hyperbolic of(Code code, Value argument) {
        return new Hyperbolic(code, argument);
    }

    Value cosh() {
        return code.name("cosh", "cosh($)", argument, code.multiply(code.add(evenLeading(), evenRest()), power()));
    }

    Value sinh() {
        Value rest = code.add(code.multiply(oddLeading(), coshm1()), code.multiply(evenLeading(), sinhOfReduced()));
        Value magnitudeOfSinh = code.multiply(code.add(oddLeading(), rest), power());
        return code.name("sinh", "sinh($)", argument, Sign.copy(code, magnitudeOfSinh, argument));
    }

    /**
     * tanh(x) = s - (s cosh(x) - sinh(x)) / cosh(x) for any s: the quotient is small beside s = sinh(x) where |x| is small, and
     * beside s = 1 elsewhere, so that its rounding errors hardly count.
     */
    Value tanh() {
        Value isSmall = code.name(
                "isReduced",
                "ones where k = 0, else zeros",
                code.signMask(code.result(
                        Instruction.INTEGER_SUBTRACT,
                        code.toBits(shifted),
                        code.pattern(Binary64.bits(Binary64.INTEGER_SHIFT) + 1))));
        Value excess = code.name(
                "excess",
                "s cosh($) - sinh(|$|): s = sinh(|$|) where k = 0, else s = 1, which leaves exp(-|$|)",
                argument,
                code.select(
                        isSmall,
                        code.multiply(sinhOfReduced(), evenRest()),
                        code.multiply(decay(), code.multiply(code.literal(2), twiceFourToMinusK()))));
        Value leading = code.select(isSmall, sinhOfReduced(), code.literal(1));
        Value magnitudeOfTanh = code.subtract(leading, code.divide(excess, code.add(evenLeading(), evenRest())));
        return code.name("tanh", "tanh($)", argument, Sign.copy(code, magnitudeOfTanh, argument));
    }

    /** log1p(cosh(x) - 1) where |x| is small, else |x| - ln 2 + log1p(exp(-2 |x|)). */
    Value logCosh() {
        Value isSmall = code.name(
                "isSmall",
                "ones where |$| < 0.96, else zeros",
                argument,
                code.signMask(code.toBits(code.subtract(magnitude, code.literal(SMALL)))));
        Value power = power();
        Value coshm1 = code.name(
                "coshm1",
                "cosh($) - 1",
                argument,
                code.add(
                        code.subtract(code.multiply(power, evenLeading()), code.literal(1)),
                        code.multiply(power, evenRest())));
        Value square = code.name(
                "exp2",
                "exp(-2 |$|)",
                argument,
                code.multiply(code.multiply(decay(), decay()), code.multiply(code.literal(0.5), twiceFourToMinusK())));
        Value zero = code.literal(0);
        Value f = code.name(
                "f",
                "log(cosh($)) = log1p(cosh($) - 1), or |$| - ln 2 + log1p(exp(-2 |$|)): one logarithm for both",
                argument,
                code.select(isSmall, coshm1, square));
        Value high = code.select(isSmall, zero, code.subtract(magnitude, code.literal(DoubleTables.LN2_HIGH)));
        Value low = code.select(isSmall, zero, code.literal(DoubleTables.LN2_LOW));
        return code.name(
                "logCosh",
                "log(cosh($))",
                argument,
                code.add(high, code.add(f, code.subtract(Log1pTail.at(code, f), low))));
    }

    private Value limited() {
        return code.name(
                "limited",
                "cosh($) is infinite beyond; without the limit, infinity would become infinity - infinity",
                argument,
                code.minimum(magnitude, code.literal(LARGEST)));
    }

    private Value k() {
        return code.name("k", code.subtract(shifted, code.literal(Binary64.INTEGER_SHIFT)));
    }

    private Value reducedHigh() {
        return code.name(
                "reducedHigh",
                "r = |$| - k ln 2 in two parts, the first one exact",
                argument,
                code.subtract(limited(), code.multiply(k(), code.literal(DoubleTables.LN2_HIGH))));
    }

    private Value reducedLow() {
        return code.name("reducedLow", code.multiply(k(), code.literal(DoubleTables.LN2_LOW)));
    }

    private Value reduced() {
        return code.name("reduced", code.subtract(reducedHigh(), reducedLow()));
    }

    private Value square() {
        return code.name("reducedSquare", code.multiply(reduced(), reduced()));
    }

    /** cosh(r) - 1 = r^2 / 2 + r^4 P(r^2): what is half of a square has only the error of the square. */
    private Value coshm1() {
        Value tail = code.multiply(
                code.multiply(square(), square()), code.name("evenSeries", DoubleTables.COSH_TAIL.at(code, square())));
        return code.name(
                "even",
                "cosh(r) - 1 by a minimax polynomial",
                code.add(code.multiply(code.literal(0.5), square()), tail));
    }

    private Value sinhOfReduced() {
        Value series = code.name("oddSeries", DoubleTables.SINH_TAIL.at(code, square()));
        Value tail = code.multiply(code.multiply(reduced(), square()), series);
        return code.name(
                "odd", "sinh(r) by a minimax polynomial", code.add(reducedHigh(), code.subtract(tail, reducedLow())));
    }

    /** 2^(k - 2): k up to 1025 makes a normal number of it. */
    private Value power() {
        Value field = code.result(Instruction.SHIFT_LEFT, code.toBits(shifted), code.pattern(Binary64.FRACTION_BITS));
        long bias = (long) (Binary64.EXPONENT_BIAS - 2) << Binary64.FRACTION_BITS;
        return code.name(
                "power",
                "2^(k - 2), so that its product with the sums below overflows only if the result does",
                code.fromBits(code.result(Instruction.INTEGER_ADD, field, code.pattern(bias))));
    }

    /** 2 q: 2 for k = 0. */
    private Value twiceFourToMinusK() {
        Value inverse = code.name(
                "inverse",
                "2^(2 - k)",
                code.fromBits(code.result(Instruction.INTEGER_SUBTRACT, code.pattern(2 * BIAS), code.toBits(power()))));
        return code.name("q2", "2 / 4^k", code.multiply(code.multiply(inverse, inverse), code.literal(0.125)));
    }

    /** 2 (1 + q), what cosh(r) counts for in {@code cosh(x) / power} and sinh(r) in {@code sinh(x) / power}. */
    private Value evenLeading() {
        return code.name(
                "evenLeading",
                "cosh($) = power (evenLeading cosh(r) + oddLeading sinh(r))",
                argument,
                code.add(code.literal(2), twiceFourToMinusK()));
    }

    /** 2 (1 - q). */
    private Value oddLeading() {
        return code.name(
                "oddLeading",
                "sinh(|$|) = power (oddLeading cosh(r) + evenLeading sinh(r))",
                argument,
                code.subtract(code.literal(2), twiceFourToMinusK()));
    }

    private Value evenRest() {
        return code.name(
                "evenRest",
                "cosh($) / power - evenLeading",
                argument,
                code.add(code.multiply(evenLeading(), coshm1()), code.multiply(oddLeading(), sinhOfReduced())));
    }

    private Value decay() {
        return code.name(
                "decay",
                "exp(-r) = 2^k exp(-|$|)",
                argument,
                code.add(code.literal(1), code.subtract(coshm1(), sinhOfReduced())));
    }
}
