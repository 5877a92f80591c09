package dev.lossmith.processor.testing;

import dev.lossmith.check.Format;
import dev.lossmith.check.Reference;
import dev.lossmith.runtime.DoubleElementwiseLoss;
import dev.lossmith.runtime.DoubleLoss;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.WeightedDoubleElementwiseLoss;
import dev.lossmith.runtime.WeightedDoubleLoss;
import dev.lossmith.runtime.WeightedFloatElementwiseLoss;
import dev.lossmith.runtime.WeightedFloatLoss;

/**
 * What a kernel made of whole arrays, whichever of the eight interfaces it implements. Numbers are the kernel's own, widened
 * where it has floats.
 *
 * @param reduced the reduced loss; NaN where the kernel reduces nothing
 * @param losses the losses, all 0 where the kernel reduces them
 */
public record KernelCall(double reduced, double[] losses, double[] gradient, double[] hessian) {

    /** Loss and gradient over whole arrays; {@code weight} is null for a kernel without weights. */
    public static KernelCall lossAndGradient(Reference reference, double[] input, double[] target, double[] weight) {
        return of(reference, input, target, weight, 0, input.length, 2);
    }

    /**
     * Calls a kernel for a range of arrays, which have numbers of its format.
     *
     * @param results 1 for the loss, 2 with the gradient, 3 with the Hessian; arrays that it does not ask for stay 0
     */
    public static KernelCall of(
            Reference reference, double[] input, double[] target, double[] weight, int from, int to, int results) {
        return of(reference.kernel(), reference.format(), input, target, weight, from, to, results);
    }

    /** The same, of any kernel of this format. */
    public static KernelCall of(
            Object kernel,
            Format format,
            double[] input,
            double[] target,
            double[] weight,
            int from,
            int to,
            int results) {
        return format == Format.FLOAT
                ? inFloat(kernel, floats(input), floats(target), floats(weight), from, to, results)
                : inDouble(kernel, input, target, weight, from, to, results);
    }

    private static KernelCall inFloat(Object kernel, float[] x, float[] t, float[] w, int from, int to, int results) {
        float[] l = new float[x.length];
        float[] g = new float[x.length];
        float[] h = new float[x.length];
        double reduced = Double.NaN;
        if (kernel instanceof FloatLoss loss) {
            reduced = switch (results) {
                case 1 -> loss.loss(x, t, from, to);
                case 2 -> loss.lossAndGradient(x, t, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, g, h, from, to);
            };
        } else if (kernel instanceof WeightedFloatLoss loss) {
            reduced = switch (results) {
                case 1 -> loss.loss(x, t, w, from, to);
                case 2 -> loss.lossAndGradient(x, t, w, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, w, g, h, from, to);
            };
        } else if (kernel instanceof FloatElementwiseLoss loss) {
            switch (results) {
                case 1 -> loss.loss(x, t, l, from, to);
                case 2 -> loss.lossAndGradient(x, t, l, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, l, g, h, from, to);
            }
        } else {
            WeightedFloatElementwiseLoss loss = (WeightedFloatElementwiseLoss) kernel;
            switch (results) {
                case 1 -> loss.loss(x, t, w, l, from, to);
                case 2 -> loss.lossAndGradient(x, t, w, l, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, w, l, g, h, from, to);
            }
        }
        return new KernelCall(reduced, doubles(l), doubles(g), doubles(h));
    }

    private static KernelCall inDouble(
            Object kernel, double[] x, double[] t, double[] w, int from, int to, int results) {
        double[] l = new double[x.length];
        double[] g = new double[x.length];
        double[] h = new double[x.length];
        double reduced = Double.NaN;
        if (kernel instanceof DoubleLoss loss) {
            reduced = switch (results) {
                case 1 -> loss.loss(x, t, from, to);
                case 2 -> loss.lossAndGradient(x, t, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, g, h, from, to);
            };
        } else if (kernel instanceof WeightedDoubleLoss loss) {
            reduced = switch (results) {
                case 1 -> loss.loss(x, t, w, from, to);
                case 2 -> loss.lossAndGradient(x, t, w, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, w, g, h, from, to);
            };
        } else if (kernel instanceof DoubleElementwiseLoss loss) {
            switch (results) {
                case 1 -> loss.loss(x, t, l, from, to);
                case 2 -> loss.lossAndGradient(x, t, l, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, l, g, h, from, to);
            }
        } else {
            WeightedDoubleElementwiseLoss loss = (WeightedDoubleElementwiseLoss) kernel;
            switch (results) {
                case 1 -> loss.loss(x, t, w, l, from, to);
                case 2 -> loss.lossAndGradient(x, t, w, l, g, from, to);
                default -> loss.lossGradientAndHessian(x, t, w, l, g, h, from, to);
            }
        }
        return new KernelCall(reduced, l, g, h);
    }

    /** Numbers of the format, unrounded. */
    public static float[] floats(double[] values) {
        if (values == null) {
            return null;
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The same numbers, widened. */
    public static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
