package dev.lossmith.check;

import java.util.List;

/** Compares the kernel's per-element functions with the truth, point by point. */
final class ElementCheck {
    /** Below this fraction of the largest term a result has cancelled, and a computed 0 may be all that is left. */
    private static final Real CANCELLED = Real.of(0.5);

    private final Reference reference;
    private final Format format;
    private final Tally[] errors = new Tally[Quantity.ALL.length];
    private final Tally zeros;
    private final Tally limits;
    private final Tally nans;

    ElementCheck(Reference reference, List<Tally> tallies) {
        this.reference = reference;
        this.format = reference.format();
        for (Quantity quantity : Quantity.ALL) {
            errors[quantity.ordinal()] = new Tally(quantity.toString(), format);
            tallies.add(errors[quantity.ordinal()]);
        }
        zeros = new Tally("0 only where the truth rounds to 0", format);
        limits = new Tally("infinite input: the limit", format);
        nans = new Tally("NaN in, NaN out", format);
        tallies.add(zeros);
        tallies.add(limits);
        tallies.add(nans);
    }

    void finite(Point point) {
        Exact exact = point.exact(reference);
        for (Quantity quantity : Quantity.ALL) {
            double computed = quantity.computed(reference, point);
            Tally tally = errors[quantity.ordinal()];
            if (!measure(tally, point, quantity, computed, exact)) {
                tally.cases++;
                tally.unknown++;
            }
            Real value = exact.value(quantity);
            if (computed == 0 && exact.isKnown(quantity)) {
                boolean cancelled = value.abs().compareTo(exact.scale(quantity).times(CANCELLED)) < 0;
                boolean holds = cancelled || format.round(value) == 0;
                zeros.require(holds, quantity, " at ", point, ": exact ", value);
            }
        }
    }

    void infinite(Point point) {
        for (Quantity quantity : Quantity.ALL) {
            double computed = quantity.computed(reference, point);
            if (!measure(limits, point, quantity, computed, point.exact(reference))) {
                limits.require(!Double.isNaN(computed), quantity, " at ", point, ": NaN");
            }
        }
    }

    /** Returns false if the truth is unknown. */
    private boolean measure(Tally tally, Point point, Quantity quantity, double computed, Exact exact) {
        double bound = quantity.bound(reference);
        Exact truth = exact;
        double ulps = ulps(computed, quantity, exact);
        boolean suspect = !(ulps <= bound) && !Double.isInfinite(point.input);
        if (suspect && (!exact.isKnown(quantity) || Exact.jumps(reference, point, quantity))) {
            // At a kink either one-sided derivative will do.
            for (int direction = -1; direction <= 1; direction += 2) {
                Exact side = Exact.beside(reference, point, direction);
                double there = ulps(computed, quantity, side);
                if (there < ulps || !truth.isKnown(quantity)) {
                    truth = side;
                    ulps = there;
                }
            }
        }
        if (truth.isKnown(quantity)) {
            Real value = truth.value(quantity);
            tally.measure(ulps, bound, quantity, " at ", point, ": computed ", computed, ", exact ", value);
        }
        return truth.isKnown(quantity);
    }

    private double ulps(double computed, Quantity quantity, Exact exact) {
        return exact.isKnown(quantity)
                ? format.ulps(computed, exact.value(quantity), exact.scale(quantity))
                : Double.POSITIVE_INFINITY;
    }

    /** NaN for the input, then for the target; a quantity that does not depend on it need not notice. */
    void nan(Point point, Point other) {
        Point[] nan = {
            new Point(Double.NaN, point.target, point.column), new Point(point.input, Double.NaN, point.column)
        };
        Point[] changed = {
            new Point(other.input, point.target, point.column), new Point(point.input, other.target, point.column)
        };
        for (Quantity quantity : Quantity.ALL) {
            for (int i = 0; i < nan.length; i++) {
                double here = format.round(point.exact(reference).value(quantity));
                double there = format.round(changed[i].exact(reference).value(quantity));
                double computed = quantity.computed(reference, nan[i]);
                nans.require(Double.isNaN(computed) || here == there, quantity, " at ", nan[i], ": ", computed);
            }
        }
    }
}
