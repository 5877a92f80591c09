package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.function.DoubleUnaryOperator;

/** Intervals of the operators whose endpoints need more than one operation. */
final class Intervals {
    private static final double LN2 = StrictMath.log(2);

    /** Enough for the nearest double of a difference that loses no more than 64 bits. */
    private static final int DIGITS = 40;

    private Intervals() {}

    static Interval log(Interval a) {
        return a.max(Interval.of(0)).increasing(StrictMath::log);
    }

    static Interval log1p(Interval a) {
        return a.max(Interval.of(-1)).increasing(StrictMath::log1p);
    }

    /** It falls; beyond 0 it is undefined. */
    static Interval log1mexp(Interval a) {
        return log(expm1(a).negated());
    }

    static Interval log1pmx(Interval a) {
        return valley(
                        a.max(Interval.of(-1)),
                        x -> -Values.log1pmx(Real.of(x, DIGITS)).toDouble())
                .negated();
    }

    static Interval expm1mx(Interval a) {
        return valley(a, x -> Values.expm1mx(Real.of(x, DIGITS)).toDouble());
    }

    /** Under a function that falls to 0 at 0 and rises from there. */
    private static Interval valley(Interval a, DoubleUnaryOperator function) {
        Interval zero = Interval.of(0);
        Interval right = a.max(zero).increasing(function).max(zero);
        Interval left = a.negated()
                .max(zero)
                .increasing(x -> function.applyAsDouble(-x))
                .max(zero);
        return a.isNonNegative() ? right : a.isNonPositive() ? left : right.hull(left);
    }

    /** Of any number of summands, one at least. */
    static Interval sum(Interval a) {
        return new Interval(
                a.low() >= 0 ? a.low() : Double.NEGATIVE_INFINITY, a.high() <= 0 ? a.high() : Double.POSITIVE_INFINITY);
    }

    static Interval sigmoid(Interval a) {
        return a.increasing(Intervals::sigmoid).intersect(Interval.UNIT);
    }

    /** Neither form overflows where the result is no zero. */
    private static double sigmoid(double x) {
        double small = StrictMath.exp(-Math.abs(x));
        return (x < 0 ? small : 1) / (1 + small);
    }

    static Interval softplus(Interval a) {
        return a.increasing(x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))))
                .max(Interval.of(0));
    }

    static Interval sqrt(Interval a) {
        return a.max(Interval.of(0)).increasing(StrictMath::sqrt);
    }

    static Interval expm1(Interval a) {
        return a.increasing(StrictMath::expm1).max(Interval.of(-1));
    }

    static Interval exp2(Interval a) {
        return a.increasing(x -> StrictMath.pow(2, x)).max(Interval.of(0));
    }

    static Interval floor(Interval a) {
        return new Interval(StrictMath.floor(a.low()), StrictMath.floor(a.high()));
    }

    static Interval tanh(Interval a) {
        return a.increasing(StrictMath::tanh).clip(new Interval(-1, 1));
    }

    static Interval cosh(Interval a) {
        return a.abs().increasing(StrictMath::cosh).max(Interval.of(1));
    }

    static Interval logCosh(Interval a) {
        return a.abs().increasing(Intervals::logCosh).max(Interval.of(0));
    }

    /** Where |a| + log((1 + exp(-2 |a|)) / 2), right to some 2^-53 of its terms, is no bound: log(1 + sinh(a)^2) / 2. */
    private static double logCosh(double a) {
        double sinh = StrictMath.sinh(Math.min(a, 20));
        return a < 20 ? StrictMath.log1p(sinh * sinh) / 2 : a + StrictMath.log1p(StrictMath.exp(-2 * a)) - LN2;
    }

    static Interval sign(Interval a) {
        return new Interval(Math.signum(a.low()), Math.signum(a.high()));
    }

    static Interval side(Interval a) {
        return new Interval(a.low() < 0 ? -1 : 1, a.high() < 0 ? -1 : 1);
    }

    static Interval power(Interval base, Interval exponent) {
        double k = exponent.low();
        if (k != exponent.high() || Double.isInfinite(k)) {
            return anyPower(base, exponent);
        }
        if (k == 0) {
            return Interval.of(1);
        }
        if (k < 0) {
            return Interval.of(1).dividedBy(power(base, Interval.of(-k)));
        }
        boolean integer = k == Math.rint(k);
        if (integer && k % 2 == 0) {
            return magnitude(base.abs(), k);
        }
        return integer && base.low() < 0 ? oddPower(base, k) : magnitude(base.max(Interval.of(0)), k);
    }

    /** Of one of several exponents, which may be even or odd. */
    private static Interval anyPower(Interval base, Interval exponent) {
        if (!base.isNonNegative() || exponent.isUnbounded()) {
            return base.isNonNegative() ? new Interval(0, Double.POSITIVE_INFINITY) : Interval.REALS;
        }
        // Monotone in the base and in the exponent: but for the exponent 0, its extremes are at the ends.
        Interval ends = power(base, Interval.of(exponent.low())).hull(power(base, Interval.of(exponent.high())));
        return exponent.contains(0) ? ends.hull(Interval.of(1)) : ends;
    }

    private static Interval oddPower(Interval base, double k) {
        double low = -magnitude(Interval.of(-base.low()), k).high();
        if (base.high() > 0) {
            return new Interval(low, magnitude(Interval.of(base.high()), k).high());
        }
        return new Interval(low, -magnitude(Interval.of(0.0 - base.high()), k).low());
    }

    private static Interval magnitude(Interval base, double k) {
        return base.increasing(a -> StrictMath.pow(a, k)).max(Interval.of(0));
    }

    /** The largest double stands for no end. */
    static Interval within(Interval a, Interval low, Interval high) {
        Interval lowest = low.low() == -Double.MAX_VALUE ? Interval.of(Double.NEGATIVE_INFINITY) : low;
        Interval highest = high.high() == Double.MAX_VALUE ? Interval.of(Double.POSITIVE_INFINITY) : high;
        return a.clip(lowest, highest);
    }

    static Interval where(Interval a, Interval b, Interval whenLess, Interval otherwise) {
        if (a.high() < b.low()) {
            return whenLess;
        }
        return a.low() >= b.high() ? otherwise : whenLess.hull(otherwise);
    }

    static Interval choice(Interval condition, Interval whenNegative, Interval otherwise) {
        return condition.isNonNegative() ? otherwise : whenNegative.hull(otherwise);
    }
}
