package test;

import dev.lossmith.runtime.Backend;
import dev.lossmith.runtime.DoubleKernel;
import dev.lossmith.runtime.Lanes;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.Parallel;
import dev.lossmith.runtime.Schedule;
import dev.lossmith.runtime.WeightedDoubleLoss;
import java.util.concurrent.ForkJoinPool;

/**
 * Loss, gradient and Hessian diagonal of {@code test.Masked}, in one pass: {@code
 * @BceWithLogits(weights = ELEMENT, reduction = WEIGHTED_MEAN, onEmpty = ZERO, precision = DOUBLE)}.
 *
 * <pre>{@code
 * textbook   -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * where      posWeight = 1
 * rules      log(sigmoid(a)) -> -softplus(-a)
 *            1 - sigmoid(a) -> sigmoid(-a)
 * loss       t * softplus(-x) + (1 - t) * softplus(x)
 * gradient   (1 - t) * sigmoid(x) - t * sigmoid(-x)
 * Hessian    logisticDensity(x)
 * }</pre>
 *
 * <p>Here {@code x} is the input and {@code t} the target.
 * {@code softplus(a) = log(1 + exp(a))}. {@code logisticDensity(a) = sigmoid(a) sigmoid(-a)}.
 *
 * <p>Each element has a weight, which multiplies its loss and derivatives; a weight of 0 gives 0. The
 * loss of a range is the sum of its losses divided by the sum of its weights; of an empty one it is 0.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where two
 * nearly cancel: loss 2, gradient 2.5, Hessian 4. Derivatives in arrays may lose up to 1 through
 * their weight and 2 through the divisor of the mean. NaN gives NaN in whatever depends on it, and
 * an infinite input the limit. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.Masked")
public final class MaskedKernel extends DoubleKernel implements WeightedDoubleLoss {
    /** Chooses the loops for each block. */
    private static final Schedule SCHEDULE = Schedule.ofVectors();

    /** Computes on the calling thread. Safe for use by several threads. */
    public static final MaskedKernel INSTANCE = new MaskedKernel(null);

    /** Changes with what is serialized: nothing is. */
    private static final long serialVersionUID = 1L;

    /**
     * Computes on a pool.
     * @param parallel a pool, or null
     */
    private MaskedKernel(Parallel parallel) {
        super(parallel, SCHEDULE);
    }

    /**
     * The same kernel, which computes the blocks of long ranges on a pool, with the same bits;
     * without one (null), on the calling thread.
     *
     * @param pool a pool, or null
     * @return the kernel
     */
    public static MaskedKernel on(ForkJoinPool pool) {
        return new MaskedKernel(Parallel.on(pool));
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
    public static double loss(double input, double target) {
        double x = input;
        double t = target;
        // ones where the sign is set, else zeros
        long negative = Double.doubleToRawLongBits(x) >> 63;
        // x < 0 ? t : 1 - t
        double chosen = select(negative, t, 1.0 - t);
        double magnitude = Math.abs(x);
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        double clamped = Math.min(magnitude, 750.0);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
        double exponent = shifted - 0x1.8p52;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                - exponent * -0x1.8432a1b0e2634p-43;
        double expm1 = expm1OfReduced(reduced);
        double significand = 1.0 + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double significandLow = expm1 - (significand - 1.0);
        double power64 = powerOfTwo64(shifted);
        // 2^64 exp(-|x|)
        double e64 = significand * power64;
        double e = e64 * 0x1p-64;
        // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
        double upper = e + 0x1.8p52 - 0x1.8p52;
        double f64 = e64 * (1.0 - 0.5 * upper) - upper * 0x1p63;
        double f = f64 * 0x1p-64;
        double reciprocal = 1.0 / (1.0 + e);
        // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
        double tail64 = log1pTail(f) * 0x1p64 + (upper * -0x1.8432a1b0e2634p21
                + significandLow * power64 * reciprocal);
        // 2^64 softplus(-|x|) = 2^64 log1p(e)
        double softplus64 = upper * 0x1.62e42fefa4p63 + (f64 + tail64);
        return chosen * finiteWhereZero(magnitude, chosen) + softplus64 * 0x1p-64;
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the derivative
     */
    public static double gradient(double input, double target) {
        double x = input;
        double t = target;
        // ones where the sign is set, else zeros
        long negative = Double.doubleToRawLongBits(x) >> 63;
        double magnitude = Math.abs(x);
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        double clamped = Math.min(magnitude, 750.0);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
        double exponent = shifted - 0x1.8p52;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                - exponent * -0x1.8432a1b0e2634p-43;
        double expm1 = expm1OfReduced(reduced);
        double significand = 1.0 + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double significandLow = expm1 - (significand - 1.0);
        double power64 = powerOfTwo64(shifted);
        // 2^64 exp(-|x|)
        double e64 = significand * power64;
        double e = e64 * 0x1p-64;
        double reciprocal = 1.0 / (1.0 + e);
        // the leading half of its bits, and of the significand's: their product is exact
        double reciprocalHigh = reciprocal + 0x1.8p26 - 0x1.8p26;
        double significandHigh = significand + 0x1.8p27 - 0x1.8p27;
        double significandRest = significand - significandHigh + significandLow;
        double restProduct = reciprocalHigh * significandRest;
        // 2^exponent, or 0 where that is too small to matter
        double power = power64 * 0x1p-64;
        double highProduct = reciprocalHigh * significandHigh;
        // 1 - reciprocalHigh (1 + e), nearly exact
        double residual = 1.0 - reciprocalHigh - power * highProduct - power * restProduct;
        // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
        double reciprocalLow = reciprocalHigh * (residual + residual * residual);
        // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
        // first, then all that is small; one full rounding
        double small64 = (highProduct + (restProduct + significand * reciprocalLow)) * power64;
        // sigmoid(|x|) = 1 / (1 + e)
        double large = reciprocalHigh + reciprocalLow;
        double product = large * 0x1p64;
        // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
        double chosen64 = select(negative, small64, product);
        // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
        double chosen64B = select(negative, product, small64);
        return ((1.0 - t) * chosen64 - t * chosen64B) * 0x1p-64;
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     *
     * @param input the input
     * @param target the target
     * @return the second derivative
     */
    public static double hessian(double input, double target) {
        double x = input;
        double magnitude = Math.abs(x);
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        double clamped = Math.min(magnitude, 750.0);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
        double exponent = shifted - 0x1.8p52;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                - exponent * -0x1.8432a1b0e2634p-43;
        double expm1 = expm1OfReduced(reduced);
        double significand = 1.0 + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        double significandLow = expm1 - (significand - 1.0);
        double power64 = powerOfTwo64(shifted);
        // 2^64 exp(-|x|)
        double e64 = significand * power64;
        double e = e64 * 0x1p-64;
        double reciprocal = 1.0 / (1.0 + e);
        // the leading half of its bits, and of the significand's: their product is exact
        double reciprocalHigh = reciprocal + 0x1.8p26 - 0x1.8p26;
        double significandHigh = significand + 0x1.8p27 - 0x1.8p27;
        double significandRest = significand - significandHigh + significandLow;
        double restProduct = reciprocalHigh * significandRest;
        // 2^exponent, or 0 where that is too small to matter
        double power = power64 * 0x1p-64;
        double highProduct = reciprocalHigh * significandHigh;
        // 1 - reciprocalHigh (1 + e), nearly exact
        double residual = 1.0 - reciprocalHigh - power * highProduct - power * restProduct;
        // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
        double reciprocalLow = reciprocalHigh * (residual + residual * residual);
        // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
        // first, then all that is small; one full rounding
        double small64 = (highProduct + (restProduct + significand * reciprocalLow)) * power64;
        double small = small64 * 0x1p-64;
        // 2^64 sigmoid(|x|) sigmoid(-|x|) = 2^64 small (1 - small)
        double density64 = small64 - small64 * small;
        return density64 * 0x1p-64;
    }

    @Override
    public double loss(double[] input, double[] target, double[] weight, int from, int to) {
        return reduce(0, input, target, weight, null, null, from, to);
    }

    @Override
    public double lossAndGradient(double[] input, double[] target, double[] weight,
            double[] gradient, int from, int to) {
        return reduce(1, input, target, weight, gradient, null, from, to);
    }

    @Override
    public double lossGradientAndHessian(double[] input, double[] target, double[] weight,
            double[] gradient, double[] hessian, int from, int to) {
        return reduce(2, input, target, weight, gradient, hessian, from, to);
    }

    @Override
    protected int elementsPerWeight() {
        return 1;
    }

    @Override
    protected double divisor(double[] weight, int from, int to) {
        // An empty range, and only that, is divided by 1: its loss is 0.
        return sumOfWeights(weight, from, to) + Math.max(1 - (to - from), 0);
    }

    @Override
    protected double lossBlock(double[] input, double[] target, double[] weight, double[] loss,
            int first, int size, int done, double[] lanes) {
        double blockSum = 0.0;
        double blockLost = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            double laneLost = lanes[lane + 16];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double w = weight[i];
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? t : 1 - t
                double chosen = select(negative, t, 1.0 - t);
                double magnitude = Math.abs(x);
                // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                double clamped = Math.min(magnitude, 750.0);
                // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                // ln 2); the sum rounds to an integer and leaves it in the low bits
                double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
                double exponent = shifted - 0x1.8p52;
                // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                // in two parts, the first product and difference exact
                double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                        - exponent * -0x1.8432a1b0e2634p-43;
                double expm1 = expm1OfReduced(reduced);
                double significand = 1.0 + expm1;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double significandLow = expm1 - (significand - 1.0);
                double power64 = powerOfTwo64(shifted);
                // 2^64 exp(-|x|)
                double e64 = significand * power64;
                double e = e64 * 0x1p-64;
                // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                double upper = e + 0x1.8p52 - 0x1.8p52;
                double f64 = e64 * (1.0 - 0.5 * upper) - upper * 0x1p63;
                double f = f64 * 0x1p-64;
                double reciprocal = 1.0 / (1.0 + e);
                // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                double tail64 = log1pTail(f) * 0x1p64 + (upper * -0x1.8432a1b0e2634p21
                        + significandLow * power64 * reciprocal);
                // 2^64 softplus(-|x|) = 2^64 log1p(e)
                double softplus64 = upper * 0x1.62e42fefa4p63 + (f64 + tail64);
                // a loss of 0 has no sign
                double unsigned = w * finiteWhereZero(chosen * finiteWhereZero(magnitude, chosen)
                        + softplus64 * 0x1p-64, w) + 0.0;
                double summand = unsigned;
                double sum = laneSum + summand;
                laneLost += Lanes.lost(laneSum, summand, sum);
                laneSum = sum;
            }
            double sum = blockSum + laneSum;
            blockLost += laneLost + Lanes.lost(blockSum, laneSum, sum);
            blockSum = sum;
        }
        return blockSum + Lanes.ifFinite(blockSum, blockLost);
    }

    @Override
    protected double lossAndGradientBlock(double[] input, double[] target, double[] weight,
            double[] loss, double[] gradient, double scale, int first, int size, int done,
            double[] lanes) {
        double blockSum = 0.0;
        double blockLost = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            double laneLost = lanes[lane + 16];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double w = weight[i];
                double difference = 1.0 - t;
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? t : 1 - t
                double chosen = select(negative, t, difference);
                double magnitude = Math.abs(x);
                // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                double clamped = Math.min(magnitude, 750.0);
                // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                // ln 2); the sum rounds to an integer and leaves it in the low bits
                double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
                double exponent = shifted - 0x1.8p52;
                // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                // in two parts, the first product and difference exact
                double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                        - exponent * -0x1.8432a1b0e2634p-43;
                double expm1 = expm1OfReduced(reduced);
                double significand = 1.0 + expm1;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double significandLow = expm1 - (significand - 1.0);
                double power64 = powerOfTwo64(shifted);
                // 2^64 exp(-|x|)
                double e64 = significand * power64;
                double e = e64 * 0x1p-64;
                // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                double upper = e + 0x1.8p52 - 0x1.8p52;
                double f64 = e64 * (1.0 - 0.5 * upper) - upper * 0x1p63;
                double f = f64 * 0x1p-64;
                double reciprocal = 1.0 / (1.0 + e);
                // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                double tail64 = log1pTail(f) * 0x1p64 + (upper * -0x1.8432a1b0e2634p21
                        + significandLow * power64 * reciprocal);
                // 2^64 softplus(-|x|) = 2^64 log1p(e)
                double softplus64 = upper * 0x1.62e42fefa4p63 + (f64 + tail64);
                // the leading half of its bits, and of the significand's: their product is exact
                double reciprocalHigh = reciprocal + 0x1.8p26 - 0x1.8p26;
                double significandHigh = significand + 0x1.8p27 - 0x1.8p27;
                double significandRest = significand - significandHigh + significandLow;
                double restProduct = reciprocalHigh * significandRest;
                // 2^exponent, or 0 where that is too small to matter
                double power = power64 * 0x1p-64;
                double highProduct = reciprocalHigh * significandHigh;
                // 1 - reciprocalHigh (1 + e), nearly exact
                double residual = 1.0 - reciprocalHigh - power * highProduct - power * restProduct;
                // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
                double reciprocalLow = reciprocalHigh * (residual + residual * residual);
                // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
                // first, then all that is small; one full rounding
                double small64 = (highProduct + (restProduct
                        + significand * reciprocalLow)) * power64;
                // sigmoid(|x|) = 1 / (1 + e)
                double large = reciprocalHigh + reciprocalLow;
                double product = large * 0x1p64;
                // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
                double chosen64 = select(negative, small64, product);
                // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
                double chosen64B = select(negative, product, small64);
                // a loss of 0 has no sign
                double unsigned = w * finiteWhereZero(chosen * finiteWhereZero(magnitude, chosen)
                        + softplus64 * 0x1p-64, w) + 0.0;
                gradient[i] = scale * (w * (difference * chosen64 - t * chosen64B) * 0x1p-64);
                double summand = unsigned;
                double sum = laneSum + summand;
                laneLost += Lanes.lost(laneSum, summand, sum);
                laneSum = sum;
            }
            double sum = blockSum + laneSum;
            blockLost += laneLost + Lanes.lost(blockSum, laneSum, sum);
            blockSum = sum;
        }
        return blockSum + Lanes.ifFinite(blockSum, blockLost);
    }

    @Override
    protected double lossGradientAndHessianBlock(double[] input, double[] target, double[] weight,
            double[] loss, double[] gradient, double[] hessian, double scale, int first, int size,
            int done, double[] lanes) {
        double blockSum = 0.0;
        double blockLost = 0.0;
        for (int lane = 0; lane < 16; lane++) {
            double laneSum = lanes[lane];
            double laneLost = lanes[lane + 16];
            for (int offset = done + (lane - done & 15); offset < size; offset += 16) {
                int i = first + offset;
                double x = input[i];
                double t = target[i];
                double w = weight[i];
                double difference = 1.0 - t;
                // ones where the sign is set, else zeros
                long negative = Double.doubleToRawLongBits(x) >> 63;
                // x < 0 ? t : 1 - t
                double chosen = select(negative, t, difference);
                double magnitude = Math.abs(x);
                // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                double clamped = Math.min(magnitude, 750.0);
                // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                // ln 2); the sum rounds to an integer and leaves it in the low bits
                double shifted = clamped * -0x1.71547652b82fep0 + 0x1.8p52;
                double exponent = shifted - 0x1.8p52;
                // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                // in two parts, the first product and difference exact
                double reduced = exponent * -0x1.62e42fefa4p-1 - clamped
                        - exponent * -0x1.8432a1b0e2634p-43;
                double expm1 = expm1OfReduced(reduced);
                double significand = 1.0 + expm1;
                // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                double significandLow = expm1 - (significand - 1.0);
                double power64 = powerOfTwo64(shifted);
                // 2^64 exp(-|x|)
                double e64 = significand * power64;
                double e = e64 * 0x1p-64;
                // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                double upper = e + 0x1.8p52 - 0x1.8p52;
                double f64 = e64 * (1.0 - 0.5 * upper) - upper * 0x1p63;
                double f = f64 * 0x1p-64;
                double reciprocal = 1.0 / (1.0 + e);
                // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                double tail64 = log1pTail(f) * 0x1p64 + (upper * -0x1.8432a1b0e2634p21
                        + significandLow * power64 * reciprocal);
                // 2^64 softplus(-|x|) = 2^64 log1p(e)
                double softplus64 = upper * 0x1.62e42fefa4p63 + (f64 + tail64);
                // the leading half of its bits, and of the significand's: their product is exact
                double reciprocalHigh = reciprocal + 0x1.8p26 - 0x1.8p26;
                double significandHigh = significand + 0x1.8p27 - 0x1.8p27;
                double significandRest = significand - significandHigh + significandLow;
                double restProduct = reciprocalHigh * significandRest;
                // 2^exponent, or 0 where that is too small to matter
                double power = power64 * 0x1p-64;
                double highProduct = reciprocalHigh * significandHigh;
                // 1 - reciprocalHigh (1 + e), nearly exact
                double residual = 1.0 - reciprocalHigh - power * highProduct - power * restProduct;
                // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
                double reciprocalLow = reciprocalHigh * (residual + residual * residual);
                // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
                // first, then all that is small; one full rounding
                double small64 = (highProduct + (restProduct
                        + significand * reciprocalLow)) * power64;
                double small = small64 * 0x1p-64;
                // sigmoid(|x|) = 1 / (1 + e)
                double large = reciprocalHigh + reciprocalLow;
                double product = large * 0x1p64;
                // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
                double chosen64 = select(negative, small64, product);
                // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
                double chosen64B = select(negative, product, small64);
                // 2^64 sigmoid(|x|) sigmoid(-|x|) = 2^64 small (1 - small)
                double density64 = small64 - small64 * small;
                // a loss of 0 has no sign
                double unsigned = w * finiteWhereZero(chosen * finiteWhereZero(magnitude, chosen)
                        + softplus64 * 0x1p-64, w) + 0.0;
                gradient[i] = scale * (w * (difference * chosen64 - t * chosen64B) * 0x1p-64);
                hessian[i] = scale * (w * density64 * 0x1p-64);
                double summand = unsigned;
                double sum = laneSum + summand;
                laneLost += Lanes.lost(laneSum, summand, sum);
                laneSum = sum;
            }
            double sum = blockSum + laneSum;
            blockLost += laneLost + Lanes.lost(blockSum, laneSum, sum);
            blockSum = sum;
        }
        return blockSum + Lanes.ifFinite(blockSum, blockLost);
    }

    @Override
    protected double block(Backend backend, int order, double[] input, double[] target,
            double[] weight, double[] loss, double[] gradient, double[] hessian, double scale,
            int first, int size, int leading) {
        return backend == Backend.VECTOR
                ? MaskedKernelVector.block(order, input, target, weight, gradient, hessian, scale,
                        first, size, leading)
                : MaskedKernelStaged.INSTANCE.block(this, order, input, target, weight, loss,
                        gradient, hessian, scale, first, size, leading);
    }

    /**
     * exp(a) - 1 of a number from -ln(2) / 2 to ln(2) / 2.
     * @param a a number
     * @return the result
     */
    private static double expm1OfReduced(double a) {
        double reducedSquare = a * a;
        double series = 0.5 + a * 0x1.5555555555557p-3 + reducedSquare * (0x1.5555555555557p-5
                + a * 0x1.1111111110045p-7 + reducedSquare * (0x1.6c16c16c1569dp-10
                + a * 0x1.a01a01ac2738cp-13 + reducedSquare * (0x1.a01a01ab9d92p-16
                + a * 0x1.71de018aa197p-19 + reducedSquare * (0x1.27e4cf9f1d9a6p-22
                + a * 0x1.af4f187334edbp-26 + reducedSquare * 0x1.1f8710843871cp-29))));
        return a + reducedSquare * series;
    }

    /**
     * 2^(k + 64) of a number with the integer k in its low bits.
     * @param a a number
     * @return the result
     */
    private static double powerOfTwo64(double a) {
        return Double.longBitsToDouble((Double.doubleToRawLongBits(a) << 52) + 0x43f0000000000000L);
    }

    /**
     * log1p(a) - a of a number from -1/4 to 1/2.
     * @param a a number
     * @return the result
     */
    private static double log1pTail(double a) {
        // log1p(f) = 2 atanh(s)
        double s = a / (2.0 + a);
        double z = s * s;
        double halfSquare = 0.5 * a * a;
        double z2 = z * z;
        double series = 0x1.5555555555555p-1 + z * (0x1.9999999999ff8p-2 + z * 0x1.24924923ceefcp-2
                + z2 * (0x1.c71c72ee3d6e6p-3 + z * 0x1.745ca89d5bfc1p-3 + z2 * (0x1.3b2a4a4c31065p-3
                + z * 0x1.0e843fb6ba302p-3 + z2 * 0x1.16d2ef8be9e48p-3)));
        return s * (halfSquare + z * series) - halfSquare;
    }

    /**
     * a, but finite where b is 0: the product of both is 0 there, and not NaN.
     * @param a a number
     * @param b a number
     * @return the result
     */
    private static double finiteWhereZero(double a, double b) {
        // the factor is multiplied until it is infinite, unless it is 0
        double reach = Math.abs(b) * 0x1p1023 * 0x1p1023 * 0x1p100;
        // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
        double limit = Math.max(reach, Double.MAX_VALUE);
        return Math.min(a, limit);
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
