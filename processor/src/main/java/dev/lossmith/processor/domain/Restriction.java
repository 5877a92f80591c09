package dev.lossmith.processor.domain;

import static dev.lossmith.processor.domain.Violation.Kind.DIVISION_BY_ZERO;
import static dev.lossmith.processor.domain.Violation.Kind.GAMMA_OF_NEGATIVE;
import static dev.lossmith.processor.domain.Violation.Kind.GAMMA_OF_ZERO;
import static dev.lossmith.processor.domain.Violation.Kind.LOG_OF_NEGATIVE;
import static dev.lossmith.processor.domain.Violation.Kind.LOG_OF_ZERO;
import static dev.lossmith.processor.domain.Violation.Kind.POWER_OF_NEGATIVE;
import static dev.lossmith.processor.domain.Violation.Kind.ROOT_OF_NEGATIVE;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Interval;

/**
 * What an operator demands of one of its operands.
 *
 * @param operand which one
 * @param floor the end of its domain, or the point that is missing in it
 * @param below what an operand below {@code floor} is; null if it is none
 * @param at what an operand equal to {@code floor} is; null if it is none
 */
record Restriction(int operand, int floor, Violation.Kind below, Violation.Kind at) {
    /** Of a logarithm of which only powers are made. */
    static final Restriction LOG_IN_POWER = new Restriction(0, 0, LOG_OF_NEGATIVE, null);

    private static final Restriction LOG = new Restriction(0, 0, LOG_OF_NEGATIVE, LOG_OF_ZERO);
    private static final Restriction LOG1P = new Restriction(0, -1, LOG_OF_NEGATIVE, LOG_OF_ZERO);
    private static final Restriction GAMMA = new Restriction(0, 0, GAMMA_OF_NEGATIVE, GAMMA_OF_ZERO);
    private static final Restriction SQRT = new Restriction(0, 0, ROOT_OF_NEGATIVE, null);
    private static final Restriction DIVIDE = new Restriction(1, 0, null, DIVISION_BY_ZERO);

    /** The restriction of that application, whose exponent, if it has one, is from that interval; null if it has none. */
    static Restriction of(Application application, Interval exponent) {
        return switch (application.operator()) {
            case LOG -> LOG;
            case LOG1P -> LOG1P;
            case LGAMMA, DIGAMMA, TRIGAMMA, TETRAGAMMA, PENTAGAMMA -> GAMMA;
            case SQRT -> SQRT;
            case DIVIDE -> DIVIDE;
            case POWER -> power(exponent);
            default -> null;
        };
    }

    private static Restriction power(Interval exponent) {
        boolean integer = exponent.low() == exponent.high() && exponent.low() == Math.rint(exponent.low());
        Violation.Kind below = integer ? null : POWER_OF_NEGATIVE;
        Violation.Kind at = exponent.low() < 0 ? DIVISION_BY_ZERO : null;
        return below == null && at == null ? null : new Restriction(0, 0, below, at);
    }

    boolean mayFail(Interval value) {
        return mayFailBelow(value) || at != null && value.contains(floor);
    }

    boolean mayFailBelow(Interval value) {
        return below != null && value.low() < floor;
    }

    /** Whether the operand may cross the missing point; one that only touches it does so at special points, if at all. */
    boolean mayCross(Interval value) {
        return value.low() < floor && (below != null || value.high() > floor);
    }
}
