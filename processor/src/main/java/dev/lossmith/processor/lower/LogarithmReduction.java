package dev.lossmith.processor.lower;

import static dev.lossmith.processor.lower.Instruction.INTEGER_ADD;
import static dev.lossmith.processor.lower.Instruction.INTEGER_SUBTRACT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_LEFT;
import static dev.lossmith.processor.lower.Instruction.SHIFT_RIGHT;

/**
 * A number in [0, 2^1022] as 2^k (1 + f), -1/4 <= f < 1/2, so that its logarithm is k ln 2 + log1p(f). With that split the two
 * terms never cancel: beside k = 0 the result is at least 0.28 in magnitude.
 *
 * <p>NaN stays NaN. A negative number is taken without its sign: its caller has to exclude it.
 */
record LogarithmReduction(Code code, Value bits, Value k, Value f) {
    /** Its 2^-k is still a normal number. */
    static final double LARGEST = 0x1p1022;

    private static final double LOWEST = 0.75;

    /** Of a number that is 0 or normal. */
    static LogarithmReduction of(Code code, Value number) {
        return of(code, number, null);
    }

    /** Of 1 + a, with what that sum loses to rounding: all of it if a <= 1, else all but an ulp of a double. */
    static LogarithmReduction ofOnePlus(Code code, Value a) {
        Value one = code.literal(1);
        Value sum = code.name("onePlus", code.add(one, a));
        Value lost = code.name(
                "onePlusLow",
                "what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)",
                code.subtract(a, code.subtract(sum, one)));
        return of(code, sum, lost);
    }

    private static LogarithmReduction of(Code code, Value number, Value low) {
        Value bits = code.name("bits", code.magnitudeBits(number));
        Value k = code.name(
                "k",
                "$ = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4",
                number,
                code.result(
                        SHIFT_RIGHT,
                        code.result(INTEGER_SUBTRACT, bits, code.pattern(Binary64.bits(LOWEST))),
                        code.pattern(Binary64.FRACTION_BITS)));
        Value power = code.name(
                "power",
                "2^-k",
                code.fromBits(code.result(
                        INTEGER_SUBTRACT,
                        code.pattern(Binary64.bits(1)),
                        code.result(SHIFT_LEFT, k, code.pattern(Binary64.FRACTION_BITS)))));
        Value leading = code.subtract(code.multiply(number, power), code.literal(1));
        Value f = code.name("f", low == null ? leading : code.add(leading, code.multiply(low, power)));
        return new LogarithmReduction(code, bits, k, f);
    }

    /** k - {@code scaleExponent} as a number: an integer becomes one by putting it below the bits of the integer shift. */
    Value exponent(int scaleExponent) {
        double shift = Binary64.INTEGER_SHIFT;
        return code.name(
                "exponent",
                code.subtract(
                        code.fromBits(code.result(INTEGER_ADD, k, code.pattern(Binary64.bits(shift)))),
                        code.literal(shift + scaleExponent)));
    }

    /** The logarithm, but -infinity for 0. */
    Value infiniteWhereZero(Value logarithm, boolean mayBeZero) {
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
