package dev.lossmith.check;

import dev.lossmith.runtime.DoubleElementwiseLoss;
import dev.lossmith.runtime.DoubleLoss;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.WeightedDoubleElementwiseLoss;
import dev.lossmith.runtime.WeightedDoubleLoss;
import dev.lossmith.runtime.WeightedFloatElementwiseLoss;
import dev.lossmith.runtime.WeightedFloatLoss;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points laid out as a kernel's arrays, row by row, with a weight each; calls write into fresh output arrays.
 *
 * <p>The methods of the eight interfaces follow one pattern: input, target, weight if weighted, loss if elementwise, then
 * the gradient and the Hessian as far as the method's name says, then the range. So one list of arguments serves all.
 */
final class Batch {
    /** Where {@link #run} puts the reduced loss: a fourth array of one element, 0 for an elementwise kernel. */
    static final int SUM = 3;

    /** What output arrays hold before a call; no loss gives just this. */
    private static final double UNTOUCHED = -12345.0625;

    private static final String[] METHODS = {"loss", "lossAndGradient", "lossGradientAndHessian"};

    /** By 4 for double, 2 for weighted, 1 for elementwise. */
    private static final Class<?>[] TYPES = {
        FloatLoss.class,
        FloatElementwiseLoss.class,
        WeightedFloatLoss.class,
        WeightedFloatElementwiseLoss.class,
        DoubleLoss.class,
        DoubleElementwiseLoss.class,
        WeightedDoubleLoss.class,
        WeightedDoubleElementwiseLoss.class
    };

    final Exact[] points;
    final boolean isWeighted;
    final boolean isElementwise;
    private final Reference reference;
    private final Class<?> type;
    private final double[] weights;
    private final int elementsPerWeight;

    /**
     * Lays out as many points as fill whole rows.
     *
     * @throws IllegalArgumentException if the kernel implements none of the interfaces
     */
    Batch(Reference reference, Exact[] points, double[] weights) {
        int classes = reference.classes();
        int shape = reference.format() == Format.FLOAT ? 0 : 4;
        int end = shape + 4;
        while (shape < end && !TYPES[shape].isInstance(reference.kernel())) {
            shape++;
        }
        if (shape == end) {
            throw new IllegalArgumentException(
                    reference.kernelName() + " implements no loss interface, such as " + FloatLoss.class.getName());
        }
        this.reference = reference;
        this.points = Arrays.copyOf(points, points.length / classes * classes);
        this.type = TYPES[shape];
        this.isWeighted = (shape & 2) != 0;
        this.isElementwise = (shape & 1) != 0;
        this.elementsPerWeight = reference.rowWeights() ? classes : 1;
        this.weights = Arrays.copyOf(weights, this.points.length / elementsPerWeight);
    }

    double weight(int index) {
        return isWeighted ? weights[index / elementsPerWeight] : 1;
    }

    /** Returns the elements of a range of whole rows as a batch of its own. */
    Batch slice(int from, int to) {
        double[] slice = Arrays.copyOfRange(weights, from / elementsPerWeight, to / elementsPerWeight);
        return new Batch(reference, Arrays.copyOfRange(points, from, to), slice);
    }

    /**
     * Calls the kernel on a range.
     *
     * @param last the last quantity to compute
     * @param gradientOver writes the gradient over the input (0), the target (1) or neither (-1)
     * @return loss, gradient, Hessian and {@link #SUM}
     */
    double[][] run(Quantity last, int from, int to, int gradientOver) {
        int size = points.length;
        double[] input = new double[size];
        double[] target = new double[size];
        double[] untouched = new double[size];
        for (int i = 0; i < size; i++) {
            input[i] = points[i].input;
            target[i] = points[i].target;
            untouched[i] = UNTOUCHED;
        }
        Object[] inputs = {array(input), array(target), array(weights)};
        Object[] outputs = {array(untouched), array(untouched), array(untouched)};
        if (gradientOver >= 0) {
            outputs[1] = inputs[gradientOver];
        }
        List<Object> arguments = new ArrayList<>(Arrays.asList(inputs).subList(0, isWeighted ? 3 : 2));
        arguments.addAll(Arrays.asList(outputs).subList(isElementwise ? 0 : 1, last.ordinal() + 1));
        arguments.add(from);
        arguments.add(to);
        Object sum = invoke(METHODS[last.ordinal()], arguments.toArray());
        return new double[][] {
            values(outputs[0]), values(outputs[1]), values(outputs[2]), {sum == null ? 0 : (Double) sum}
        };
    }

    private Object invoke(String name, Object[] arguments) {
        try {
            for (Method method : type.getMethods()) {
                if (method.getName().equals(name) && method.getParameterTypes().length == arguments.length) {
                    return method.invoke(reference.kernel(), arguments);
                }
            }
            throw new NoSuchMethodException(name);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new IllegalStateException(e);
        }
    }

    /** Returns an array of the kernel's format. */
    private Object array(double[] values) {
        if (reference.format() == Format.DOUBLE) {
            return values.clone();
        }
        float[] array = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            array[i] = (float) values[i];
        }
        return array;
    }

    private static double[] values(Object array) {
        double[] values = new double[Array.getLength(array)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Array.getDouble(array, i);
        }
        return values;
    }

    /** Tells whether two runs gave the same bits up to a quantity, on ranges of the same length. */
    static boolean sameBits(double[][] a, int aFrom, double[][] b, int bFrom, int length, Quantity last) {
        boolean same = Arrays.equals(a[SUM], b[SUM]);
        for (int q = 0; q <= last.ordinal(); q++) {
            double[] some = Arrays.copyOfRange(a[q], aFrom, aFrom + length);
            same &= Arrays.equals(some, Arrays.copyOfRange(b[q], bFrom, bFrom + length));
        }
        return same;
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
