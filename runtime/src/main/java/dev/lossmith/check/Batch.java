package dev.lossmith.check;

import java.util.Arrays;
import java.util.List;

/** Points laid out as a kernel's arrays, row by row, with a weight each; calls write into fresh output arrays. */
final class Batch {
    /** What output arrays hold before a call; no loss gives just this. */
    static final double UNTOUCHED = -12345.0625;

    final List<Point> points;
    private final KernelCalls calls;
    private final double[] weights;
    private final int elementsPerWeight;

    Batch(KernelCalls calls, List<Point> points, double[] weights, int elementsPerWeight) {
        this.calls = calls;
        this.points = points;
        this.weights = weights;
        this.elementsPerWeight = elementsPerWeight;
    }

    int length() {
        return points.size();
    }

    double weight(int index) {
        return calls.isWeighted() ? weights[index / elementsPerWeight] : 1;
    }

    /** Returns the elements of a range of whole rows as a batch of its own. */
    Batch slice(int from, int to) {
        double[] slice = calls.isWeighted()
                ? Arrays.copyOfRange(weights, from / elementsPerWeight, to / elementsPerWeight)
                : weights;
        return new Batch(calls, points.subList(from, to), slice, elementsPerWeight);
    }

    Outcome run(Quantity quantity, int from, int to) {
        return run(quantity, from, to, null);
    }

    /** Calls the kernel with the gradient written over the input (0) or the target (1), or neither (null). */
    Outcome run(Quantity quantity, int from, int to, Integer gradientOver) {
        Object[] inputs = {
            calls.array(points.stream().mapToDouble(point -> point.input).toArray()),
            calls.array(points.stream().mapToDouble(point -> point.target).toArray())
        };
        Object[] outputs = new Object[Quantity.values().length];
        Arrays.setAll(outputs, i -> untouched());
        if (gradientOver != null) {
            outputs[Quantity.GRADIENT.ordinal()] = inputs[gradientOver];
        }
        double sum = calls.call(quantity, inputs[0], inputs[1], calls.array(weights), outputs, from, to);
        double[][] values = new double[outputs.length][];
        Arrays.setAll(values, i -> KernelCalls.values(outputs[i]));
        return new Outcome(sum, values);
    }

    private Object untouched() {
        double[] values = new double[length()];
        Arrays.fill(values, UNTOUCHED);
        return calls.array(values);
    }

    /** What one call gave. */
    static final class Outcome {
        final double sum;
        final double[][] values;

        Outcome(double sum, double[][] values) {
            this.sum = sum;
            this.values = values;
        }

        double value(Quantity quantity, int index) {
            return values[quantity.ordinal()][index];
        }

        /** Tells whether both gave the same bits, up to a quantity, on ranges of the same length. */
        boolean sameBits(Outcome other, Quantity last, int from, int otherFrom, int length) {
            boolean same = bits(sum) == bits(other.sum);
            for (int q = 0; q <= last.ordinal(); q++) {
                for (int i = 0; i < length; i++) {
                    same &= bits(values[q][from + i]) == bits(other.values[q][otherFrom + i]);
                }
            }
            return same;
        }

        boolean touchedOutside(int from, int to) {
            boolean touched = false;
            for (double[] array : values) {
                for (int i = 0; i < array.length; i++) {
                    touched |= (i < from || i >= to) && array[i] != UNTOUCHED;
                }
            }
            return touched;
        }

        static long bits(double value) {
            return Double.doubleToLongBits(value);
        }
    }
}
