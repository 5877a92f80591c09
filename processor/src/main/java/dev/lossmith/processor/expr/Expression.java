package dev.lossmith.processor.expr;

/**
 * A node of a formula over the reals. Immutable; made by a {@link Pool} only, so that equal nodes of one pool are the same
 * object and {@code ==} is equality.
 */
public sealed interface Expression permits Constant, Variable, Application {
    /** What values the node can take, whatever its variables are. */
    Interval interval();
}
