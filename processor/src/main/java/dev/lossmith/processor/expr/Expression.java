package dev.lossmith.processor.expr;

import java.util.List;

/**
 * A node of a formula over the reals. Immutable; made by a {@link Pool} only, so that equal nodes of one pool are the same
 * object and {@code ==} is equality.
 */
public sealed interface Expression permits Constant, Variable, Application {
    /** What values the node can take, whatever its variables are. */
    Interval interval();

    /** What it is made of, in order; nothing of a leaf. */
    default List<Expression> children() {
        return List.of();
    }

    /** The same node of other children; itself, if they are those that it has. */
    default Expression rebuild(Pool pool, List<Expression> children) {
        return this;
    }
}
