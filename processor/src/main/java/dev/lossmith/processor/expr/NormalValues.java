package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;

/** Values of the normal distribution's operators that {@link Real} has no method for. */
final class NormalValues {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);
    private static final Real HALF = Real.of(0.5);
    private static final Real ROOT_OF_TWICE_PI = ONE.atan().times(Real.of(8)).sqrt();
    private static final Real FAR = Real.of(-0x1p64);
    /** Enough for more than 2000 digits beyond {@link #FAR}: each adds 120 bits. */
    private static final int TERMS = 60;

    private NormalValues() {}

    static Real millsRatio(Real a) {
        if (!a.isFinite()) {
            return a.signum() < 0 ? a.negated() : a.isNaN() ? a : ZERO;
        }
        Real density = a.times(a).times(HALF).negated().exp().dividedBy(ROOT_OF_TWICE_PI);
        return density.dividedBy(a.normcdf());
    }

    /** Where the sum of a and the ratio would cancel all digits, by Laplace's continued fraction of it. */
    static Real millsSlope(Real a) {
        if (!a.isFinite()) {
            return a.isNaN() ? a : a.signum() < 0 ? ONE : ZERO;
        }
        if (a.compareTo(FAR) > 0) {
            Real ratio = millsRatio(a);
            return ratio.times(a.plus(ratio));
        }
        Real excess = ZERO;
        for (int k = TERMS; k > 0; k--) {
            excess = Real.of(k).dividedBy(a.negated().plus(excess));
        }
        return excess.times(excess.minus(a));
    }
}
