package dev.lossmith.processor.jet;

import dev.lossmith.check.Real;

/** Where a formula is evaluated: at a point, or just left or right of it, which decides what is equal at the point itself. */
final class Place {
    private final Jet input;
    private final Jet target;
    private final int side;
    private boolean hasTie;

    /** @param side -1 for the left of the input, 1 for its right, 0 for the point */
    Place(Real input, Real target, int side) {
        this.input = Jet.variable(input);
        this.target = Jet.constant(target);
        this.side = side;
    }

    Jet input() {
        return input;
    }

    Jet target() {
        return target;
    }

    /** Whether two sides of a choice that the input decides were equal here. */
    boolean hasTie() {
        return hasTie;
    }

    /** The sign of a difference; where it vanishes beside the point too, 0. */
    int order(Jet left, Jet right) {
        Jet difference = left.minus(right);
        int sign = sign(difference.value());
        int slope = sign == 0 ? sign(difference.first()) : 0;
        int bend = sign == 0 && slope == 0 ? sign(difference.second()) : 0;
        hasTie |= slope != 0 || bend != 0;
        return sign != 0 || side == 0 ? sign : slope != 0 ? side * slope : bend;
    }

    private static int sign(Real difference) {
        if (difference.isUnknown()) {
            throw new Undecided();
        }
        if (difference.isFinite() && difference.abs().compareTo(difference.accuracy()) <= 0) {
            if (difference.accuracy().signum() != 0) {
                throw new Undecided();
            }
            return 0;
        }
        return difference.signum();
    }
}
