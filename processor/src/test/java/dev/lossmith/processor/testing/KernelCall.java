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
        return all(reference, input, target, weight, 0, input.length, false);
    }

    /** Loss, gradient and Hessian over whole arrays. */
    public static KernelCall all(Reference reference, double[] input, double[] target, double[] weight) {
        return all(reference, input, target, weight, 0, input.length, true);
    }

    /** Loss, gradient and, if wanted, Hessian over a range; outputs are as long as the input. */
    public static KernelCall all(
            Reference reference, double[] input, double[] target, double[] weight, int from, int to, boolean hessian) {
        return reference.format() == Format.FLOAT
                ? inFloat(reference.kernel(), floats(input), floats(target), floats(weight), from, to, hessian)
                : inDouble(reference.kernel(), input, target, weight, from, to, hessian);
    }

    private static KernelCall inFloat(
            Object kernel, float[] input, float[] target, float[] weight, int from, int to, boolean hessian) {
        float[] l = new float[input.length];
        float[] g = new float[input.length];
        float[] h = new float[input.length];
        double reduced = Double.NaN;
        if (kernel instanceof FloatLoss reducing) {
            reduced = hessian
                    ? reducing.lossGradientAndHessian(input, target, g, h, from, to)
                    : reducing.lossAndGradient(input, target, g, from, to);
        } else if (kernel instanceof WeightedFloatLoss reducing) {
            reduced = hessian
                    ? reducing.lossGradientAndHessian(input, target, weight, g, h, from, to)
                    : reducing.lossAndGradient(input, target, weight, g, from, to);
        } else if (kernel instanceof FloatElementwiseLoss elementwise) {
            if (hessian) {
                elementwise.lossGradientAndHessian(input, target, l, g, h, from, to);
            } else {
                elementwise.lossAndGradient(input, target, l, g, from, to);
            }
        } else if (hessian) {
            ((WeightedFloatElementwiseLoss) kernel).lossGradientAndHessian(input, target, weight, l, g, h, from, to);
        } else {
            ((WeightedFloatElementwiseLoss) kernel).lossAndGradient(input, target, weight, l, g, from, to);
        }
        return new KernelCall(reduced, doubles(l), doubles(g), doubles(h));
    }

    private static KernelCall inDouble(
            Object kernel, double[] input, double[] target, double[] weight, int from, int to, boolean hessian) {
        double[] l = new double[input.length];
        double[] g = new double[input.length];
        double[] h = new double[input.length];
        double reduced = Double.NaN;
        if (kernel instanceof DoubleLoss reducing) {
            reduced = hessian
                    ? reducing.lossGradientAndHessian(input, target, g, h, from, to)
                    : reducing.lossAndGradient(input, target, g, from, to);
        } else if (kernel instanceof WeightedDoubleLoss reducing) {
            reduced = hessian
                    ? reducing.lossGradientAndHessian(input, target, weight, g, h, from, to)
                    : reducing.lossAndGradient(input, target, weight, g, from, to);
        } else if (kernel instanceof DoubleElementwiseLoss elementwise) {
            if (hessian) {
                elementwise.lossGradientAndHessian(input, target, l, g, h, from, to);
            } else {
                elementwise.lossAndGradient(input, target, l, g, from, to);
            }
        } else if (hessian) {
            ((WeightedDoubleElementwiseLoss) kernel).lossGradientAndHessian(input, target, weight, l, g, h, from, to);
        } else {
            ((WeightedDoubleElementwiseLoss) kernel).lossAndGradient(input, target, weight, l, g, from, to);
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

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
