package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.function.UnaryOperator;

/** Intervals of the normal distribution's operators, all of which are monotone. */
final class NormalIntervals {
    private static final int DIGITS = 40;

    private NormalIntervals() {}

    static Interval erf(Interval a) {
        return increasing(a, Real::erf).clip(new Interval(-1, 1));
    }

    static Interval erfc(Interval a) {
        return decreasing(a, Real::erfc).clip(new Interval(0, 2));
    }

    static Interval lognormcdf(Interval a) {
        return a.increasing(NormalIntervals::lognormcdf).min(Interval.of(0));
    }

    /** It is not 0 where it underflows. */
    private static double lognormcdf(double a) {
        double value = Real.of(a, DIGITS).lognormcdf().toDouble();
        return value == 0 && a < Double.POSITIVE_INFINITY ? -Double.MIN_VALUE : value;
    }

    static Interval millsRatio(Interval a) {
        return decreasing(a, NormalValues::millsRatio).max(Interval.of(0));
    }

    static Interval millsSlope(Interval a) {
        return decreasing(a, NormalValues::millsSlope).clip(Interval.UNIT);
    }

    private static Interval increasing(Interval a, UnaryOperator<Real> function) {
        return a.increasing(x -> function.apply(Real.of(x).withDigits(DIGITS)).toDouble());
    }

    private static Interval decreasing(Interval a, UnaryOperator<Real> function) {
        return increasing(a.negated(), x -> function.apply(x.negated()));
    }
}
