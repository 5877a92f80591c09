package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.math.RoundingMode;
import java.util.function.IntUnaryOperator;

/** Values of the operators that {@link Real} has no method for. */
final class Values {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);
    private static final Real HALF = Real.of(0.5);
    /** Nearer to 0, differences of functions that agree there would need more than twice as many digits as a double has. */
    private static final Real TINY = Real.of(0x1p-64);

    private static final Real LARGEST_WITH_FRACTION = TWO.pow(5000);
    private static final Real LARGEST = Real.of(Double.MAX_VALUE);
    private static final Real LARGEST_EXPONENT = Real.of(1 << 20);

    private Values() {}

    /** A sigmoid remembers its distance from 1: there is one exponential in all. */
    static Real density(Real a) {
        return a.sigmoid().times(ONE.minus(a.sigmoid()));
    }

    static Real sign(Real a) {
        return Real.of(a.signum());
    }

    static Real behind(Real a, Real b) {
        return a.isNaN() || b.isNaN() || a.compareTo(b) < 0 ? a.minus(b) : ZERO;
    }

    static Real expBehind(Real a, Real b) {
        return behind(a, b).exp();
    }

    static Real expm1Behind(Real a, Real b) {
        return behind(a, b).expm1();
    }

    static Real side(Real a) {
        return a.isNaN() ? a : a.signum() < 0 ? ONE.negated() : ONE;
    }

    static Real inside(Real a, Real low, Real high) {
        return low.compareTo(a) <= 0 && a.compareTo(high) <= 0 ? ONE : ZERO;
    }

    static Real within(Real a, Real low, Real high) {
        boolean aboveLow = low.compareTo(a) <= 0 || low.compareTo(LARGEST.negated()) == 0;
        boolean belowHigh = a.compareTo(high) <= 0 || high.compareTo(LARGEST) == 0;
        return a.isNaN() || aboveLow && belowHigh ? a : Real.of(Double.NaN);
    }

    /** An integer power is defined for every base. */
    static Real power(Real base, Real exponent) {
        boolean small = exponent.isFinite() && exponent.abs().compareTo(LARGEST_EXPONENT) <= 0;
        int integer = small ? (int) exponent.toDouble() : 0;
        return small && Real.of(integer).compareTo(exponent) == 0 ? base.pow(integer) : base.pow(exponent);
    }

    static Real exp2(Real a) {
        return power(TWO, a);
    }

    static Real cbrt(Real a) {
        Real magnitude = a.abs().log().dividedBy(Real.of(3)).exp();
        return a.signum() < 0 ? magnitude.negated() : magnitude;
    }

    /** Unknown if an integer may be on either side. So large a number has no fraction that counts, but digits without end. */
    static Real floor(Real a) {
        if (!a.isFinite() || a.abs().compareTo(LARGEST_WITH_FRACTION) > 0) {
            return a;
        }
        boolean fraction = a.abs().compareTo(a.accuracy()) > 0
                && a.abs().plus(a.accuracy()).compareTo(ONE) < 0;
        if (fraction) {
            return Real.of(a.signum() < 0 ? -1 : 0);
        }
        Real low = integer(a.minus(a.accuracy()));
        Real high = integer(a.plus(a.accuracy()));
        return low.compareTo(high) == 0 ? low : ONE.dividedBy(a.minus(high));
    }

    private static Real integer(Real a) {
        return Real.of(a.toBigDecimal().setScale(0, RoundingMode.FLOOR));
    }

    /** With u = exp(|a|) - 1, (u + u / (1 + u)) / 2: nothing cancels. */
    static Real sinh(Real a) {
        Real u = a.abs().expm1();
        Real magnitude = u.isInfinite() ? u : u.plus(u.dividedBy(ONE.plus(u))).times(HALF);
        return a.signum() < 0 ? magnitude.negated() : magnitude;
    }

    /** log(1 + 2 sinh(a / 2)^2): nothing cancels. */
    static Real logCosh(Real a) {
        return sinh(a.times(HALF)).pow(2).times(Real.of(2)).log1p();
    }

    static Real versine(Real a) {
        return a.times(HALF).sin().pow(2).times(TWO);
    }

    static Real log1mexp(Real a) {
        return a.expm1().negated().log();
    }

    /** -(a^2 / 2 - a^3 / 3 + ...) near 0. */
    static Real log1pmx(Real a) {
        if (isTiny(a)) {
            return series(a.negated(), n -> n).negated();
        }
        Real log1p = a.log1p();
        return log1p.isInfinite() && a.isInfinite() ? a.negated() : log1p.minus(a);
    }

    /** a^2 / 2! + a^3 / 3! + ... near 0. */
    static Real expm1mx(Real a) {
        if (isTiny(a)) {
            return series(a, n -> 1);
        }
        Real expm1 = a.expm1();
        return expm1.isInfinite() ? expm1 : expm1.minus(a);
    }

    private static boolean isTiny(Real a) {
        return a.isFinite() && a.abs().plus(a.accuracy()).compareTo(TINY) < 0;
    }

    /**
     * x^2 / 2 and so on, where the term with x^(n + 1) is x factor(n) / (n + 1) times the one before. What follows the last term, which
     * the error of the sum covers, is 2^-63 of it at most.
     */
    private static Real series(Real x, IntUnaryOperator factor) {
        Real term = x.times(x).times(HALF);
        Real sum = term;
        for (int n = 2; term.abs().compareTo(sum.accuracy()) > 0; n++) {
            term = term.times(x).times(Real.of(factor.applyAsInt(n))).dividedBy(Real.of(n + 1));
            sum = sum.plus(term);
        }
        return sum;
    }

    static Real where(Real a, Real b, Real whenLess, Real otherwise) {
        if (a.isNaN() || b.isNaN()) {
            return Real.of(Double.NaN);
        }
        return a.compareTo(b) < 0 ? whenLess : otherwise;
    }

    static Real choice(Real condition, Real whenNegative, Real otherwise) {
        return condition.signum() < 0 ? whenNegative : otherwise;
    }
}
