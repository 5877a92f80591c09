package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/**
 * log1p(x) - x as a double: with 1 + x = 2^k (1 + f) it is (k ln 2 + f - x) + (log1p(f) - f). Only the second is left for k = 0, where
 * f is x; elsewhere the first is exact if it is small, because f comes in two parts that are. As 1 + f is from sqrt(1/2), neither
 * is much larger than the result.
 */
final class Log1pRemainder {
    private static final double LOWEST_SIGNIFICAND = 0x1.6a09e667f3bcdp-1;
    /** Beside a larger number, its logarithm is lost. */
    private static final double LARGEST = 0x1p1000;

    private Log1pRemainder() {}

    /** For x in this part of [-1, infinity]; NaN stays NaN. */
    static Value at(Code code, Value x, Interval interval) {
        Value one = code.literal(1);
        Value limited = interval.high() <= LARGEST
                ? x
                : code.name(
                        "limited",
                        "a logarithm is lost beside larger numbers; that of infinity would become NaN",
                        code.minimum(x, code.literal(LARGEST)));
        Value sum = code.name("onePlus", code.add(one, limited));
        Value moved = code.name("moved", code.subtract(sum, one));
        Value lost = code.name(
                "onePlusLow",
                "what that sum lost to rounding (TwoSum: exact, whichever is the larger)",
                code.add(code.subtract(one, code.subtract(sum, moved)), code.subtract(limited, moved)));
        WideReduction reduction = WideReduction.ofNormal(code, sum, LOWEST_SIGNIFICAND);
        Value leading = code.name(
                "leading", "1 + $ = 2^k (1 + f): f in two exact parts", x, code.subtract(reduction.significand(), one));
        Value rest = code.name("rest", reduction.scaled(lost));
        Value k = reduction.exponent();
        Value multiple = code.multiply(k, code.literal(DoubleTables.LN2_HIGH));
        Value high = code.name(
                "high",
                "k ln 2 + f - $: exact where it is small, and 0 for k = 0",
                x,
                code.add(code.add(code.subtract(multiple, x), leading), rest));
        Value remainder = sum(code, x, high, k, code.name("f", code.add(leading, rest)));
        return interval.contains(-1) ? reduction.unlessZero(remainder, Double.NEGATIVE_INFINITY) : remainder;
    }

    /** log1p(f) - f = s (f^2 / 2 + R(s^2)) - f^2 / 2, s = f / (2 + f), as in {@link Log1pTail}, but the small part last. */
    private static Value sum(Code code, Value x, Value high, Value k, Value f) {
        Value s = code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
        Value z = code.name("z", code.multiply(s, s));
        Value half = code.name("halfSquare", code.multiply(code.multiply(code.literal(0.5), f), f));
        Value r = code.multiply(z, code.name("series", DoubleTables.ATANH_TAIL.at(code, z)));
        Value low = code.add(code.multiply(s, code.add(half, r)), code.multiply(k, code.literal(DoubleTables.LN2_LOW)));
        return code.name(
                "log1pmx",
                "log1p($) - $ = high - f^2 / 2 + what is small beside them",
                x,
                code.add(code.subtract(high, half), low));
    }
}
