package dev.lossmith.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks a kernel's array methods: against the truth, and against the per-element functions and one another. */
final class ArrayCheck {
    private static final int[] ROWS = {1, 2, 3, 5, 8, 13, 15, 16, 17, 31, 33, 64, 100, 257, 513, 1030};

    private final Reference reference;
    private final KernelCalls calls;
    private final Tally[] errors = {
        new Tally("arrays: loss"), new Tally("arrays: gradient"), new Tally("arrays: hessian")
    };
    private final Tally elements = new Tally("arrays: as per element");
    private final Tally repeated = new Tally("arrays: same bits from every call and range");
    private final Tally inPlace = new Tally("arrays: gradient over input or target");
    private final Tally empty = new Tally("arrays: empty range");

    ArrayCheck(Reference reference) {
        this.reference = reference;
        this.calls = new KernelCalls(reference.kernel(), reference.format());
    }

    /** Returns how many elements {@link #ranges} needs. */
    int elements() {
        return (ROWS[ROWS.length - 1] + 8) * reference.classes();
    }

    /** Points with known, moderate truths: sums and outputs are compared with it. */
    void ranges(List<Point> moderate, double[] weights) {
        Batch batch = batch(moderate, weights);
        Expected expected = new Expected(reference, batch, calls.isWeighted());
        int classes = reference.classes();
        int start = 0;
        for (int rows : ROWS) {
            int from = start * classes;
            int to = from + rows * classes;
            start = start == 0 ? 7 : 0;
            if (to > batch.length()) {
                continue;
            }
            guarded(repeated, () -> {
                Batch.Outcome outcome = batch.run(Quantity.HESSIAN, from, to);
                compareWithTruth(expected, outcome, from, to);
                compareCalls(batch, outcome, from, to);
            });
        }
        guarded(empty, () -> checkEmpty(batch));
    }

    private Batch batch(List<Point> points, double[] weights) {
        int classes = reference.classes();
        List<Point> wholeRows = points.subList(0, points.size() / classes * classes);
        boolean rowWeights = reference.rowWeights();
        double[] used = Arrays.copyOf(weights, wholeRows.size() / (rowWeights ? classes : 1));
        return new Batch(calls, wholeRows, used, rowWeights ? classes : 1);
    }

    private static void guarded(Tally tally, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            tally.require(false, () -> "a call threw " + e);
        }
    }

    private void compareWithTruth(Expected expected, Batch.Outcome outcome, int from, int to) {
        Real divisor = expected.divisor(from, to);
        if (divisor.signum() == 0) {
            return;
        }
        for (Quantity quantity : Quantity.values()) {
            Tally tally = errors[quantity.ordinal()];
            if (quantity == Quantity.LOSS && !calls.isElementwise()) {
                expected.measureSum(tally, from, to, outcome.sum, divisor);
                continue;
            }
            for (int i = from; i < to; i++) {
                expected.measure(tally, quantity, i, outcome.value(quantity, i), divisor);
            }
        }
    }

    private void compareCalls(Batch batch, Batch.Outcome outcome, int from, int to) {
        int length = to - from;
        String range = "range " + from + " to " + to;
        for (Quantity last : Quantity.values()) {
            Batch.Outcome call = batch.run(last, from, to);
            boolean same = call.sameBits(outcome, last, from, from, length);
            repeated.require(same, () -> range + ": up to the " + last.label() + " other bits than up to the hessian");
            repeated.require(!call.touchedOutside(from, to), () -> range + ": wrote outside of it");
        }
        Batch.Outcome copy = batch.slice(from, to).run(Quantity.HESSIAN, 0, length);
        boolean same = copy.sameBits(outcome, Quantity.HESSIAN, 0, from, length);
        repeated.require(same, () -> range + ": other bits than a copy of it at offset 0");
        for (Quantity last : Arrays.asList(Quantity.GRADIENT, Quantity.HESSIAN)) {
            for (int over = 0; over < 2; over++) {
                String name = over == 0 ? "input" : "target";
                boolean correct = batch.run(last, from, to, over).sameBits(outcome, last, from, from, length);
                inPlace.require(correct, () -> range + ": other bits with the gradient over the " + name);
            }
        }
    }

    private void checkEmpty(Batch batch) {
        int at = reference.classes();
        boolean isMean = reference.divisor(0, Real.of(0)).signum() == 0;
        for (Quantity quantity : Quantity.values()) {
            try {
                Batch.Outcome outcome = batch.run(quantity, at, at);
                boolean expected = outcome.sum == 0 || isMean && Double.isNaN(outcome.sum);
                empty.require(expected, () -> "the loss of no elements is " + outcome.sum);
                empty.require(!outcome.touchedOutside(at, at), () -> "a call without elements wrote into an array");
            } catch (IllegalArgumentException e) {
                // A mean of nothing may be refused.
                empty.require(isMean, () -> "a call without elements threw " + e);
            }
        }
    }

    /** All points, special ones included, with weight 1: arrays must show what the per-element functions do. */
    void asPerElement(List<Point> points) {
        double[] ones = new double[points.size()];
        Arrays.fill(ones, 1);
        Batch batch = batch(points, ones);
        Real divisor = reference.divisor(batch.length(), Real.of(batch.length()));
        boolean plain = !calls.isWeighted() && divisor.compareTo(Real.of(1)) == 0;
        guarded(elements, () -> {
            Batch.Outcome outcome = batch.run(Quantity.HESSIAN, 0, batch.length());
            for (Quantity quantity : Quantity.values()) {
                if (quantity == Quantity.LOSS && !calls.isElementwise()) {
                    boolean hasNaN = points.stream().anyMatch(p -> Double.isNaN(p.computed(reference, quantity)));
                    elements.require(
                            hasNaN == Double.isNaN(outcome.sum),
                            () -> "the sum of " + batch.length() + " losses is " + outcome.sum);
                    continue;
                }
                for (int i = 0; i < batch.length(); i++) {
                    compareElement(quantity, batch.points.get(i), outcome.value(quantity, i), plain);
                }
            }
        });
    }

    private void compareElement(Quantity quantity, Point point, double inArray, boolean plain) {
        double alone = point.computed(reference, quantity);
        boolean same = plain
                ? Batch.Outcome.bits(alone) == Batch.Outcome.bits(inArray)
                : Double.isNaN(alone) == Double.isNaN(inArray);
        elements.require(
                same,
                () -> quantity.label() + " at " + point.describe(reference) + ": " + inArray + " in an array, " + alone
                        + " alone");
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Tally tally : errors) {
            lines.add(tally.line());
        }
        for (Tally tally : new Tally[] {elements, repeated, inPlace, empty}) {
            lines.add(tally.line());
        }
        return lines;
    }
}
