package dev.lossmith.check;

import java.util.Arrays;

/**
 * Compares a kernel with the truth: its per-element functions point by point, and its array methods, these also with the
 * per-element functions and with one another.
 *
 * <p>In an array an element's value v with its bound of b ulps becomes v w / d. To the b ulps of v, scaled alike, come 1
 * ulp for the weight w and 2 for the divisor d, which a kernel may turn into a factor. A sum of FLOAT losses is taken in
 * double, each addition rounding once; a sum of DOUBLE losses is compensated.
 */
final class KernelCheck {
    private final Reference reference;
    private final Format format;
    private final int classes;
    private final Report report;
    private final double[] bounds;

    KernelCheck(Reference reference, Report report) {
        this.reference = reference;
        this.format = reference.format();
        this.classes = reference.classes();
        this.report = report;
        this.bounds = new double[] {reference.lossBound(), reference.gradientBound(), reference.hessianBound()};
    }

    void finite(Exact point) {
        for (Quantity quantity : Quantity.values()) {
            double computed = computed(quantity, point);
            if (!measure(quantity.ordinal(), point, quantity, computed)) {
                report.countUnknown(quantity.ordinal());
            }
            Real value = point.value(quantity);
            if (computed == 0 && point.isKnown(quantity)) {
                // Below half the largest term a result has cancelled, and a computed 0 may be all that is left.
                boolean hasCancelled = value.abs().shifted(1).compareTo(point.scale(quantity)) < 0;
                boolean holds = hasCancelled || format.round(value) == 0;
                report.require(Report.ZEROS, holds, quantity, " at ", point, ": exact ", value);
            }
        }
    }

    void infinite(Exact point) {
        for (Quantity quantity : Quantity.values()) {
            double computed = computed(quantity, point);
            if (!measure(Report.LIMITS, point, quantity, computed)) {
                report.require(Report.LIMITS, !Double.isNaN(computed), quantity, " at ", point, ": NaN");
            }
        }
    }

    /** Returns the kernel's own value for one element. */
    private double computed(Quantity quantity, Exact point) {
        if (quantity == Quantity.LOSS) {
            return reference.loss(point.input, point.target, point.column);
        }
        return quantity == Quantity.GRADIENT
                ? reference.gradient(point.input, point.target, point.column)
                : reference.hessian(point.input, point.target, point.column);
    }

    /** Returns false if the truth is unknown. */
    private boolean measure(int row, Exact point, Quantity quantity, double computed) {
        double bound = bounds[quantity.ordinal()];
        Exact truth = point;
        double ulps = ulps(computed, quantity, truth);
        boolean isSuspect = !(ulps <= bound) && !Double.isInfinite(point.input);
        if (isSuspect && (!truth.isKnown(quantity) || point.jumps(quantity))) {
            // At a kink either one-sided derivative will do.
            for (int direction = -1; direction <= 1; direction += 2) {
                Exact side = point.beside(direction);
                double there = ulps(computed, quantity, side);
                if (there < ulps || !truth.isKnown(quantity)) {
                    truth = side;
                    ulps = there;
                }
            }
        }
        if (truth.isKnown(quantity)) {
            report.measure(row, ulps, bound, computed, truth.value(quantity), quantity, " at ", point);
        }
        return truth.isKnown(quantity);
    }

    private double ulps(double computed, Quantity quantity, Exact exact) {
        return exact.isKnown(quantity)
                ? format.ulps(computed, exact.value(quantity), exact.scale(quantity))
                : Double.POSITIVE_INFINITY;
    }

    /** NaN for the input, then for the target; a quantity that does not depend on it need not notice. */
    void nan(Exact point, Exact other) {
        nan(
                point,
                Exact.at(reference, Double.NaN, point.target, point.column),
                Exact.at(reference, other.input, point.target, point.column));
        nan(
                point,
                Exact.at(reference, point.input, Double.NaN, point.column),
                Exact.at(reference, point.input, other.target, point.column));
    }

    private void nan(Exact point, Exact nan, Exact changed) {
        for (Quantity quantity : Quantity.values()) {
            double here = format.round(point.value(quantity));
            double there = format.round(changed.value(quantity));
            double computed = computed(quantity, nan);
            report.require(
                    Report.NANS,
                    Double.isNaN(computed) || !(Math.abs(here - there) > 0),
                    quantity,
                    " at ",
                    nan,
                    ": ",
                    computed);
        }
    }

    /** Sums and outputs of ranges, every other one off the start, are compared with the truth: of moderate points. */
    void ranges(Samples samples, Exact[] points) {
        int[] rows = {1, 2, 3, 5, 8, 13, 15, 16, 17, 31, 33, 64, 100, 257, 513, 1030};
        int shift = 7;
        Exact[] moderate = samples.moderate(points, (rows[rows.length - 1] + shift) * classes);
        Batch batch = new Batch(reference, moderate, samples.weights(moderate.length));
        for (int i = 0; i < rows.length; i++) {
            int from = i % 2 * shift * classes;
            int to = from + rows[i] * classes;
            if (to <= batch.points.length) {
                String range = "range " + from + " to " + to + ": ";
                try {
                    double[][] outputs = batch.run(Quantity.HESSIAN, from, to, -1);
                    compareWithTruth(batch, outputs, from, to);
                    compareCalls(batch, outputs, from, to, range);
                } catch (RuntimeException e) {
                    report.require(Report.REPEATED, false, range, e);
                }
            }
        }
        checkEmpty(batch);
    }

    private void compareWithTruth(Batch batch, double[][] outputs, int from, int to) {
        Real sumOfWeights = Real.of(0);
        for (int i = from; i < to; i++) {
            Real classWeight = reference.classWeight(batch.points[i].column);
            sumOfWeights = sumOfWeights.plus(Real.of(batch.weight(i)).times(classWeight));
        }
        Real divisor = reference.divisor(to - from, sumOfWeights);
        if (divisor.signum() == 0) {
            return;
        }
        if (!batch.isElementwise) {
            compareSum(batch, outputs[Batch.SUM][0], from, to, divisor);
        }
        double rounding = (batch.isWeighted ? 1 : 0) + (divisor.compareTo(Real.of(1)) == 0 ? 0 : 2);
        for (int q = batch.isElementwise ? 0 : 1; q < Quantity.values().length; q++) {
            for (int i = from; i < to; i++) {
                Exact truth = batch.points[i];
                Quantity quantity = Quantity.values()[q];
                Real factor = Real.of(batch.weight(i)).dividedBy(divisor);
                Real exact = truth.value(quantity).midpoint().times(factor);
                Real scale = truth.scale(quantity).midpoint().times(factor);
                Real carried = Real.of(truth.unit(quantity)).times(factor);
                double carriedUlps =
                        carried.dividedBy(Real.of(format.unit(exact, scale))).toDouble();
                double bound = bounds[q] * carriedUlps + rounding;
                double ulps = format.ulps(outputs[q][i], exact, scale);
                Object[] where = {"element ", i, ", ", truth, ", weight ", batch.weight(i), ", divisor ", divisor};
                report.measure(Report.ARRAYS + q, ulps, bound, outputs[q][i], exact, where);
            }
        }
    }

    /** The reduced loss is measured in ulps of the kernel's format, although it is a double. */
    private void compareSum(Batch batch, double computed, int from, int to, Real divisor) {
        Real sum = Real.of(0);
        double magnitude = 0;
        double error = 0;
        for (int i = from; i < to; i++) {
            Exact truth = batch.points[i];
            Real term = truth.loss().midpoint().times(Real.of(batch.weight(i)));
            sum = sum.plus(term);
            magnitude += term.abs().toDouble();
            error += truth.unit(Quantity.LOSS) * batch.weight(i) * bounds[0];
            error += batch.isWeighted ? format.ulp(term) : 0;
        }
        int additions = format == Format.FLOAT ? to - from + 4 : 4;
        error += magnitude * additions * 0x1p-53;
        Real exact = sum.dividedBy(divisor);
        double bound = error / format.ulp(exact) / divisor.toDouble();
        report.measure(
                Report.ARRAYS, format.ulps(computed, exact), bound, computed, exact, "elements ", from, " to ", to);
    }

    private void compareCalls(Batch batch, double[][] outputs, int from, int to, String range) {
        int length = to - from;
        for (Quantity last : Quantity.values()) {
            double[][] call = batch.run(last, from, to, -1);
            boolean same = Batch.sameBits(call, from, outputs, from, length, last);
            report.require(Report.REPEATED, same, range, "other bits up to the ", last);
            report.require(Report.REPEATED, !Batch.touchedOutside(call, from, to), range, "wrote outside");
            for (int over = 0; over < 2 && last != Quantity.LOSS; over++) {
                same = Batch.sameBits(batch.run(last, from, to, over), from, outputs, from, length, last);
                String name = over == 0 ? "input" : "target";
                report.require(Report.IN_PLACE, same, range, "other bits over ", name);
            }
        }
        double[][] copy = batch.slice(from, to).run(Quantity.HESSIAN, 0, length, -1);
        boolean same = Batch.sameBits(copy, 0, outputs, from, length, Quantity.HESSIAN);
        report.require(Report.REPEATED, same, range, "other bits than its copy");
    }

    private void checkEmpty(Batch batch) {
        boolean isMean = reference.divisor(0, Real.of(0)).signum() == 0;
        for (Quantity last : Quantity.values()) {
            try {
                double[][] call = batch.run(last, classes, classes, -1);
                double sum = call[Batch.SUM][0];
                boolean holds = sum == 0 || isMean && Double.isNaN(sum);
                report.require(Report.EMPTY, holds, "empty: ", sum);
                report.require(Report.EMPTY, !Batch.touchedOutside(call, classes, classes), "wrote");
            } catch (IllegalArgumentException e) {
                // A mean of nothing may be refused.
                report.require(Report.EMPTY, isMean, e);
            }
        }
    }

    /** All points, special ones included, with weight 1: arrays must show what the per-element functions do. */
    void asPerElement(Exact[] points) {
        double[] ones = new double[points.length];
        Arrays.fill(ones, 1);
        Batch batch = new Batch(reference, points, ones);
        int length = batch.points.length;
        boolean isPlain =
                !batch.isWeighted && reference.divisor(length, Real.of(length)).compareTo(Real.of(1)) == 0;
        double[][] outputs;
        try {
            outputs = batch.run(Quantity.HESSIAN, 0, length, -1);
        } catch (RuntimeException e) {
            report.require(Report.ELEMENTS, false, length, " elements: ", e);
            return;
        }
        boolean hasNaN = false;
        for (int i = 0; i < length; i++) {
            Exact point = batch.points[i];
            for (Quantity quantity : Quantity.values()) {
                double alone = computed(quantity, point);
                if (quantity == Quantity.LOSS && !batch.isElementwise) {
                    hasNaN |= Double.isNaN(alone);
                    continue;
                }
                double there = outputs[quantity.ordinal()][i];
                boolean same = isPlain ? Double.compare(alone, there) == 0 : Double.isNaN(alone) == Double.isNaN(there);
                report.require(Report.ELEMENTS, same, quantity, " at ", point, ": ", there, ", not ", alone);
            }
        }
        double sum = outputs[Batch.SUM][0];
        report.require(Report.ELEMENTS, hasNaN == Double.isNaN(sum), "the sum of ", length, " losses is ", sum);
    }
}
