package dev.lossmith.check;

import java.util.Arrays;
import java.util.Random;

/** Compares a kernel of rows with the truth, row by row, and its calls with one another. */
final class RowCheck {
    /** How far one input is ahead of the others: until nothing is left of those in a float, and in a double. */
    private static final double[] LEADS = {5, 15, 16.75, 17, 20, 37, 40, 60, 87, 100, 104, 700, 1000};

    private static final double[] SCALES = {1, 4, 12, 40};
    /** The truth of an element takes its time. */
    private static final int MOST_ELEMENTS = 8;

    private final RowReference reference;
    private final Format format;
    private final int inputs;
    private final Random random;
    private final Report report;

    RowCheck(RowReference reference, int points, long seed) {
        this.reference = reference;
        this.format = reference.format();
        this.inputs = reference.inputs();
        this.random = new Random(seed);
        this.report = new Report(
                new RowElement(reference, new double[0], new double[0], 0, 0),
                format + ", rows of " + inputs + " inputs in " + reference.input() + ", points " + points + ", seed "
                        + seed);
    }

    /** How many numbers a row has as targets. */
    static int targets(RowReference reference) {
        return reference.hasIndex()
                ? 0
                : reference.targetsPerRow() > 0 ? reference.targetsPerRow() : reference.inputs();
    }

    Report run(int points) {
        int tried = 0;
        for (int i = 0; tried < points; i++) {
            double[] input = input(i);
            double[] target = target();
            int index = index(i);
            row(input, target, index);
            tried += Math.min(inputs, MOST_ELEMENTS);
        }
        calls();
        return report;
    }

    private double[] input(int number) {
        Domain domain = reference.input();
        boolean isBounded = !Double.isInfinite(domain.low()) || !Double.isInfinite(domain.high());
        return isBounded ? numbers(inputs, domain, SCALES[number % SCALES.length]) : real(number);
    }

    /** Beside an end of a range that has one, or between both. */
    private double[] numbers(int count, Domain domain, double scale) {
        double[] numbers = new double[count];
        for (int j = 0; j < count; j++) {
            boolean hasLow = !Double.isInfinite(domain.low());
            boolean hasHigh = !Double.isInfinite(domain.high());
            double far = hasLow && hasHigh
                    ? (domain.high() - domain.low()) * random.nextDouble()
                    : scale * random.nextGaussian();
            numbers[j] =
                    format.round(hasLow ? domain.low() + Math.abs(far) : hasHigh ? domain.high() - Math.abs(far) : far);
        }
        return numbers;
    }

    /** Leads, ties, a class that is masked, and rows of all scales. */
    private double[] real(int number) {
        double[] input = new double[inputs];
        double scale = SCALES[number % SCALES.length];
        for (int j = 0; j < inputs; j++) {
            input[j] = format.round(scale * random.nextGaussian());
        }
        int kind = number / SCALES.length % 4;
        if (kind == 1) {
            input[random.nextInt(inputs)] = format.round(LEADS[number % LEADS.length] + scale * random.nextDouble());
        } else if (kind == 2) {
            input[inputs - 1] = input[0];
        } else if (kind == 3 && number % 2 == 0) {
            Arrays.fill(input, input[0]);
        } else if (kind == 3 && inputs > 2) {
            input[random.nextInt(inputs)] = Double.NEGATIVE_INFINITY;
        }
        return input;
    }

    private double[] target() {
        Domain domain = reference.target();
        boolean isNumber = reference.targetsPerRow() > 0 || domain.low() != 0 || domain.high() != 1;
        if (!reference.hasIndex() && isNumber) {
            return numbers(targets(reference), domain, SCALES[random.nextInt(SCALES.length)]);
        }
        return probabilities();
    }

    private double[] probabilities() {
        double[] target = new double[reference.hasIndex() ? 0 : inputs];
        double left = 1;
        for (int j = 0; j < target.length; j++) {
            target[j] = j + 1 == inputs ? format.round(left) : format.round(left * random.nextDouble());
            left = Math.max(0, left - target[j]);
        }
        return target;
    }

    private int index(int number) {
        return reference.hasIndex() ? number % 3 == 0 ? inputs - 1 : random.nextInt(inputs) : -1;
    }

    private void row(double[] input, double[] target, int index) {
        if (index >= 0 && Double.isInfinite(input[index]) || !reference.hasIndex() && hasInfinite(input)) {
            // The loss of a masked target is infinite, and 0 times infinity is for the kernel to say.
            return;
        }
        RowBatch batch = new RowBatch(reference, input, target, index < 0 ? new int[0] : new int[] {index});
        double[][] computed = batch.run(0, 1, false);
        String where = "row " + Arrays.toString(input) + ", target " + (index < 0 ? Arrays.toString(target) : index);
        int first = inputs <= MOST_ELEMENTS ? 0 : random.nextInt(inputs);
        for (int k = 0; k < Math.min(inputs, MOST_ELEMENTS); k++) {
            int j = k == 1 && index >= 0 ? index : (first + k) % inputs;
            Exact truth = new RowElement(reference, input, target, index, j).exact();
            if (k == 0) {
                measure(Quantity.LOSS, truth, computed[0][0], where);
            }
            measure(Quantity.GRADIENT, truth, computed[1][j], where + ", input " + j);
            measure(Quantity.HESSIAN, truth, computed[2][j], where + ", input " + j);
        }
        nan(input, target, index, where);
    }

    private static boolean hasInfinite(double[] input) {
        for (double each : input) {
            if (Double.isInfinite(each)) {
                return true;
            }
        }
        return false;
    }

    private void measure(Quantity quantity, Exact truth, double computed, String where) {
        int kind = Double.isInfinite(truth.input) ? Report.LIMITS : quantity.ordinal();
        if (!truth.isKnown(quantity)) {
            report.countUnknown(kind);
            return;
        }
        double bound = quantity == Quantity.LOSS
                ? reference.lossBound()
                : quantity == Quantity.GRADIENT ? reference.gradientBound() : reference.hessianBound();
        Real exact = truth.value(quantity);
        double ulps = format.ulps(format.round(computed), exact, truth.scale(quantity));
        report.measure(kind, ulps, bound, computed, exact, quantity, " at ", where);
        if (computed == 0) {
            boolean hasCancelled = exact.abs().shifted(1).compareTo(truth.scale(quantity)) < 0;
            report.require(
                    Report.ZEROS, hasCancelled || format.round(exact) == 0, quantity, " at ", where, ": exact ", exact);
        }
    }

    private void nan(double[] input, double[] target, int index, String where) {
        double[] broken = input.clone();
        broken[random.nextInt(inputs)] = Double.NaN;
        int[] indices = index < 0 ? new int[0] : new int[] {index};
        double loss = new RowBatch(reference, broken, target, indices).run(0, 1, false)[0][0];
        report.require(Report.NANS, Double.isNaN(loss), where, " with a NaN: ", loss);
        if (reference.ignored().length > 0) {
            int[] ignored = {reference.ignored()[0]};
            double[][] results = new RowBatch(reference, broken, target, ignored).run(0, 1, false);
            boolean isZero = areZero(results[1]) && areZero(results[2]);
            report.require(Report.LIMITS, isZero, where, ": an ignored row has derivatives");
        }
    }

    private static boolean areZero(double[] numbers) {
        for (double each : numbers) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** A range gives the bits of its copy, in place or not. */
    private void calls() {
        int rows = 1030;
        double[] input = new double[rows * inputs];
        int targets = targets(reference);
        double[] target = new double[rows * targets];
        int[] index = new int[reference.hasIndex() ? rows : 0];
        for (int row = 0; row < rows; row++) {
            double[] one = input(row % 4);
            System.arraycopy(one, 0, input, row * inputs, inputs);
            if (reference.hasIndex()) {
                index[row] = index(row);
            } else {
                System.arraycopy(target(), 0, target, row * targets, targets);
            }
        }
        RowBatch batch = new RowBatch(reference, input, target, index);
        int[][] ranges = {{0, 1}, {3, 5}, {7, 40}, {1, 1025}, {0, rows}};
        for (int[] range : ranges) {
            double[][] there = batch.run(range[0], range[1], false);
            double[][] copy = batch.slice(range[0], range[1]).run(0, range[1] - range[0], false);
            String name = "rows " + range[0] + " to " + range[1];
            report.require(Report.REPEATED, isSame(there, copy, range), name + ": other bits than its copy");
            double[][] inPlace = batch.run(range[0], range[1], true);
            report.require(Report.IN_PLACE, isSame(inPlace, copy, range), name + ": other bits over the input");
        }
    }

    private boolean isSame(double[][] there, double[][] copy, int[] range) {
        boolean isSame = copy[0].length == 1 && there[0].length == 1
                ? Double.compare(there[0][0], copy[0][0]) == 0
                : isSame(there[0], range[0], copy[0], range[1] - range[0]);
        for (int q = 1; q < 3; q++) {
            isSame &= isSame(there[q], range[0] * inputs, copy[q], (range[1] - range[0]) * inputs);
        }
        return isSame;
    }

    private static boolean isSame(double[] there, int offset, double[] copy, int count) {
        for (int i = 0; i < count; i++) {
            if (Double.compare(there[offset + i], copy[i]) != 0) {
                return false;
            }
        }
        return true;
    }
}
