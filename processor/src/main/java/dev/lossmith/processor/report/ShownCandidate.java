package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Expression;

/**
 * A form among which one was chosen by measurement.
 *
 * @param ulps its largest error, at most; half bits are told apart, and all that is good enough counts alike
 * @param overflows whether it overflows far out where its results do not
 * @param cost of computing it and the results before it, in additions
 */
record ShownCandidate(Expression form, double ulps, boolean overflows, int cost, boolean chosen) {}
