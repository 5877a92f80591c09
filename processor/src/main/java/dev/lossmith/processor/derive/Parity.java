package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;

/**
 * Whether a function stays, or changes its sign, when its argument does: then it is a function of the square, or the
 * argument times one.
 */
enum Parity {
    NONE,
    EVEN,
    ODD;

    /** What the polynomial is a function of. */
    Real argument(Real distance) {
        return this == NONE ? distance : distance.times(distance);
    }

    /** What a value of the function is to the polynomial. */
    Real reduced(Real value, Real distance) {
        return this == ODD ? value.dividedBy(distance) : value;
    }

    /** The function and its first two derivatives, of those of the polynomial. */
    Real[] results(Real distance, Real[] polynomial) {
        Real square = distance.times(distance);
        Real slope = polynomial[1].times(Real.of(2));
        Real bend = polynomial[2].times(Real.of(4)).times(square);
        return switch (this) {
            case NONE -> polynomial;
            case EVEN -> new Real[] {polynomial[0], slope.times(distance), slope.plus(bend)};
            case ODD ->
                new Real[] {
                    polynomial[0].times(distance),
                    polynomial[0].plus(slope.times(square)),
                    slope.times(Real.of(3)).plus(bend).times(distance)
                };
        };
    }
}
