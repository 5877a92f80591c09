package test;

import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.FloatKernel;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Parallel;
import dev.lossmith.runtime.Schedule;
import java.util.concurrent.ForkJoinPool;

/**
 * Loss, gradient and Hessian diagonal of {@code test.EachElement}, in one pass: {@code @Bce(reduction = NONE)}.
 *
 * <pre>{@code
 * textbook   -(posWeight * t * log(p) + (1 - t) * log1p(-p))
 * where      posWeight = 1
 * loss       -(t * log(p) + (1 - t) * log1p(-p))
 * gradient   (1 - t) / (1 - p) - t / p
 * Hessian    (1 - t) / (1 - p) / (1 - p) + t / p / p
 * }</pre>
 *
 * <p>Here {@code p} is the input and {@code t} the target.
 *
 * <p>Losses are not reduced.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where two nearly
 * cancel: loss 0.65, gradient 0.65, Hessian 0.65. NaN gives NaN in whatever depends on it, and so
 * does an input outside [0, 1]. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.EachElement")
public final class EachElementKernel extends FloatKernel implements FloatElementwiseLoss {
    /** Chooses the loops for each block. */
    private static final Schedule SCHEDULE = Schedule.ofVectors();

    /** Computes on the calling thread. Safe for use by several threads. */
    public static final EachElementKernel INSTANCE = new EachElementKernel(null);

    /** Changes with what is serialized: nothing is. */
    private static final long serialVersionUID = 1L;

    /**
     * Computes on a pool.
     * @param parallel a pool, or null
     */
    private EachElementKernel(Parallel parallel) {
        super(parallel, SCHEDULE);
    }

    /**
     * The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
     * without one (null), on the calling thread.
     *
     * @param pool a pool, or null
     * @return the kernel
     */
    public static EachElementKernel on(ForkJoinPool pool) {
        return new EachElementKernel(Parallel.on(pool));
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
        // outside its interval the argument becomes NaN
        double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
        double log = log(valid);
        // infinity becomes a number that is infinite as a float: 0 times it is no NaN
        double finite = Math.max(log, -0x1p500);
        double onePlus = 1.0 - valid;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double onePlusLow = -valid - (onePlus - 1.0);
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
        // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
        double logB = select((bits - 1L) >> 63, Double.NEGATIVE_INFINITY, logarithm);
        // infinity becomes a number that is infinite as a float: 0 times it is no NaN
        double finiteB = Math.max(logB, -0x1p500);
        // a loss of 0 has no sign
        double unsigned = -(t * finite + (1.0 - t) * finiteB) + 0.0;
        return (float) unsigned;
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
        // outside its interval the argument becomes NaN
        double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
        double onePlus = 1.0 - valid;
        // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
        double nonzero = Math.max(onePlus, 0x1p-500);
        // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
        double nonzeroB = Math.max(valid, 0x1p-500);
        return (float) ((1.0 - t) / nonzero - t / nonzeroB);
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
        // outside its interval the argument becomes NaN
        double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
        double onePlus = 1.0 - valid;
        // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
        double nonzero = Math.max(onePlus, 0x1p-500);
        // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
        double nonzeroB = Math.max(valid, 0x1p-500);
        return (float) ((1.0 - t) / nonzero / nonzero + t / nonzeroB / nonzeroB);
    }

    @Override
    public void loss(float[] input, float[] target, float[] loss, int from, int to) {
        each(0, input, target, null, loss, null, null, from, to);
    }

    @Override
    public void lossAndGradient(float[] input, float[] target, float[] loss, float[] gradient,
            int from, int to) {
        each(1, input, target, null, loss, gradient, null, from, to);
    }

    @Override
    public void lossGradientAndHessian(float[] input, float[] target, float[] loss,
            float[] gradient, float[] hessian, int from, int to) {
        each(2, input, target, null, loss, gradient, hessian, from, to);
    }

    @Override
    protected double lossBlock(float[] input, float[] target, float[] weight, float[] loss,
            int first, int size, int done, double[] lanes) {
        for (int i = first + done; i < first + size; i++) {
            double p = input[i];
            double t = target[i];
            // outside its interval the argument becomes NaN
            double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
            double log = log(valid);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.max(log, -0x1p500);
            double onePlus = 1.0 - valid;
            // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            double onePlusLow = -valid - (onePlus - 1.0);
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
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            double logB = select((bits - 1L) >> 63, Double.NEGATIVE_INFINITY, logarithm);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finiteB = Math.max(logB, -0x1p500);
            // a loss of 0 has no sign
            double unsigned = -(t * finite + (1.0 - t) * finiteB) + 0.0;
            loss[i] = (float) unsigned;
        }
        return 0.0;
    }

    @Override
    protected double lossAndGradientBlock(float[] input, float[] target, float[] weight,
            float[] loss, float[] gradient, double scale, int first, int size, int done,
            double[] lanes) {
        for (int i = first + done; i < first + size; i++) {
            double p = input[i];
            double t = target[i];
            // outside its interval the argument becomes NaN
            double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
            double log = log(valid);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.max(log, -0x1p500);
            double difference = 1.0 - t;
            double onePlus = 1.0 - valid;
            // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            double onePlusLow = -valid - (onePlus - 1.0);
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
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            double logB = select((bits - 1L) >> 63, Double.NEGATIVE_INFINITY, logarithm);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finiteB = Math.max(logB, -0x1p500);
            // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
            double nonzero = Math.max(onePlus, 0x1p-500);
            // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
            double nonzeroB = Math.max(valid, 0x1p-500);
            // a loss of 0 has no sign
            double unsigned = -(t * finite + difference * finiteB) + 0.0;
            loss[i] = (float) unsigned;
            gradient[i] = (float) (difference / nonzero - t / nonzeroB);
        }
        return 0.0;
    }

    @Override
    protected double lossGradientAndHessianBlock(float[] input, float[] target, float[] weight,
            float[] loss, float[] gradient, float[] hessian, double scale, int first, int size,
            int done, double[] lanes) {
        for (int i = first + done; i < first + size; i++) {
            double p = input[i];
            double t = target[i];
            // outside its interval the argument becomes NaN
            double valid = p + 0.0 * Math.sqrt((p + 0.0) * (1.0 - p));
            double log = log(valid);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finite = Math.max(log, -0x1p500);
            double difference = 1.0 - t;
            double onePlus = 1.0 - valid;
            // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            double onePlusLow = -valid - (onePlus - 1.0);
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
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            double logB = select((bits - 1L) >> 63, Double.NEGATIVE_INFINITY, logarithm);
            // infinity becomes a number that is infinite as a float: 0 times it is no NaN
            double finiteB = Math.max(logB, -0x1p500);
            // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
            double nonzero = Math.max(onePlus, 0x1p-500);
            double quotient = difference / nonzero;
            // 0 becomes a number that divides to infinity as a float: 0 / 0 would be NaN
            double nonzeroB = Math.max(valid, 0x1p-500);
            double quotientB = t / nonzeroB;
            // a loss of 0 has no sign
            double unsigned = -(t * finite + difference * finiteB) + 0.0;
            loss[i] = (float) unsigned;
            gradient[i] = (float) (quotient - quotientB);
            hessian[i] = (float) (quotient / nonzero + quotientB / nonzeroB);
        }
        return 0.0;
    }

    @Override
    protected double block(Backend backend, int order, float[] input, float[] target,
            float[] weight, float[] loss, float[] gradient, float[] hessian, double scale,
            int first, int size, int leading) {
        return backend == Backend.VECTOR
                ? EachElementKernelVector.block(order, input, target, loss, gradient, hessian,
                        first, size, leading)
                : EachElementKernelStaged.INSTANCE.block(this, order, input, target, weight, loss,
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
        // k ln 2 + log1p(f)
        double logarithm = exponent * 0x1.62e42fefa39efp-1 + twiceAtanh(s);
        return select((bits - 1L) >> 63, Double.NEGATIVE_INFINITY, logarithm);
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
