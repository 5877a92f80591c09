package dev.lossmith.check;

import java.util.ArrayList;
import java.util.List;

/** Compares the kernel's per-element functions with the truth, point by point. */
final class ElementCheck {
    /** Below this fraction of the largest term a result has cancelled, and a computed 0 may be all that is left. */
    private static final Real CANCELLED = Real.of(0.5);

    private final Reference reference;
    private final Format format;
    private final Tally[] errors = new Tally[Quantity.values().length];
    private final Tally zeros = new Tally("0 only where the truth rounds to 0");
    private final Tally limits = new Tally("infinite input: the limit");
    private final Tally nans = new Tally("NaN in, NaN out");

    ElementCheck(Reference reference) {
        this.reference = reference;
        this.format = reference.format();
        for (Quantity quantity : Quantity.values()) {
            errors[quantity.ordinal()] = new Tally(quantity.label());
        }
    }

    void finite(Point point) {
        Exact exact = point.exact(reference);
        for (Quantity quantity : Quantity.values()) {
            measure(errors[quantity.ordinal()], point, quantity, exact);
            checkZero(point, quantity, exact);
        }
    }

    void infinite(Point point) {
        Exact exact = point.exact(reference);
        for (Quantity quantity : Quantity.values()) {
            double computed = point.computed(reference, quantity);
            if (exact.isKnown(quantity)) {
                measure(limits, point, quantity, exact);
            } else {
                limits.require(
                        !Double.isNaN(computed), () -> point.describe(reference, computed, exact.value(quantity)));
            }
        }
    }

    private void measure(Tally tally, Point point, Quantity quantity, Exact exact) {
        double computed = point.computed(reference, quantity);
        double bound = quantity.bound(reference);
        Exact truth = exact;
        double ulps = ulps(computed, quantity, exact);
        if (!(ulps <= bound) && !Double.isInfinite(point.input)) {
            // At a kink either one-sided derivative will do.
            for (Exact side : Kinks.sides(reference, point, quantity, exact)) {
                double there = ulps(computed, quantity, side);
                truth = there < ulps || !truth.isKnown(quantity) ? side : truth;
                ulps = truth == side ? there : ulps;
            }
        }
        if (!truth.isKnown(quantity)) {
            tally.unknown();
            return;
        }
        Real value = truth.value(quantity);
        tally.measure(ulps, bound, () -> quantity.label() + " at " + point.describe(reference, computed, value));
    }

    private double ulps(double computed, Quantity quantity, Exact exact) {
        return exact.isKnown(quantity)
                ? format.ulps(computed, exact.value(quantity), exact.scale(quantity))
                : Double.POSITIVE_INFINITY;
    }

    private void checkZero(Point point, Quantity quantity, Exact exact) {
        double computed = point.computed(reference, quantity);
        Real value = exact.value(quantity);
        if (computed != 0 || !exact.isKnown(quantity)) {
            return;
        }
        boolean cancelled = value.abs().compareTo(exact.scale(quantity).times(CANCELLED)) < 0;
        zeros.require(
                cancelled || format.round(value) == 0,
                () -> quantity.label() + " at " + point.describe(reference, computed, value));
    }

    /** NaN for the input, then for the target; a quantity that does not depend on it need not notice. */
    void nan(Point point, Point other) {
        for (Quantity quantity : Quantity.values()) {
            requireNaN(
                    quantity,
                    new Point(Double.NaN, point.target, point.column),
                    point,
                    new Point(other.input, point.target, point.column));
            requireNaN(
                    quantity,
                    new Point(point.input, Double.NaN, point.column),
                    point,
                    new Point(point.input, other.target, point.column));
        }
    }

    private void requireNaN(Quantity quantity, Point nan, Point first, Point second) {
        Real here = first.exact(reference).value(quantity);
        Real there = second.exact(reference).value(quantity);
        if (format.round(here) != format.round(there)) {
            double computed = nan.computed(reference, quantity);
            nans.require(
                    Double.isNaN(computed),
                    () -> quantity.label() + " at " + nan.describe(reference) + " is " + computed);
        }
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Tally tally : errors) {
            lines.add(tally.line());
        }
        lines.add(zeros.line());
        lines.add(limits.line());
        lines.add(nans.line());
        return lines;
    }
}
