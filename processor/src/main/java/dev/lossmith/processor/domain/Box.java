package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Interval;

/** A range of the input and one of the target. */
record Box(Interval input, Interval target) {
    static Box point(double input, double target) {
        return new Box(Interval.of(input), Interval.of(target));
    }

    /** Whether the point is in the open ranges of the variables that matter. */
    boolean isInside(double inputValue, double targetValue, int variables) {
        return ((variables & Graph.INPUT) == 0 || isInside(inputValue, input))
                && ((variables & Graph.TARGET) == 0 || isInside(targetValue, target));
    }

    /** A range of one point has nothing but that point. */
    private static boolean isInside(double value, Interval range) {
        return range.low() < value && value < range.high() || range.low() == range.high();
    }
}
