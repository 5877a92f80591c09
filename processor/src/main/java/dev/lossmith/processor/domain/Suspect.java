package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Demand;
import dev.lossmith.processor.expr.Interval;
import java.util.Optional;

/** An operation that intervals have not proved fine, and what the search has learnt of it. */
final class Suspect {
    private static final int MOST_CROSSINGS = 8;

    final int node;
    final int operand;
    final Application part;
    final Demand demand;
    private int exactLooks;
    private Optional<Box> negative = Optional.empty();
    private Optional<Box> positive = Optional.empty();
    private boolean crossed;
    private int crossings;
    private Optional<Violation> violation = Optional.empty();

    Suspect(int node, int operand, Application part, Demand demand, int exactLooks) {
        this.node = node;
        this.operand = operand;
        this.part = part;
        this.demand = demand;
        this.exactLooks = exactLooks;
    }

    /** Arbitrary precision takes time: so many looks, and no more. */
    boolean mayLook() {
        return exactLooks-- > 0;
    }

    /** Takes note of a violation. That an operand leaves the domain says more than that it touches the domain's end. */
    void found(Violation found) {
        boolean isWorse = violation.isEmpty() || isBelow(found);
        violation = isWorse ? Optional.of(found) : violation;
    }

    boolean isOpen() {
        return violation.isEmpty() || demand.below().isPresent() && !isBelow(violation.get());
    }

    private boolean isBelow(Violation found) {
        return demand.below().equals(Optional.of(found.fault()));
    }

    Optional<Violation> violation() {
        return violation;
    }

    /** Keeps the first point at which the operand is certainly on either side. */
    void notice(Box point, Interval value) {
        if (demand.below().isPresent() || value.isUnbounded()) {
            return;
        }
        if (value.high() < demand.floor() && negative.isEmpty()) {
            negative = Optional.of(point);
        } else if (value.low() > demand.floor() && positive.isEmpty()) {
            positive = Optional.of(point);
        }
    }

    /** There is nothing between the two: another point below may tell more, as of {@code sin(x)}, which has many zeros. */
    void crossedInVain() {
        if (crossings++ < MOST_CROSSINGS) {
            crossed = false;
            negative = Optional.empty();
        }
    }

    /** Whether to look between the two, which is worth while once. */
    boolean mayCross() {
        boolean first = !crossed && negative.isPresent() && positive.isPresent();
        crossed |= first;
        return first;
    }

    /** The two points between which to look, of which there are both. */
    Optional<Box> between(Crossing crossing) {
        return crossing.between(negative.orElseThrow(), positive.orElseThrow());
    }
}
