package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Interval;

/** What both precisions know of the normal distribution's intermediate results. */
final class NormalLimits {
    /** From minus the upper tail, at most 1/2 but for rounding. */
    static final Interval ARGUMENT = new Interval(-0.75, Double.POSITIVE_INFINITY);

    private NormalLimits() {}
}
