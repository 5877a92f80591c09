package dev.lossmith.processor.lower;

import static dev.lossmith.processor.lower.Instruction.INTEGER_ADD;
import static dev.lossmith.processor.lower.Instruction.INTEGER_SUBTRACT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_LEFT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_RIGHT;

import dev.lossmith.processor.expr.Interval;

/**
 * Logarithms of numbers in [0, 2^60]: log(u) = k ln 2 + log1p(f), where u = 2^k (1 + f) and -1/4 <= f < 1/2. With that split
 * the two terms never cancel: beside k = 0 the result is at least 0.28 in magnitude.
 *
 * <p>log(0) is -infinity and NaN stays NaN. A negative number is taken without its sign: its caller has to exclude it.
 */
final class Logarithm {
    private static final double LOWEST = 0.75;
    private static final int SCALE_EXPONENT = 64;

    private final Code code;
    private final Tables tables;
    private final Value one;

    private Logarithm(Code code) {
        this.code = code;
        this.tables = Tables.of(code.precision());
        this.one = code.literal(1);
    }

    /** log(u) for u in this interval. */
    static Value log(Code code, Value u, Interval interval) {
        Logarithm logarithm = new Logarithm(code);
        boolean mayBeZero = interval.contains(0);
        if (interval.low() >= logarithm.tables.smallestNormal()) {
            return logarithm.log(u, null, 0, mayBeZero);
        }
        Value scaled = code.name(
                "scaled",
                "2^64 times the argument, so that a subnormal one becomes normal; no overflow, as it is at most 2^60",
                code.multiply(u, code.literal(0x1p64)));
        return logarithm.log(scaled, null, SCALE_EXPONENT, mayBeZero);
    }

    /** log1p(a) for a in this part of [-1, 1]: the logarithm of 1 + a, with what that sum lost to rounding. */
    static Value log1p(Code code, Value a, Interval interval) {
        Logarithm logarithm = new Logarithm(code);
        Value sum = code.name("sum", code.add(logarithm.one, a));
        Value lost = code.name(
                "sumLow",
                "what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)",
                code.subtract(a, code.subtract(sum, logarithm.one)));
        return logarithm.log(sum, lost, 0, interval.contains(-1));
    }

    private Value log(Value number, Value low, int scaleExponent, boolean mayBeZero) {
        Value bits = code.name("bits", code.magnitudeBits(number));
        Value k = code.name(
                "k",
                "number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4",
                code.result(
                        SHIFT_RIGHT,
                        code.result(INTEGER_SUBTRACT, bits, code.pattern(tables.bits(LOWEST))),
                        code.pattern(tables.fractionBits())));
        Value power = code.name(
                "power",
                "2^-k",
                code.fromBits(code.result(
                        INTEGER_SUBTRACT,
                        code.pattern(tables.bits(1)),
                        code.result(SHIFT_LEFT, k, code.pattern(tables.fractionBits())))));
        Value leading = code.subtract(code.multiply(number, power), one);
        Value f = code.name("f", low == null ? leading : code.add(leading, code.multiply(low, power)));
        // An integer becomes a number by putting it below the bits of integerShift: the cast would keep C2 from SIMD.
        double shift = tables.integerShift();
        Value exponent = code.name(
                "exponent",
                code.subtract(
                        code.fromBits(code.result(INTEGER_ADD, k, code.pattern(tables.bits(shift)))),
                        code.literal(shift + scaleExponent)));
        Value tail = code.add(tables.log1pTail().at(code, f), code.multiply(exponent, code.literal(tables.ln2Low())));
        Value logarithm = code.name(
                "logarithm",
                "k ln 2 + log1p(f), the small parts first",
                code.add(code.multiply(exponent, code.literal(tables.ln2High())), code.add(f, tail)));
        if (!mayBeZero) {
            return logarithm;
        }
        Value isZero = code.signMask(code.result(INTEGER_SUBTRACT, bits, code.pattern(1)));
        return code.name(
                "log",
                "log(0) = -infinity: only the bits of 0 are negative when 1 is taken away",
                code.select(isZero, code.literal(Double.NEGATIVE_INFINITY), logarithm));
    }
}
