package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Interval;

/** An operation that intervals have not proved fine, and what the search has learnt of it. */
final class Suspect {
    private static final int MOST_CROSSINGS = 8;

    final int node;
    final int operand;
    final Application part;
    final Restriction restriction;
    private int exactLooks;
    private Box negative;
    private Box positive;
    private boolean crossed;
    private int crossings;
    private Violation violation;

    Suspect(int node, int operand, Application part, Restriction restriction, int exactLooks) {
        this.node = node;
        this.operand = operand;
        this.part = part;
        this.restriction = restriction;
        this.exactLooks = exactLooks;
    }

    /** Arbitrary precision takes time: so many looks, and no more. */
    boolean mayLook() {
        return exactLooks-- > 0;
    }

    /** Takes note of a violation. That an operand leaves the domain says more than that it touches the domain's end. */
    void found(Violation found) {
        violation = violation == null || found.kind() == restriction.below() ? found : violation;
    }

    boolean isOpen() {
        return violation == null || restriction.below() != null && violation.kind() != restriction.below();
    }

    Violation violation() {
        return violation;
    }

    /** Keeps the first point at which the operand is certainly on either side. */
    void notice(Box point, Interval value) {
        if (restriction.below() != null || value.isUnbounded()) {
            return;
        }
        if (value.high() < restriction.floor() && negative == null) {
            negative = point;
        } else if (value.low() > restriction.floor() && positive == null) {
            positive = point;
        }
    }

    /** There is nothing between the two: another point below may tell more, as of {@code sin(x)}, which has many zeros. */
    void crossedInVain() {
        if (crossings++ < MOST_CROSSINGS) {
            crossed = false;
            negative = null;
        }
    }

    /** Whether to look between the two, which is worth while once. */
    boolean mayCross() {
        boolean first = !crossed && negative != null && positive != null;
        crossed |= first;
        return first;
    }

    Box negative() {
        return negative;
    }

    Box positive() {
        return positive;
    }
}
