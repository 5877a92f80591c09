package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** Logarithms of numbers in [0, 2^60], to an ulp of a double. */
final class Logarithm {
    private static final int SCALE_EXPONENT = 64;

    private Logarithm() {}

    /** log(u) for u in this interval. */
    static Value log(Code code, Value u, Interval interval) {
        boolean mayBeZero = interval.contains(0);
        if (interval.low() >= Double.MIN_NORMAL) {
            return log(code, LogarithmReduction.of(code, u), 0, mayBeZero);
        }
        Value scaled = code.name(
                "scaled",
                "2^64 times the argument, so that a subnormal one becomes normal; no overflow, as it is at most 2^60",
                code.multiply(u, code.literal(0x1p64)));
        return log(code, LogarithmReduction.of(code, scaled), SCALE_EXPONENT, mayBeZero);
    }

    /** log1p(a) for a in this part of [-1, 1]. */
    static Value log1p(Code code, Value a, Interval interval) {
        return log(code, LogarithmReduction.ofOnePlus(code, a), 0, interval.contains(-1));
    }

    private static Value log(Code code, LogarithmReduction reduction, int scaleExponent, boolean mayBeZero) {
        Value f = reduction.f();
        Value exponent = reduction.exponent(scaleExponent);
        Value tail = code.add(Log1pTail.at(code, f), code.multiply(exponent, code.literal(DoubleTables.LN2_LOW)));
        Value logarithm = code.name(
                "logarithm",
                "k ln 2 + log1p(f), the small parts first",
                code.add(code.multiply(exponent, code.literal(DoubleTables.LN2_HIGH)), code.add(f, tail)));
        return reduction.infiniteWhereZero(logarithm, mayBeZero);
    }
}
