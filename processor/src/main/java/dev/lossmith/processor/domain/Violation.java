package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Expression;

/**
 * A point at which a formula means nothing.
 *
 * @param part the operation that is undefined there
 * @param input the input at that point, a number with few digits where there is one; where the part does not depend on it, any
 * @param target the target, likewise
 */
public record Violation(Kind kind, Expression part, double input, double target) {
    /** What goes wrong. */
    public enum Kind {
        /** {@code log} or {@code log1p} of what is below its domain. */
        LOG_OF_NEGATIVE,
        /** {@code log} of 0, or {@code log1p} of -1, inside the ranges. */
        LOG_OF_ZERO,
        /** {@code lgamma} or {@code digamma} of a negative number. */
        GAMMA_OF_NEGATIVE,
        /** The same of 0, inside the ranges. */
        GAMMA_OF_ZERO,
        ROOT_OF_NEGATIVE,
        /** A negative number to a power that is no integer. */
        POWER_OF_NEGATIVE,
        /** By a quotient or by a negative power. */
        DIVISION_BY_ZERO,
        /** The formula has a value, but it is larger than the largest number of the kernel's precision. */
        OVERFLOW
    }
}
