package dev.lossmith.check;

import dev.lossmith.runtime.RowLoss;
import dev.lossmith.runtime.RowwiseLoss;
import dev.lossmith.runtime.WeightedRowLoss;
import dev.lossmith.runtime.WeightedRowwiseLoss;
import java.util.Arrays;

/** Rows as arrays of the kernel's, and its results for them as doubles. */
final class RowBatch {
    private final RowReference reference;
    private final int inputs;
    /** How many targets a row has that are numbers. */
    private final int targets;

    private final double[] input;
    private final double[] target;
    private final int[] index;

    /** The rows of these arrays, one after the other; either {@code target} or {@code index} is empty. */
    RowBatch(RowReference reference, double[] input, double[] target, int[] index) {
        this.reference = reference;
        this.inputs = reference.inputs();
        this.targets = RowCheck.targets(reference);
        this.input = input;
        this.target = target;
        this.index = index;
    }

    int rows() {
        return input.length / inputs;
    }

    /** A copy of some rows. */
    RowBatch slice(int from, int to) {
        return new RowBatch(
                reference,
                Arrays.copyOfRange(input, from * inputs, to * inputs),
                Arrays.copyOfRange(target, from * targets, to * targets),
                index.length == 0 ? index : Arrays.copyOfRange(index, from, to));
    }

    /**
     * Losses, gradients and Hessians of a range of rows, in arrays as long as all rows; where the kernel reduces losses, the first is
     * their sum.
     *
     * @param isInPlace whether the gradient is written over the input
     */
    double[][] run(int from, int to, boolean isInPlace) {
        return reference.format() == Format.FLOAT ? floats(from, to, isInPlace) : doubles(from, to, isInPlace);
    }

    private double[][] floats(int from, int to, boolean isInPlace) {
        float[] inputs = floats(input);
        float[] gradient = isInPlace ? inputs : new float[input.length];
        float[] hessian = new float[input.length];
        float[] loss = new float[rows()];
        Object given = given(true);
        float[] weight = new float[rows()];
        Arrays.fill(weight, 1);
        double sum = call(inputs, given, weight, loss, gradient, hessian, from, to);
        return new double[][] {withSum(doubles(loss), sum), doubles(gradient), doubles(hessian)};
    }

    /** The targets as the kernel takes them: several of a row in an array each. */
    private Object given(boolean areFloats) {
        if (index.length > 0) {
            return index;
        }
        int count = reference.targetsPerRow();
        double[][] arrays = new double[count][rows()];
        for (int i = 0; i < count * rows(); i++) {
            arrays[i % count][i / count] = target[i];
        }
        if (count < 2) {
            return areFloats ? floats(target) : target;
        }
        float[][] narrow = new float[count][];
        for (int i = 0; i < count; i++) {
            narrow[i] = floats(arrays[i]);
        }
        return areFloats ? narrow : arrays;
    }

    private double[][] doubles(int from, int to, boolean isInPlace) {
        double[] inputs = input.clone();
        double[] gradient = isInPlace ? inputs : new double[input.length];
        double[] hessian = new double[input.length];
        double[] loss = new double[rows()];
        Object given = given(false);
        double[] weight = new double[rows()];
        Arrays.fill(weight, 1);
        double sum = call(inputs, given, weight, loss, gradient, hessian, from, to);
        return new double[][] {withSum(loss, sum), gradient, hessian};
    }

    /** Returns the sum; NaN where losses are not reduced. */
    @SuppressWarnings("unchecked") // the reference tells which arrays its kernel takes
    private <A> double call(A inputs, Object targets, A weight, A loss, A gradient, A hessian, int from, int to) {
        Object kernel = reference.kernel();
        if (kernel instanceof RowLoss) {
            return ((RowLoss<A, Object>) kernel).lossGradientAndHessian(inputs, targets, gradient, hessian, from, to);
        }
        if (kernel instanceof WeightedRowLoss) {
            return ((WeightedRowLoss<A, Object>) kernel)
                    .lossGradientAndHessian(inputs, targets, weight, gradient, hessian, from, to);
        }
        if (kernel instanceof RowwiseLoss) {
            ((RowwiseLoss<A, Object>) kernel)
                    .lossGradientAndHessian(inputs, targets, loss, gradient, hessian, from, to);
        } else if (kernel instanceof WeightedRowwiseLoss) {
            ((WeightedRowwiseLoss<A, Object>) kernel)
                    .lossGradientAndHessian(inputs, targets, weight, loss, gradient, hessian, from, to);
        } else {
            throw new IllegalArgumentException(reference.kernelName() + " implements no interface for rows");
        }
        return Double.NaN;
    }

    private boolean isReduced() {
        return reference.kernel() instanceof RowLoss || reference.kernel() instanceof WeightedRowLoss;
    }

    private double[] withSum(double[] losses, double sum) {
        return isReduced() ? new double[] {sum} : losses;
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    private static double[] doubles(float[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
