package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** Logarithms of numbers in [0, infinity], to an ulp of a double. */
final class Logarithm {
    private static final int SCALE_EXPONENT = 64;
    /** 2^64 times as much is no overflow, and has a normal reciprocal. */
    private static final double LARGEST_SCALED = 0x1p950;
    /** So large a number still has a normal reciprocal. */
    private static final double LARGEST_REDUCED = 0x1p1000;

    private static final double LOWEST_SIGNIFICAND = 0.75;

    private Logarithm() {}

    /** log(u) for u in this interval. */
    static Value log(Code code, Value u, Interval interval) {
        boolean mayBeZero = interval.contains(0);
        boolean isNormal = interval.low() >= Double.MIN_NORMAL;
        if (interval.high() > (isNormal ? LARGEST_REDUCED : LARGEST_SCALED)) {
            return wideLog(code, u, isNormal, mayBeZero);
        }
        if (isNormal) {
            return log(code, LogarithmReduction.of(code, u), 0, mayBeZero);
        }
        Value scaled = code.name(
                "scaled",
                "2^64 times the argument, so that a subnormal one becomes normal; no overflow, as it is at most 2^950",
                code.multiply(u, code.literal(0x1p64)));
        return log(code, LogarithmReduction.of(code, scaled), SCALE_EXPONENT, mayBeZero);
    }

    /** log1p(a) for a in this part of [-1, infinity]. */
    static Value log1p(Code code, Value a, Interval interval) {
        boolean mayBeZero = interval.contains(-1);
        return interval.high() > 1
                ? wideLog1p(code, a, mayBeZero)
                : log(code, LogarithmReduction.ofOnePlus(code, a), 0, mayBeZero);
    }

    private static Value log(Code code, LogarithmReduction reduction, int scaleExponent, boolean mayBeZero) {
        Value f = reduction.f();
        return reduction.infiniteWhereZero(sum(code, reduction.exponent(scaleExponent), f), mayBeZero);
    }

    private static Value wideLog(Code code, Value u, boolean isNormal, boolean mayBeZero) {
        WideReduction reduction = isNormal
                ? WideReduction.ofNormal(code, u, LOWEST_SIGNIFICAND)
                : WideReduction.of(code, u, LOWEST_SIGNIFICAND);
        Value f = code.name("f", code.subtract(reduction.significand(), code.literal(1)));
        return atEnds(code, reduction, f, mayBeZero);
    }

    /** As a may be larger than 1, D. E. Knuth's TwoSum tells what 1 + a lost. */
    private static Value wideLog1p(Code code, Value a, boolean mayBeZero) {
        Value one = code.literal(1);
        Value sum = code.name("onePlus", code.add(one, a));
        Value moved = code.name("moved", code.subtract(sum, one));
        Value lost = code.name(
                "onePlusLow",
                "what that sum lost to rounding (TwoSum: exact, whichever is the larger)",
                code.add(code.subtract(one, code.subtract(sum, moved)), code.subtract(a, moved)));
        WideReduction reduction = WideReduction.ofNormal(code, sum, LOWEST_SIGNIFICAND);
        Value f = code.name("f", code.add(code.subtract(reduction.significand(), one), reduction.scaled(lost)));
        return atEnds(code, reduction, f, mayBeZero);
    }

    private static Value atEnds(Code code, WideReduction reduction, Value f, boolean mayBeZero) {
        Value finite = reduction.unlessInfinite(sum(code, reduction.exponent(), f));
        return code.name(
                "log",
                "infinity and NaN have themselves for a logarithm, and 0 has -infinity",
                mayBeZero ? reduction.unlessZero(finite, Double.NEGATIVE_INFINITY) : finite);
    }

    private static Value sum(Code code, Value exponent, Value f) {
        Value tail = code.add(Log1pTail.at(code, f), code.multiply(exponent, code.literal(DoubleTables.LN2_LOW)));
        return code.name(
                "logarithm",
                "k ln 2 + log1p(f), the small parts first",
                code.add(code.multiply(exponent, code.literal(DoubleTables.LN2_HIGH)), code.add(f, tail)));
    }
}
