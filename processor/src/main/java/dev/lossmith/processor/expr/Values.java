package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;

/** Values of the operators that {@link Real} has no method for. */
final class Values {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);

    private Values() {}

    static Real density(Real a) {
        return a.sigmoid().times(a.negated().sigmoid());
    }

    static Real sign(Real a) {
        return Real.of(a.signum());
    }

    static Real inside(Real a, Real low, Real high) {
        return low.compareTo(a) <= 0 && a.compareTo(high) <= 0 ? ONE : ZERO;
    }

    static Real within(Real a, Real low, Real high) {
        return inside(a, low, high) == ONE ? a : Real.of(Double.NaN);
    }

    static Real choice(Real condition, Real whenNegative, Real otherwise) {
        return condition.signum() < 0 ? whenNegative : otherwise;
    }
}
