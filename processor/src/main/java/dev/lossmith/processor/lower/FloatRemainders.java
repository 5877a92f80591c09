package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/**
 * exp(a) - 1 - a and log1p(a) - a for results that become floats. Both are a reduced argument's own remainder, by a polynomial that is
 * right near 0, and what the reduction took away, which is 0 near 0 and elsewhere not much larger than the result.
 */
final class FloatRemainders {
    /** So large that its exponential is infinite as a float, whatever it is multiplied by. */
    private static final double LARGEST = 709;
    /** So small that its exponential is lost beside it. */
    private static final double SMALLEST = -64;

    private FloatRemainders() {}

    /** With a = k ln 2 + r, 2^k (exp(r) - 1 - r) + (2^k r - a) + (2^k - 1). */
    static Value expm1mx(Code code, Value a) {
        Value upper = code.name(
                "upper",
                "the result is infinite as a float beyond; infinity would become infinity - infinity",
                code.minimum(a, code.literal(LARGEST)));
        Value limited = code.name(
                "limited", "exp($) is lost beside smaller ones", a, code.maximum(upper, code.literal(SMALLEST)));
        FloatPowerOfTwo power = FloatPowerOfTwo.of(code, code.multiply(limited, code.literal(FloatTables.INVERSE_LN2)));
        Value k = code.name("k", code.subtract(power.shifted(), code.literal(Binary64.INTEGER_SHIFT)));
        Value r = code.name(
                "reduced",
                "$ = k ln 2 + reduced",
                a,
                code.subtract(limited, code.multiply(k, code.literal(FloatTables.LN2))));
        Value scale = code.name("powerOfTwo", "2^k", power.scale(1));
        Value series = code.name("series", FloatTables.EXP_REMAINDER.at(code, r));
        Value remainder =
                code.name("remainder", "exp(reduced) - 1 - reduced", code.multiply(code.multiply(r, r), series));
        Value reduction = code.name(
                "reduction",
                "2^k (1 + reduced) - 1 - $: 0 for k = 0, where $ is reduced",
                a,
                code.add(code.subtract(code.multiply(scale, r), upper), code.subtract(scale, code.literal(1))));
        return code.name("expm1mx", "exp($) - 1 - $", a, code.add(reduction, code.multiply(scale, remainder)));
    }

    /**
     * With 1 + a = 2^k (1 + f), k ln 2 + (f - a) + (log1p(f) - f); with s = f / (2 + f), log1p(f) = 2 atanh(s) and 2 s = f - s f, so that
     * log1p(f) - f = s (s^2 Q(s^2) - f).
     */
    static Value log1pmx(Code code, Value a, Interval interval) {
        double largest = LogarithmReduction.LARGEST;
        Value finite = interval.high() <= largest ? a : code.name("finite", code.minimum(a, code.literal(largest)));
        LogarithmReduction reduction = LogarithmReduction.ofOnePlus(code, finite);
        Value f = reduction.f();
        Value s = code.name("s", "log1p(f) = 2 atanh(s)", code.divide(f, code.add(code.literal(2), f)));
        Value z = code.name("z", code.multiply(s, s));
        Value series = code.name("series", FloatTables.LOG_REMAINDER.at(code, z));
        Value remainder =
                code.name("remainder", "log1p(f) - f", code.multiply(s, code.subtract(code.multiply(z, series), f)));
        Value multiple = code.multiply(reduction.exponent(0), code.literal(FloatTables.LN2));
        Value reduced = code.name(
                "reduction", "k ln 2 + f - $: 0 for k = 0, where $ is f", a, code.add(multiple, code.subtract(f, a)));
        return reduction.infiniteWhereZero(
                code.name("log1pmx", "log1p($) - $", a, code.add(reduced, remainder)), interval.contains(-1));
    }
}
