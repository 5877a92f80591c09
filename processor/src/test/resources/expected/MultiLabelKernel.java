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
 * Loss, gradient and Hessian diagonal of {@code test.MultiLabel}, in one pass:
 * {@code @BceWithLogits(posWeight = {1, 2.5, 4}, classWeight = {1, 0.5, 2}, reduction = BATCH_MEAN)}.
 *
 * <pre>{@code
 * textbook   -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * where      posWeight = 1, 2.5, 4
 * rules      log(sigmoid(a)) -> -softplus(-a)
 *            1 - sigmoid(a) -> sigmoid(-a)
 * loss       posWeight * t * softplus(-x) + (1 - t) * softplus(x)
 * gradient   (1 - t) * sigmoid(x) - posWeight * t * sigmoid(-x)
 * Hessian    (1 - t + posWeight * t) * logisticDensity(x)
 * }</pre>
 *
 * <p>Here {@code x} is the input and {@code t} the target. Everything is multiplied by the class weight 1,
 * 0.5, 2. {@code softplus(a) = log(1 + exp(a))}. {@code logisticDensity(a) = sigmoid(a) sigmoid(-a)}.
 *
 * <p>Arrays are rows of 3, and ranges are whole rows. The loss of a range is the
 * sum of its losses divided by the number of rows; of an empty one it is NaN.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where two nearly
 * cancel: loss 0.65, gradient 0.65, Hessian 0.65. NaN gives NaN in whatever depends on it, and an
 * infinite input the limit. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.MultiLabel")
public final class MultiLabelKernel extends FloatKernel implements FloatLoss {
    /** Chooses the loops for each block. */
    private static final Schedule SCHEDULE = Schedule.ofVectors();

    /** Computes on the calling thread. Safe for use by several threads. */
    public static final MultiLabelKernel INSTANCE = new MultiLabelKernel(null);

    /** Changes with what is serialized: nothing is. */
    private static final long serialVersionUID = 1L;

    /** One for each class. */
    static final double[] CLASS_WEIGHT = {1.0, 0.5, 2.0};

    /** One for each class. */
    static final double[] POS_WEIGHT = {1.0, 2.5, 4.0};

    /**
     * Computes on a pool.
     * @param parallel a pool, or null
     */
    private MultiLabelKernel(Parallel parallel) {
        super(parallel, SCHEDULE);
    }

    /**
     * The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
     * without one (null), on the calling thread.
     *
     * @param pool a pool, or null
     * @return the kernel
     */
    public static MultiLabelKernel on(ForkJoinPool pool) {
        return new MultiLabelKernel(Parallel.on(pool));
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
     * The loss for one element of the class {@code column}, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @param column the class
     * @return the loss
     */
    public static float loss(float input, float target, int column) {
        double x = input;
        double t = target;
        double product = POS_WEIGHT[column] * t;
        double difference = 1.0 - t;
        // ones where the sign is set, else zeros
        long negative = Double.doubleToRawLongBits(x) >> 63;
        // x < 0 ? posWeight * t : 1 - t
        double chosen = select(negative, product, difference);
        double magnitude = Math.abs(x);
        // infinity becomes a number that is infinite as a float: 0 times it is no NaN
        double finite = Math.min(magnitude, 0x1p500);
        // exp(-|x|)
        double e = expOfNegative(magnitude);
        double onePlus = 1.0 + e;
        double twoPlus = 2.0 + e;
        // one division for both 1 / (1 + e) and 1 / (2 + e)
        double reciprocal = 1.0 / (onePlus * twoPlus);
        // log1p(e) = 2 atanh(s)
        double s = e * onePlus * reciprocal;
        // softplus(-|x|) = log1p(e)
        double softplus = twiceAtanh(s);
        return (float) (CLASS_WEIGHT[column] * chosen * finite + CLASS_WEIGHT[column] * ((product
                + difference) * softplus));
    }

    /**
     * The derivative of the loss by the input for one element of the class {@code column}, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @param column the class
     * @return the derivative
     */
    public static float gradient(float input, float target, int column) {
        double x = input;
        double t = target;
        // ones where the sign is set, else zeros
        long negative = Double.doubleToRawLongBits(x) >> 63;
        // exp(-|x|)
        double e = expOfNegative(Math.abs(x));
        double onePlus = 1.0 + e;
        double twoPlus = 2.0 + e;
        // one division for both 1 / (1 + e) and 1 / (2 + e)
        double reciprocal = 1.0 / (onePlus * twoPlus);
        // sigmoid(|x|) = 1 / (1 + e)
        double large = twoPlus * reciprocal;
        // sigmoid(-|x|) = e / (1 + e)
        double small = e * large;
        // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
        double chosen = select(negative, small, large);
        // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
        double chosenB = select(negative, large, small);
        return (float) (CLASS_WEIGHT[column] * ((1.0 - t) * chosen
                - POS_WEIGHT[column] * t * chosenB));
    }

    /**
     * The second derivative of the loss by the input for one element of the class {@code column}, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @param column the class
     * @return the second derivative
     */
    public static float hessian(float input, float target, int column) {
        double x = input;
        double t = target;
        // exp(-|x|)
        double e = expOfNegative(Math.abs(x));
        double onePlus = 1.0 + e;
        double twoPlus = 2.0 + e;
        // one division for both 1 / (1 + e) and 1 / (2 + e)
        double reciprocal = 1.0 / (onePlus * twoPlus);
        // sigmoid(|x|) = 1 / (1 + e)
        double large = twoPlus * reciprocal;
        // sigmoid(-|x|) = e / (1 + e)
        double small = e * large;
        double density = large * small;
        return (float) (CLASS_WEIGHT[column] * ((POS_WEIGHT[column] * t + (1.0 - t)) * density));
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
    protected int classes() {
        return 3;
    }

    @Override
    protected double divisor(float[] weight, int from, int to) {
        return (to - from) / 3;
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
                double product = POS_WEIGHT[i % 3] * t;
                double difference = 1.0 - t;
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? posWeight * t : 1 - t
                double chosen = select(negative, product, difference);
                double magnitude = Math.abs(x);
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                double finite = Math.min(magnitude, 0x1p500);
                // exp(-|x|)
                double e = expOfNegative(magnitude);
                double onePlus = 1.0 + e;
                double twoPlus = 2.0 + e;
                // one division for both 1 / (1 + e) and 1 / (2 + e)
                double reciprocal = 1.0 / (onePlus * twoPlus);
                // log1p(e) = 2 atanh(s)
                double s = e * onePlus * reciprocal;
                // softplus(-|x|) = log1p(e)
                double softplus = twiceAtanh(s);
                laneSum += CLASS_WEIGHT[i % 3] * chosen * finite + CLASS_WEIGHT[i % 3] * ((product
                        + difference) * softplus);
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
                double product = POS_WEIGHT[i % 3] * t;
                double difference = 1.0 - t;
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? posWeight * t : 1 - t
                double chosen = select(negative, product, difference);
                double magnitude = Math.abs(x);
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                double finite = Math.min(magnitude, 0x1p500);
                // exp(-|x|)
                double e = expOfNegative(magnitude);
                double onePlus = 1.0 + e;
                double twoPlus = 2.0 + e;
                // one division for both 1 / (1 + e) and 1 / (2 + e)
                double reciprocal = 1.0 / (onePlus * twoPlus);
                // log1p(e) = 2 atanh(s)
                double s = e * onePlus * reciprocal;
                // softplus(-|x|) = log1p(e)
                double softplus = twiceAtanh(s);
                // sigmoid(|x|) = 1 / (1 + e)
                double large = twoPlus * reciprocal;
                // sigmoid(-|x|) = e / (1 + e)
                double small = e * large;
                // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
                double chosenB = select(negative, small, large);
                // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
                double chosenC = select(negative, large, small);
                gradient[i] = (float) (scale * (CLASS_WEIGHT[i % 3] * (difference * chosenB
                        - product * chosenC)));
                laneSum += CLASS_WEIGHT[i % 3] * chosen * finite + CLASS_WEIGHT[i % 3] * ((product
                        + difference) * softplus);
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
                double product = POS_WEIGHT[i % 3] * t;
                double difference = 1.0 - t;
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? posWeight * t : 1 - t
                double chosen = select(negative, product, difference);
                double magnitude = Math.abs(x);
                // infinity becomes a number that is infinite as a float: 0 times it is no NaN
                double finite = Math.min(magnitude, 0x1p500);
                double sumB = product + difference;
                // exp(-|x|)
                double e = expOfNegative(magnitude);
                double onePlus = 1.0 + e;
                double twoPlus = 2.0 + e;
                // one division for both 1 / (1 + e) and 1 / (2 + e)
                double reciprocal = 1.0 / (onePlus * twoPlus);
                // log1p(e) = 2 atanh(s)
                double s = e * onePlus * reciprocal;
                // softplus(-|x|) = log1p(e)
                double softplus = twiceAtanh(s);
                // sigmoid(|x|) = 1 / (1 + e)
                double large = twoPlus * reciprocal;
                // sigmoid(-|x|) = e / (1 + e)
                double small = e * large;
                // x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x))
                double chosenB = select(negative, small, large);
                // x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x))
                double chosenC = select(negative, large, small);
                double density = large * small;
                gradient[i] = (float) (scale * (CLASS_WEIGHT[i % 3] * (difference * chosenB
                        - product * chosenC)));
                hessian[i] = (float) (scale * (CLASS_WEIGHT[i % 3] * (sumB * density)));
                laneSum += CLASS_WEIGHT[i % 3] * chosen * finite
                        + CLASS_WEIGHT[i % 3] * (sumB * softplus);
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
                ? MultiLabelKernelVector.block(order, input, target, gradient, hessian, scale,
                        first, size, leading)
                : MultiLabelKernelStaged.INSTANCE.block(this, order, input, target, weight, loss,
                        gradient, hessian, scale, first, size, leading);
    }

    /**
     * exp(-a) of a number that is not negative.
     * @param a a number
     * @return the result
     */
    private static double expOfNegative(double a) {
        // exp(-a) is 0 as a float long before; without the
        // limit, infinity would become infinity - infinity
        double clamped = Math.min(a, 470.0);
        // exp(-a) = 2^binary
        double binary = clamped * -0x1.71547652b82fep0;
        // the sum rounds to an integer, the exponent, and leaves it in the low bits
        double shifted = binary + 0x1.8p52;
        double fraction = binary - (shifted - 0x1.8p52);
        double fraction2 = fraction * fraction;
        // 2^fraction by a minimax polynomial
        double power = 1.0 + fraction * 0x1.62e430af2704ep-1 + fraction2 * (0x1.ebfbdc3c2f824p-3
                + fraction * 0x1.c6aee88e97f57p-5 + fraction2 * (0x1.3b2d4cf25cdbep-7
                + fraction * 0x1.5f3e52f1e6de2p-10 + fraction2 * 0x1.41fbbba9596p-13));
        // the exponent is added to that of the power
        long powerBits = Double.doubleToRawLongBits(power) + (Double.doubleToRawLongBits(shifted)
                << 52);
        return Double.longBitsToDouble(powerBits);
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
