package dev.lossmith.check;

/** The functions of {@link Real}: limits first, then {@link Elementary}, or other functions so that nothing cancels. */
final class Functions {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);
    private static final Real INFINITY = Real.of(Double.POSITIVE_INFINITY);
    private static final Real NAN = Real.of(Double.NaN);

    private static final double BITS_PER_DIGIT = 3.3219280948873626;
    private static final int GUARD_BITS = 8;

    private Functions() {}

    static int bitsOf(int digits) {
        return (int) Math.ceil(digits * BITS_PER_DIGIT) + GUARD_BITS;
    }

    /** Returns the precision for what is seldom exact, quotients and functions, also of constants, which have 0 bits. */
    static int workingBits(int bits) {
        return bits == 0 ? bitsOf(Real.CONSTANT_DIGITS) : bits;
    }

    /** The product where one of the two is not finite; an exact 0 switches even an unknown number off. */
    static Real limitOfProduct(Real a, Real b) {
        if (a.isExactZero() && (!b.isNaN() || b.isUnknown()) || b.isExactZero() && (!a.isNaN() || a.isUnknown())) {
            return ZERO;
        }
        if (a.isUnknown() || b.isUnknown() || a.isUncertain() || b.isUncertain()) {
            return Real.UNKNOWN;
        }
        return a.isNaN() || b.isNaN() ? NAN : Real.of(a.signum() * b.signum() / 0.0);
    }

    /** The quotient where one of the two is not finite, or the divisor is 0 or may be. */
    static Real limitOfQuotient(Real a, Real b) {
        if (a.isUnknown() || b.isUnknown() || b.isUncertain() || b.isExactZero() && a.isUncertain()) {
            return Real.UNKNOWN;
        }
        if (a.isNaN() || b.isNaN() || a.isInfinite() && b.isInfinite()) {
            return NAN;
        }
        return b.isInfinite() ? ZERO : Real.of(a.signum() * (b.isExactZero() ? 1 : b.signum()) / 0.0);
    }

    static Real max(Real a, Real b) {
        if (a.isNaN() || b.isNaN()) {
            return a.isUnknown() || b.isUnknown() ? Real.UNKNOWN : NAN;
        }
        boolean ordered = a.compareTo(b) >= 0;
        Real larger = ordered ? a : b;
        Real smaller = ordered ? b : a;
        boolean mayOverlap =
                larger.isFinite() && smaller.isFinite() && larger.minus(smaller).isUncertain();
        return larger.adopting(smaller, mayOverlap);
    }

    static Real exp(Real x) {
        if (!x.isFinite()) {
            return x.signum() < 0 ? ZERO : x;
        }
        if (x.isExactZero()) {
            return ONE;
        }
        boolean overflows = x.signum() > 0 && Elementary.saturatesExp(x.ball());
        return overflows ? INFINITY : x.result(Elementary.exp(x.ball(), x.workingBits()));
    }

    static Real expm1(Real x) {
        if (!x.isFinite() || Elementary.saturatesExp(x.ball())) {
            return exp(x).minus(ONE);
        }
        return x.isExactZero() ? x : x.result(Elementary.expm1(x.ball(), x.workingBits()));
    }

    private static boolean isCertainlyNegative(Real x) {
        return x.signum() < 0 && !x.isUncertain();
    }

    static Real log(Real x) {
        if (isCertainlyNegative(x)) {
            return NAN;
        }
        if (!x.isFinite()) {
            return x;
        }
        return x.isExactZero() ? INFINITY.negated() : x.result(Elementary.log(x.ball(), x.workingBits()));
    }

    static Real log1p(Real x) {
        boolean near = x.isFinite() && !x.isExactZero() && x.ball().clampedTop() < 0;
        return near ? x.result(Elementary.log1p(x.ball(), x.workingBits())) : log(x.plus(ONE));
    }

    static Real sqrt(Real x) {
        if (isCertainlyNegative(x)) {
            return NAN;
        }
        return x.isFinite() ? x.result(Elementary.sqrt(x.ball(), x.workingBits())) : x;
    }

    static Real atan(Real x) {
        if (x.isFinite()) {
            return x.isExactZero() ? x : x.result(Elementary.atan(x.ball(), x.workingBits()));
        }
        return x.isNaN() ? x : atan(ONE).times(Real.of(2 * x.signum()));
    }

    /** Small powers are repeated squares, exact for constants. */
    static Real pow(Real base, int power) {
        if (power < 0) {
            return ONE.dividedBy(pow(base, -(power + 1)).times(base));
        }
        Real root = power > 1 ? pow(base, power / 2) : ONE;
        Real square = root.times(root);
        return power % 2 == 0 ? square : square.times(base);
    }

    static Real pow(Real base, Real power) {
        return power.isExactZero() ? ONE : exp(power.times(log(base)));
    }

    static Real sigmoid(Real x) {
        Real small = exp(x.abs().negated());
        Real big = ONE.dividedBy(ONE.plus(small));
        Real rest = small.times(big);
        return x.signum() < 0 ? rest.withComplement(big) : big.withComplement(rest);
    }

    static Real softplus(Real x) {
        return x.max(ZERO).plus(log1p(exp(x.abs().negated())));
    }

    /** tanh |x| = -expm1(-2|x|) / (2 + expm1(-2|x|)). */
    static Real tanh(Real x) {
        Real shrunk = expm1(x.abs().shifted(1).negated());
        Real magnitude = shrunk.negated().dividedBy(shrunk.plus(Real.of(2)));
        return x.signum() < 0 ? magnitude.negated() : magnitude;
    }

    static Real cosh(Real x) {
        Real larger = exp(x.abs());
        return larger.plus(ONE.dividedBy(larger)).shifted(-1);
    }
}
