package dev.lossmith.check;

/** Points where a formula has two truths: a jump of its first or second derivative. */
final class Kinks {
    private static final Exact[] NONE = {};

    /** A smooth formula's second derivative changes by some 2^-20 over 2^-20; a jump is larger than this. */
    private static final Real JUMP = Real.of(0x1p-6);

    private Kinks() {}

    /**
     * Returns the truth just left and right of a point if the quantity is unknown or jumps there, else nothing.
     *
     * @param exact the truth at the point itself
     */
    static Exact[] sides(Reference reference, Point point, Quantity quantity, Exact exact) {
        if (exact.isKnown(quantity) && !jumps(reference, point, quantity)) {
            return NONE;
        }
        return new Exact[] {beside(reference, point, -1), beside(reference, point, 1)};
    }

    private static Exact beside(Reference reference, Point point, int direction) {
        return Exact.beside(reference, point.input, point.target, point.column, direction);
    }

    private static boolean jumps(Reference reference, Point point, Quantity quantity) {
        Domain domain = reference.input();
        double gap = 0x1p-20 * Math.min(1, Math.min(point.input - domain.low(), domain.high() - point.input));
        if (gap == 0) {
            return false;
        }
        Real left = Exact.at(reference, point.input - gap, point.target, point.column)
                .value(quantity);
        Real right = Exact.at(reference, point.input + gap, point.target, point.column)
                .value(quantity);
        return !left.isNaN()
                && !right.isNaN()
                && left.minus(right).abs().compareTo(left.abs().max(right.abs()).times(JUMP)) > 0;
    }
}
