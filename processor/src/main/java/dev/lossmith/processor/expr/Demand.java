package dev.lossmith.processor.expr;

import java.util.Optional;

/**
 * What an operator demands of one of its operands.
 *
 * @param operand which one
 * @param floor the end of its domain, or the point that is missing in it
 * @param below what an operand below {@code floor} is; empty if it is none
 * @param at what an operand equal to {@code floor} is; empty if it is none
 */
public record Demand(int operand, int floor, Optional<Fault> below, Optional<Fault> at) {
    /** That the first operand is above a number. */
    static Demand above(int floor, Fault below, Fault at) {
        return new Demand(0, floor, Optional.of(below), Optional.of(at));
    }

    /** That the first operand is not below a number. */
    static Demand atLeast(int floor, Fault below) {
        return new Demand(0, floor, Optional.of(below), Optional.empty());
    }

    /** That a divisor is not 0. */
    static Demand nonZero(int operand) {
        return new Demand(operand, 0, Optional.empty(), Optional.of(Fault.DIVISION_BY_ZERO));
    }

    /** What a power with an exponent from that interval demands of its base. */
    static Optional<Demand> ofBase(Interval exponent) {
        boolean integer = exponent.low() == exponent.high() && exponent.low() == Math.rint(exponent.low());
        Optional<Fault> below = integer ? Optional.empty() : Optional.of(Fault.POWER_OF_NEGATIVE);
        Optional<Fault> at = exponent.low() < 0 ? Optional.of(Fault.DIVISION_BY_ZERO) : Optional.empty();
        return below.or(() -> at).map(any -> new Demand(0, 0, below, at));
    }

    /** The same, where {@code floor} itself will do. */
    public Demand allowingFloor() {
        return new Demand(operand, floor, below, Optional.empty());
    }

    public boolean mayFail(Interval value) {
        return mayFailBelow(value) || at.isPresent() && value.contains(floor);
    }

    public boolean mayFailBelow(Interval value) {
        return below.isPresent() && value.low() < floor;
    }

    /** Whether the operand may cross the missing point; one that only touches it does so at special points, if at all. */
    public boolean mayCross(Interval value) {
        return value.low() < floor && (below.isPresent() || value.high() > floor);
    }
}
