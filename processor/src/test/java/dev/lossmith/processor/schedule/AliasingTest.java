package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.DoubleElementwiseLoss;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.WeightedFloatLoss;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Outputs may replace the input or the target: the results are the same, to the bit. */
class AliasingTest {
    private static final int LENGTH = 2050;
    private static final int FROM = 3;
    private static final int TO = LENGTH - 4;

    private static Object kernel(String options) {
        Reference reference = References.of("@BceWithLogits(posWeight = 3" + options + ")");
        return reference.kernel();
    }

    private static float[] floats(long seed, boolean targets) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            values[i] = (float) (targets ? random.nextDouble() : random.nextDouble(-10, 10));
        }
        return values;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i] * 1.1);
        return doubles;
    }

    /** What {@code whole} becomes when the range is written into it. */
    private static float[] overwritten(float[] whole, float[] written) {
        float[] result = whole.clone();
        System.arraycopy(written, FROM, result, FROM, TO - FROM);
        return result;
    }

    @Test
    void reducingKernelMayReplaceInputAndTarget() {
        FloatLoss kernel = (FloatLoss) kernel("");
        float[] input = floats(1, false);
        float[] target = floats(2, true);
        float[] gradient = new float[LENGTH];
        float[] hessian = new float[LENGTH];
        double loss = kernel.lossGradientAndHessian(input, target, gradient, hessian, FROM, TO);

        float[] x = input.clone();
        float[] t = target.clone();
        assertEquals(loss, kernel.lossGradientAndHessian(x, t, x, t, FROM, TO));
        assertArrayEquals(overwritten(input, gradient), x);
        assertArrayEquals(overwritten(target, hessian), t);

        x = input.clone();
        t = target.clone();
        assertEquals(loss, kernel.lossGradientAndHessian(x, t, t, x, FROM, TO));
        assertArrayEquals(overwritten(target, gradient), t);
        assertArrayEquals(overwritten(input, hessian), x);

        x = input.clone();
        assertEquals(loss, kernel.lossAndGradient(x, target, x, FROM, TO));
        assertArrayEquals(overwritten(input, gradient), x);

        t = target.clone();
        assertEquals(loss, kernel.lossAndGradient(input, t, t, FROM, TO));
        assertArrayEquals(overwritten(target, gradient), t);
    }

    @Test
    void inputMayBeTheTargetToo() {
        FloatLoss kernel = (FloatLoss) kernel("");
        float[] target = floats(3, true);
        float[] gradient = new float[LENGTH];
        double loss = kernel.lossAndGradient(target.clone(), target, gradient, FROM, TO);
        float[] all = target.clone();
        assertEquals(loss, kernel.lossAndGradient(all, all, all, FROM, TO));
        assertArrayEquals(overwritten(target, gradient), all);
    }

    @Test
    void weightedKernelMayReplaceInputAndTarget() {
        WeightedFloatLoss kernel = (WeightedFloatLoss) kernel(", weights = Weights.ELEMENT");
        float[] input = floats(4, false);
        float[] target = floats(5, true);
        float[] weight = floats(6, true);
        float[] gradient = new float[LENGTH];
        float[] hessian = new float[LENGTH];
        double loss = kernel.lossGradientAndHessian(input, target, weight, gradient, hessian, FROM, TO);
        float[] x = input.clone();
        float[] t = target.clone();
        assertEquals(loss, kernel.lossGradientAndHessian(x, t, weight, t, x, FROM, TO));
        assertArrayEquals(overwritten(target, gradient), t);
        assertArrayEquals(overwritten(input, hessian), x);
    }

    @Test
    void elementwiseKernelMayReplaceInputAndTarget() {
        DoubleElementwiseLoss kernel =
                (DoubleElementwiseLoss) kernel(", reduction = Reduction.NONE, precision = Precision.DOUBLE");
        double[] input = doubles(floats(7, false));
        double[] target = doubles(floats(8, true));
        double[] loss = input.clone();
        double[] gradient = target.clone();
        double[] hessian = new double[LENGTH];
        kernel.lossGradientAndHessian(input, target, loss, gradient, hessian, FROM, TO);
        double[] x = input.clone();
        double[] t = target.clone();
        double[] h = new double[LENGTH];
        kernel.lossGradientAndHessian(x, t, x, t, h, FROM, TO);
        assertArrayEquals(loss, x);
        assertArrayEquals(gradient, t);
        assertArrayEquals(hessian, h);
    }
}
