package dev.lossmith.processor.expr;

/** Intervals of the operators whose endpoints need more than one operation. */
final class Intervals {
    private Intervals() {}

    static Interval log(Interval a) {
        return a.max(Interval.of(0)).increasing(StrictMath::log);
    }

    static Interval log1p(Interval a) {
        return a.max(Interval.of(-1)).increasing(StrictMath::log1p);
    }

    static Interval sigmoid(Interval a) {
        return a.increasing(x -> 1 / (1 + StrictMath.exp(-x))).intersect(Interval.UNIT);
    }

    static Interval softplus(Interval a) {
        return a.increasing(x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))))
                .max(Interval.of(0));
    }

    static Interval choice(Interval condition, Interval whenNegative, Interval otherwise) {
        return condition.isNonNegative() ? otherwise : whenNegative.hull(otherwise);
    }
}
