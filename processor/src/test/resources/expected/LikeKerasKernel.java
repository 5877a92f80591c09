package test;

import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatKernel;
import dev.lossmith.runtime.Lanes;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Parallel;
import dev.lossmith.runtime.Schedule;
import dev.lossmith.runtime.WeightedFloatLoss;
import java.util.concurrent.ForkJoinPool;

/**
 * Loss, gradient and Hessian diagonal of {@code test.LikeKeras}, in one pass:
 * {@code @Bce(classes = 2, weights = ROW, onEmpty = THROW, compat = CLIP)}.
 *
 * <pre>{@code
 * textbook   -(posWeight * t * log(q) + (1 - t) * log1p(-q))
 * where      posWeight = 1
 *            low = 1e-7
 *            high = 0.9999999
 *            q = clip(p, low, high)
 * loss       -(t * log(q) + (1 - t) * log1p(-q))
 * gradient   (1 - t) * (inside(p, low, high) / (1 - q)) - t * (inside(p, low, high) / q)
 * Hessian    (1 - t) * (inside(p, low, high) / (1 - q) / (1
 *                - q)) + t * (inside(p, low, high) / q / q)
 * }</pre>
 *
 * <p>Here {@code p} is the input and {@code t} the target.
 *
 * <p>Arrays are rows of 2, and ranges are whole rows. Each row has a weight, which
 * multiplies its loss and derivatives; a weight of 0 gives 0. The loss of a range is
 * the sum of its losses divided by the number of elements; an empty one is refused.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where
 * two nearly cancel: loss 0.65, gradient 0.65, Hessian 0.65. NaN gives NaN in whatever
 * depends on it. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.LikeKeras")
public final class LikeKerasKernel extends FloatKernel implements WeightedFloatLoss {
    /** Chooses the loops for each block. */
    private static final Schedule SCHEDULE = Schedule.ofVectors();

    /** Computes on the calling thread. Safe for use by several threads. */
    public static final LikeKerasKernel INSTANCE = new LikeKerasKernel(null);

    /** Changes with what is serialized: nothing is. */
    private static final long serialVersionUID = 1L;

    /**
     * Computes on a pool.
     * @param parallel a pool, or null
     */
    private LikeKerasKernel(Parallel parallel) {
        super(parallel, SCHEDULE);
    }

    /**
     * The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
     * without one (null), on the calling thread.
     *
     * @param pool a pool, or null
     * @return the kernel
     */
    public static LikeKerasKernel on(ForkJoinPool pool) {
        return new LikeKerasKernel(Parallel.on(pool));
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
        double p = input;
        double t = target;
        double larger = Math.max(p, 0x1.ad7f2ap-24);
        double clipped = Math.min(larger, 0x1.fffffcp-1);
        double logarithm = log(clipped);
        double onePlus = 1.0 - clipped;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double onePlusLow = -clipped - (onePlus - 1.0);
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
        double logarithmB = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
        return (float) (-(t * logarithm + (1.0 - t) * logarithmB));
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the derivative
     */
    public static float gradient(float input, float target) {
        double p = input;
        double t = target;
        double larger = Math.max(p, 0x1.ad7f2ap-24);
        double clipped = Math.min(larger, 0x1.fffffcp-1);
        double onePlus = 1.0 - clipped;
        // 1 where the clip changes nothing, else 0
        double inside = select((0L - Double.doubleToRawLongBits(Math.abs(p - clipped)))
                >> 63, 0.0, 1.0);
        return (float) ((1.0 - t) * (inside / onePlus) - t * (inside / clipped));
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the second derivative
     */
    public static float hessian(float input, float target) {
        double p = input;
        double t = target;
        double larger = Math.max(p, 0x1.ad7f2ap-24);
        double clipped = Math.min(larger, 0x1.fffffcp-1);
        double onePlus = 1.0 - clipped;
        // 1 where the clip changes nothing, else 0
        double inside = select((0L - Double.doubleToRawLongBits(Math.abs(p - clipped)))
                >> 63, 0.0, 1.0);
        return (float) ((1.0 - t) * (inside / onePlus / onePlus)
                + t * (inside / clipped / clipped));
    }

    @Override
    public double loss(float[] input, float[] target, float[] weight, int from, int to) {
        return reduce(0, input, target, weight, null, null, from, to);
    }

    @Override
    public double lossAndGradient(float[] input, float[] target, float[] weight, float[] gradient,
            int from, int to) {
        return reduce(1, input, target, weight, gradient, null, from, to);
    }

    @Override
    public double lossGradientAndHessian(float[] input, float[] target, float[] weight,
            float[] gradient, float[] hessian, int from, int to) {
        return reduce(2, input, target, weight, gradient, hessian, from, to);
    }

    @Override
    protected int classes() {
        return 2;
    }

    @Override
    protected int elementsPerWeight() {
        return 2;
    }

    @Override
    protected double divisor(float[] weight, int from, int to) {
        notEmpty(from, to);
        return to - from;
    }

    @Override
    protected double lossBlock(float[] input, float[] target, float[] weight, float[] loss,
            int first, int size, int done, double[] lanes) {
        double blockSum = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double p = input[i];
                double t = target[i];
                double w = weight[i / 2];
                double larger = Math.max(p, 0x1.ad7f2ap-24);
                double clipped = Math.min(larger, 0x1.fffffcp-1);
                double logarithm = log(clipped);
                double onePlus = 1.0 - clipped;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double onePlusLow = -clipped - (onePlus - 1.0);
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
                double logarithmB = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
                // a loss of 0 has no sign
                double unsigned = w * -(t * logarithm + (1.0 - t) * logarithmB) + 0.0;
                laneSum += unsigned;
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
                double p = input[i];
                double t = target[i];
                double w = weight[i / 2];
                double larger = Math.max(p, 0x1.ad7f2ap-24);
                double clipped = Math.min(larger, 0x1.fffffcp-1);
                double logarithm = log(clipped);
                double difference = 1.0 - t;
                double onePlus = 1.0 - clipped;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double onePlusLow = -clipped - (onePlus - 1.0);
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
                double logarithmB = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
                // 1 where the clip changes nothing, else 0
                double inside = select((0L - Double.doubleToRawLongBits(Math.abs(p - clipped)))
                        >> 63, 0.0, 1.0);
                // a loss of 0 has no sign
                double unsigned = w * -(t * logarithm + difference * logarithmB) + 0.0;
                gradient[i] = (float) (scale * (w * (difference * (inside / onePlus)
                        - t * (inside / clipped))));
                laneSum += unsigned;
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
                double p = input[i];
                double t = target[i];
                double w = weight[i / 2];
                double larger = Math.max(p, 0x1.ad7f2ap-24);
                double clipped = Math.min(larger, 0x1.fffffcp-1);
                double logarithm = log(clipped);
                double difference = 1.0 - t;
                double onePlus = 1.0 - clipped;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double onePlusLow = -clipped - (onePlus - 1.0);
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
                double logarithmB = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
                // 1 where the clip changes nothing, else 0
                double inside = select((0L - Double.doubleToRawLongBits(Math.abs(p - clipped)))
                        >> 63, 0.0, 1.0);
                double quotient = inside / onePlus;
                double quotientB = inside / clipped;
                // a loss of 0 has no sign
                double unsigned = w * -(t * logarithm + difference * logarithmB) + 0.0;
                gradient[i] = (float) (scale * (w * (difference * quotient - t * quotientB)));
                hessian[i] = (float) (scale * (w * (difference * (quotient / onePlus)
                        + t * (quotientB / clipped))));
                laneSum += unsigned;
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
                ? LikeKerasKernelVector.block(order, input, target, weight, gradient, hessian,
                        scale, first, size, leading)
                : LikeKerasKernelStaged.INSTANCE.block(this, order, input, target, weight, loss,
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
     * log(a).
     * @param a a number
     * @return the result
     */
    private static double log(double a) {
        long bits = Double.doubleToRawLongBits(a) & 0x7fffffffffffffffL;
        // a = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
        long k = (bits - 0x3fe8000000000000L) >> 52;
        // 2^-k
        double power = Double.longBitsToDouble(0x3ff0000000000000L - (k << 52));
        double f = a * power - 1.0;
        // log1p(f) = 2 atanh(s)
        double s = f / (2.0 + f);
        double exponent = Double.longBitsToDouble(k + 0x4338000000000000L) - 0x1.8p52;
        return exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
    }

    /**
     * {@code a} where the mask is ones, {@code b} where it is zeros, bit by bit: no branch.
     * @param mask ones or zeros
     * @param a a number
     * @param b a number
     * @return the result
     */
    private static double select(long mask, double a, double b) {
        long bits = Double.doubleToRawLongBits(b);
        return Double.longBitsToDouble(bits ^ (Double.doubleToRawLongBits(a) ^ bits) & mask);
    }

    /**
     * A pool cannot be serialized: what comes back computes on the calling thread.
     * @return the kernel
     */
    private Object readResolve() {
        return INSTANCE;
    }
}
