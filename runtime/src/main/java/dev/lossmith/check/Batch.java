package dev.lossmith.check;

import java.util.Arrays;
import java.util.List;

/** Points laid out as a kernel's arrays, row by row, with a weight each; calls write into fresh output arrays. */
final class Batch {
    /** Where {@link #run} puts the reduced loss: a fourth array of one element. */
    static final int SUM = 3;

    /** What output arrays hold before a call; no loss gives just this. */
    private static final double UNTOUCHED = -12345.0625;

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

    double weight(int index) {
        return calls.isWeighted ? weights[index / elementsPerWeight] : 1;
    }

    /** Returns the elements of a range of whole rows as a batch of its own. */
    Batch slice(int from, int to) {
        double[] slice = Arrays.copyOfRange(weights, from / elementsPerWeight, to / elementsPerWeight);
        return new Batch(calls, points.subList(from, to), slice, elementsPerWeight);
    }

    double[][] run(Quantity last, int from, int to) {
        return run(last, from, to, -1);
    }

    /** Calls the kernel with the gradient written over the input (0), the target (1) or neither (-1). */
    double[][] run(Quantity last, int from, int to, int gradientOver) {
        double[][] inputs = new double[2][points.size()];
        for (int i = 0; i < points.size(); i++) {
            inputs[0][i] = points.get(i).input;
            inputs[1][i] = points.get(i).target;
        }
        Object[] arrays = {calls.array(inputs[0]), calls.array(inputs[1])};
        double[] untouched = new double[points.size()];
        Arrays.fill(untouched, UNTOUCHED);
        Object[] outputs = {calls.array(untouched), calls.array(untouched), calls.array(untouched)};
        if (gradientOver >= 0) {
            outputs[Quantity.GRADIENT.ordinal()] = arrays[gradientOver];
        }
        double sum = calls.call(last, arrays[0], arrays[1], calls.array(weights), outputs, from, to);
        return new double[][] {
            KernelCalls.values(outputs[0]), KernelCalls.values(outputs[1]), KernelCalls.values(outputs[2]), {sum}
        };
    }

    /** Tells whether two runs gave the same bits up to a quantity, on ranges of the same length. */
    static boolean sameBits(double[][] a, int aFrom, double[][] b, int bFrom, int length, Quantity last) {
        boolean same = sameBits(a[SUM][0], b[SUM][0]);
        for (int q = 0; q <= last.ordinal(); q++) {
            for (int i = 0; i < length; i++) {
                same &= sameBits(a[q][aFrom + i], b[q][bFrom + i]);
            }
        }
        return same;
    }

    static boolean sameBits(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    static boolean touchedOutside(double[][] run, int from, int to) {
        boolean touched = false;
        for (int q = 0; q < SUM; q++) {
            for (int i = 0; i < run[q].length; i++) {
                touched |= (i < from || i >= to) && run[q][i] != UNTOUCHED;
            }
        }
        return touched;
    }
}
