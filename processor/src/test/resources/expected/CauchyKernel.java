package test;

import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatKernel;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.Lanes;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Parallel;
import dev.lossmith.runtime.Schedule;
import java.util.concurrent.ForkJoinPool;

/**
 * Loss, gradient and Hessian diagonal of {@code test.Cauchy}, in one pass: {@code
 * @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = SUM)}.
 *
 * <pre>{@code
 * textbook   log(1 + ((x - t) / c)^2)
 * where      c = 2.5
 * rules      log(1 + a) -> log1p(a)
 * loss       log1p(((x - t) / 2.5)^2)
 * gradient   0.8 * ((x - t) / 2.5) / (1 + ((x - t) / 2.5)^2)
 * Hessian    0.32 * (1 - ((x - t) / 2.5)^2) / (1 + ((x - t) / 2.5)^2)^2
 * }</pre>
 *
 * <p>Here {@code x} is the input and {@code t} the target.
 *
 * <p>The loss of a range is the sum of its losses.
 *
 * <p>Largest error that was measured, at 870 points, in ulps of the exact result and of what the next
 * number in the place of {@code x}, and of {@code t} unless that is an integer or an end of its range
 * changes it by, added up: loss 0.53, gradient 0.50, Hessian 0.50. NaN gives NaN in whatever depends on
 * it, and an infinite input the limit. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.Cauchy")
public final class CauchyKernel extends FloatKernel implements FloatLoss {
    /** Chooses the loops for each block. */
    private static final Schedule SCHEDULE = Schedule.ofVectors();

    /** Computes on the calling thread. Safe for use by several threads. */
    public static final CauchyKernel INSTANCE = new CauchyKernel(null);

    /** Changes with what is serialized: nothing is. */
    private static final long serialVersionUID = 1L;

    /**
     * Computes on a pool.
     * @param parallel a pool, or null
     */
    private CauchyKernel(Parallel parallel) {
        super(parallel, SCHEDULE);
    }

    /**
     * The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
     * without one (null), on the calling thread.
     *
     * @param pool a pool, or null
     * @return the kernel
     */
    public static CauchyKernel on(ForkJoinPool pool) {
        return new CauchyKernel(Parallel.on(pool));
    }

    /**
     * What long ranges are computed with now.
     *
     * @return the kind of loops
     */
    public static Backend backend() {
        return SCHEDULE.backend();
    }

    /**
     * The loss for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the loss
     */
    public static float loss(float input, float target) {
        double x = input;
        double t = target;
        double larger = Math.max(x, -0x1p300);
        double clipped = Math.min(larger, 0x1p300);
        double quotient = (clipped - t) / 2.5;
        double log = log1p(quotient * quotient);
        return (float) (log + (Math.abs(x) - Math.abs(clipped)));
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the derivative
     */
    public static float gradient(float input, float target) {
        double x = input;
        double t = target;
        double larger = Math.max(x, -0x1p300);
        double clipped = Math.min(larger, 0x1p300);
        double quotient = (clipped - t) / 2.5;
        return (float) (0.8 * quotient / (1.0 + quotient * quotient));
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the second derivative
     */
    public static float hessian(float input, float target) {
        double x = input;
        double t = target;
        double larger = Math.max(x, -0x1p300);
        double clipped = Math.min(larger, 0x1p300);
        double quotient = (clipped - t) / 2.5;
        double quotient2 = quotient * quotient;
        double sumB = 1.0 + quotient2;
        return (float) (0.32 * (1.0 - quotient2) / (sumB * sumB));
    }

    @Override
    public double loss(float[] input, float[] target, int from, int to) {
        return reduce(0, input, target, null, null, null, from, to);
    }

    @Override
    public double lossAndGradient(float[] input, float[] target, float[] gradient, int from,
            int to) {
        return reduce(1, input, target, null, gradient, null, from, to);
    }

    @Override
    public double lossGradientAndHessian(float[] input, float[] target, float[] gradient,
            float[] hessian, int from, int to) {
        return reduce(2, input, target, null, gradient, hessian, from, to);
    }

    @Override
    protected double lossBlock(float[] input, float[] target, float[] weight, float[] loss,
            int first, int size, int done, double[] lanes) {
        double blockSum = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double larger = Math.max(x, -0x1p300);
                double clipped = Math.min(larger, 0x1p300);
                double quotient = (clipped - t) / 2.5;
                double log = log1p(quotient * quotient);
                laneSum += log + (Math.abs(x) - Math.abs(clipped));
            }
            blockSum += laneSum;
        }
        return Lanes.settled(blockSum);
    }

    @Override
    protected double lossAndGradientBlock(float[] input, float[] target, float[] weight,
            float[] loss, float[] gradient, double scale, int first, int size, int done,
            double[] lanes) {
        double blockSum = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double larger = Math.max(x, -0x1p300);
                double clipped = Math.min(larger, 0x1p300);
                double quotient = (clipped - t) / 2.5;
                double quotient2 = quotient * quotient;
                double log = log1p(quotient2);
                gradient[i] = (float) (0.8 * quotient / (1.0 + quotient2));
                laneSum += log + (Math.abs(x) - Math.abs(clipped));
            }
            blockSum += laneSum;
        }
        return Lanes.settled(blockSum);
    }

    @Override
    protected double lossGradientAndHessianBlock(float[] input, float[] target, float[] weight,
            float[] loss, float[] gradient, float[] hessian, double scale, int first, int size,
            int done, double[] lanes) {
        double blockSum = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double larger = Math.max(x, -0x1p300);
                double clipped = Math.min(larger, 0x1p300);
                double quotient = (clipped - t) / 2.5;
                double quotient2 = quotient * quotient;
                double log = log1p(quotient2);
                double sumB = 1.0 + quotient2;
                gradient[i] = (float) (0.8 * quotient / sumB);
                hessian[i] = (float) (0.32 * (1.0 - quotient2) / (sumB * sumB));
                laneSum += log + (Math.abs(x) - Math.abs(clipped));
            }
            blockSum += laneSum;
        }
        return Lanes.settled(blockSum);
    }

    @Override
    protected double block(Backend backend, int order, float[] input, float[] target,
            float[] weight, float[] loss, float[] gradient, float[] hessian, double scale,
            int first, int size, int leading) {
        return backend == Backend.VECTOR
                ? CauchyKernelVector.block(order, input, target, gradient, hessian, first, size,
                        leading)
                : CauchyKernelStaged.INSTANCE.block(this, order, input, target, weight, loss,
                        gradient, hessian, scale, first, size, leading);
    }

    /**
     * 2 atanh(a) of a number from -1/3 to 1/3.
     * @param a a number
     * @return the result
     */
    private static double twiceAtanh(double a) {
        double z = a * a;
        double z2 = z * z;
        double series = 0x1.0000001102a47p1 + z * 0x1.5554df3a11f88p-1 + z2 * (0x1.99dae69c43083p-2
                + z * 0x1.1e510ad533ed8p-2 + z2 * 0x1.208bd0a47749ap-2);
        return a * series;
    }

    /**
     * log(1 + a).
     * @param a a number
     * @return the result
     */
    private static double log1p(double a) {
        double finite = Math.min(a, 0x1p1022);
        double onePlus = 1.0 + finite;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double onePlusLow = finite - (onePlus - 1.0);
        long bits = Double.doubleToRawLongBits(onePlus) & 0x7fffffffffffffffL;
        // onePlus = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
        long k = (bits - 0x3fe8000000000000L) >> 52;
        // 2^-k
        double power = Double.longBitsToDouble(0x3ff0000000000000L - (k << 52));
        double f = onePlus * power - 1.0 + onePlusLow * power;
        // log1p(f) = 2 atanh(s)
        double s = f / (2.0 + f);
        double exponent = Double.longBitsToDouble(k + 0x4338000000000000L) - 0x1.8p52;
        // k ln 2 + log1p(f)
        double logarithm = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
        return logarithm + (a - finite);
    }

    /**
     * A pool cannot be serialized: what comes back computes on the calling thread.
     * @return the kernel
     */
    private Object readResolve() {
        return INSTANCE;
    }
}
