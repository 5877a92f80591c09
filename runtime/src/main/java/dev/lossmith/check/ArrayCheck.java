package dev.lossmith.check;

import java.util.Arrays;
import java.util.List;

/** Checks a kernel's array methods: against the truth, and against the per-element functions and one another. */
final class ArrayCheck {
    private static final int[] ROWS = {1, 2, 3, 5, 8, 13, 15, 16, 17, 31, 33, 64, 100, 257, 513, 1030};
    private static final int SHIFT = 7;

    private final Reference reference;
    private final KernelCalls calls;
    private final int classes;
    private final Tally[] errors;
    private final Tally elements;
    private final Tally repeated;
    private final Tally inPlace;
    private final Tally empty;

    ArrayCheck(Reference reference, List<Tally> tallies) {
        this.reference = reference;
        this.classes = reference.classes();
        this.calls = new KernelCalls(reference.kernel(), reference.format());
        String[] names = {
            "loss",
            "gradient",
            "hessian",
            "as per element",
            "same bits from every call and range",
            "gradient over input or target",
            "empty range"
        };
        Tally[] own = new Tally[names.length];
        for (int i = 0; i < names.length; i++) {
            own[i] = new Tally("arrays: " + names[i], reference.format());
            tallies.add(own[i]);
        }
        errors = own;
        elements = own[3];
        repeated = own[4];
        inPlace = own[5];
        empty = own[6];
    }

    /** Returns how many elements {@link #ranges} needs. */
    int elements() {
        return (ROWS[ROWS.length - 1] + SHIFT) * classes;
    }

    /** Points with known, moderate truths: sums and outputs are compared with it. */
    void ranges(List<Point> moderate, double[] weights) {
        Batch batch = batch(moderate, weights);
        Expected expected = new Expected(reference, batch, calls.isWeighted);
        for (int i = 0; i < ROWS.length; i++) {
            int from = i % 2 * SHIFT * classes;
            int to = from + ROWS[i] * classes;
            if (to <= batch.points.size()) {
                try {
                    double[][] outputs = batch.run(Quantity.HESSIAN, from, to);
                    compareWithTruth(expected, outputs, from, to);
                    compareCalls(batch, outputs, from, to);
                } catch (RuntimeException e) {
                    repeated.require(false, "range ", from, " to ", to, ": ", e);
                }
            }
        }
        checkEmpty(batch);
    }

    private Batch batch(List<Point> points, double[] weights) {
        List<Point> wholeRows = points.subList(0, points.size() / classes * classes);
        int elementsPerWeight = reference.rowWeights() ? classes : 1;
        return new Batch(
                calls, wholeRows, Arrays.copyOf(weights, wholeRows.size() / elementsPerWeight), elementsPerWeight);
    }

    private void compareWithTruth(Expected expected, double[][] outputs, int from, int to) {
        Real divisor = expected.divisor(from, to);
        if (divisor.signum() == 0) {
            return;
        }
        for (Quantity quantity : Quantity.ALL) {
            Tally tally = errors[quantity.ordinal()];
            if (quantity == Quantity.LOSS && !calls.isElementwise) {
                expected.measureSum(tally, from, to, outputs[Batch.SUM][0], divisor);
                continue;
            }
            for (int i = from; i < to; i++) {
                expected.measure(tally, quantity, i, outputs[quantity.ordinal()][i], divisor);
            }
        }
    }

    private void compareCalls(Batch batch, double[][] outputs, int from, int to) {
        int length = to - from;
        for (Quantity last : Quantity.ALL) {
            double[][] call = batch.run(last, from, to);
            boolean same = Batch.sameBits(call, from, outputs, from, length, last);
            repeated.require(same, "range ", from, " to ", to, ": other bits from the call up to the ", last);
            boolean touched = Batch.touchedOutside(call, from, to);
            repeated.require(!touched, "range ", from, " to ", to, ": wrote outside of it");
            for (int over = 0; over < 2 && last != Quantity.LOSS; over++) {
                boolean right = Batch.sameBits(batch.run(last, from, to, over), from, outputs, from, length, last);
                String name = over == 0 ? "input" : "target";
                inPlace.require(right, "range ", from, " to ", to, ": other bits with the gradient over the ", name);
            }
        }
        double[][] copy = batch.slice(from, to).run(Quantity.HESSIAN, 0, length);
        boolean same = Batch.sameBits(copy, 0, outputs, from, length, Quantity.HESSIAN);
        repeated.require(same, "range ", from, " to ", to, ": other bits than a copy of it at offset 0");
    }

    private void checkEmpty(Batch batch) {
        boolean isMean = reference.divisor(0, Real.of(0)).signum() == 0;
        for (Quantity last : Quantity.ALL) {
            try {
                double[][] call = batch.run(last, classes, classes);
                double sum = call[Batch.SUM][0];
                empty.require(sum == 0 || isMean && Double.isNaN(sum), "the loss of no elements is ", sum);
                empty.require(!Batch.touchedOutside(call, classes, classes), "wrote into an array");
            } catch (IllegalArgumentException e) {
                // A mean of nothing may be refused.
                empty.require(isMean, e);
            }
        }
    }

    /** All points, special ones included, with weight 1: arrays must show what the per-element functions do. */
    void asPerElement(List<Point> points) {
        double[] ones = new double[points.size()];
        Arrays.fill(ones, 1);
        Batch batch = batch(points, ones);
        int length = batch.points.size();
        Real divisor = reference.divisor(length, Real.of(length));
        boolean plain = !calls.isWeighted && divisor.compareTo(Real.of(1)) == 0;
        double[][] outputs;
        try {
            outputs = batch.run(Quantity.HESSIAN, 0, length);
        } catch (RuntimeException e) {
            elements.require(false, length, " elements: ", e);
            return;
        }
        boolean hasNaN = false;
        for (Quantity quantity : Quantity.ALL) {
            for (int i = 0; i < length; i++) {
                double alone = quantity.computed(reference, batch.points.get(i));
                if (quantity == Quantity.LOSS && !calls.isElementwise) {
                    hasNaN |= Double.isNaN(alone);
                    continue;
                }
                double there = outputs[quantity.ordinal()][i];
                boolean same = plain ? Batch.sameBits(alone, there) : Double.isNaN(alone) == Double.isNaN(there);
                Point point = batch.points.get(i);
                elements.require(same, quantity, " at ", point, ": ", there, " in an array, ", alone, " alone");
            }
        }
        double sum = outputs[Batch.SUM][0];
        elements.require(hasNaN == Double.isNaN(sum), "the sum of ", length, " losses is ", sum);
    }
}
