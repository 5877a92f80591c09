package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.function.DoubleUnaryOperator;

/** Intervals of the gamma function's logarithm and its derivatives, which are undefined below 0. */
final class GammaIntervals {
    /** More than what an interval needs, which is widened by some ulps. */
    private static final int DIGITS = 20;
    /** Where the logarithm is least: it falls before and rises beyond. */
    private static final double LOWEST = 1.4616321449683623;
    /** The double below the least value. */
    private static final double LEAST = -0.12148629053584962;

    private static final Interval ZERO = Interval.of(0);

    private GammaIntervals() {}

    static Interval lgamma(Interval a) {
        DoubleUnaryOperator function = x -> Real.of(x, DIGITS).lgamma().toDouble();
        Interval least = Interval.of(LEAST);
        Interval lowest = Interval.of(LOWEST);
        Interval right = a.max(lowest).increasing(function).max(least);
        Interval left = decreasing(a.max(ZERO).min(lowest), function).max(least);
        return a.low() >= LOWEST
                ? right
                : a.high() <= LOWEST ? left : right.hull(left).hull(least);
    }

    static Interval digamma(Interval a) {
        return a.max(ZERO).increasing(x -> Real.of(x, DIGITS).digamma().toDouble());
    }

    static Interval trigamma(Interval a) {
        return decreasing(a.max(ZERO), x -> polygamma(1, x)).max(ZERO);
    }

    /** It is never 0, however small. */
    static Interval tetragamma(Interval a) {
        Interval values = a.max(ZERO).increasing(x -> polygamma(2, x)).min(ZERO);
        return new Interval(Math.min(values.low(), -Double.MIN_VALUE), values.high());
    }

    static Interval pentagamma(Interval a) {
        Interval values = decreasing(a.max(ZERO), x -> polygamma(3, x)).max(ZERO);
        return new Interval(values.low(), Math.max(values.high(), Double.MIN_VALUE));
    }

    private static double polygamma(int order, double x) {
        return Real.of(x, DIGITS).polygamma(order).toDouble();
    }

    private static Interval decreasing(Interval a, DoubleUnaryOperator function) {
        return a.negated().increasing(x -> function.applyAsDouble(0.0 - x));
    }
}
