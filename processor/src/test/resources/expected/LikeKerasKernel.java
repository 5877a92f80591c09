package test;

import dev.lossmith.runtime.Arguments;
import dev.lossmith.runtime.LossmithGenerated;
import dev.lossmith.runtime.WeightedFloatLoss;

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
 * Hessian    (1 - t) * (inside(p, low, high) / (1 - q) / (1 - q)) + t * (inside(p, low, high) / q / q)
 * }</pre>
 *
 * <p>Here {@code p} is the input and {@code t} the target.
 *
 * <p>Arrays are rows of 2, and ranges are whole rows. Each row has a weight, which
 * multiplies its loss and derivatives; a weight of 0 gives 0. The loss of a range is
 * the sum of its losses divided by the number of elements; an empty one is refused.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where
 * two nearly cancel: loss 2, gradient 2.5, Hessian 4. Derivatives in arrays may lose up to 1
 * through their weight and 2 through the divisor of the mean. NaN gives NaN in whatever
 * depends on it. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.LikeKeras")
public final class LikeKerasKernel implements WeightedFloatLoss {
    /**
     * The only instance: stateless, and safe for use by several threads.
     */
    public static final LikeKerasKernel INSTANCE = new LikeKerasKernel();

    private static final long serialVersionUID = 1L;

    private LikeKerasKernel() {
    }

    /**
     * The loss for one element, before weights and reduction.
     */
    public static float loss(float input, float target) {
        float p = input;
        float t = target;
        float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
        int bits = Float.floatToRawIntBits(clipped) & 0x7fffffff;
        // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
        int k = (bits - 0x3f400000) >> 23;
        // 2^-k
        float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
        float f = clipped * power - 1.0f;
        float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.8p23f;
        float f2 = f * f;
        float f4 = f2 * f2;
        float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
        // k ln 2 + log1p(f), the small parts first
        float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                + exponent * 0x1.7f7d1cp-20f));
        float sum = 1.0f - clipped;
        // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        float sumLow = -clipped - (sum - 1.0f);
        int bitsB = Float.floatToRawIntBits(sum) & 0x7fffffff;
        // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
        int kB = (bitsB - 0x3f400000) >> 23;
        // 2^-k
        float powerB = Float.intBitsToFloat(0x3f800000 - (kB << 23));
        float fB = sum * powerB - 1.0f + sumLow * powerB;
        float exponentB = Float.intBitsToFloat(kB + 0x4b400000) - 0x1.8p23f;
        float fB2 = fB * fB;
        float fB4 = fB2 * fB2;
        float seriesB = -0.5f + fB * 0x1.55557cp-2f + fB2 * (-0x1.00009cp-2f + fB * 0x1.997a94p-3f)
                + fB4 * (-0x1.54defp-3f + fB * 0x1.275b46p-3f + fB2 * (-0x1.0d452cp-3f
                + fB * 0x1.ba3f34p-4f)) + fB4 * fB4 * -0x1.928ba2p-5f;
        // k ln 2 + log1p(f), the small parts first
        float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                + exponentB * 0x1.7f7d1cp-20f));
        return -(t * logarithm + (1.0f - t) * logarithmB);
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float gradient(float input, float target) {
        float p = input;
        float t = target;
        float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
        float sum = 1.0f - clipped;
        int exchange = 0x3f800000 & ((0 - Float.floatToRawIntBits(Math.abs(p - clipped))) >> 31);
        // 1 where the clip changes nothing, else 0
        float inside = Float.intBitsToFloat(0x3f800000 ^ exchange);
        return (1.0f - t) * (inside / sum) - t * (inside / clipped);
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float hessian(float input, float target) {
        float p = input;
        float t = target;
        float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
        float sum = 1.0f - clipped;
        int exchange = 0x3f800000 & ((0 - Float.floatToRawIntBits(Math.abs(p - clipped))) >> 31);
        // 1 where the clip changes nothing, else 0
        float inside = Float.intBitsToFloat(0x3f800000 ^ exchange);
        return (1.0f - t) * (inside / sum / sum) + t * (inside / clipped / clipped);
    }

    @Override
    public double loss(float[] input, float[] target, float[] weight, int from, int to) {
        Arguments.range(from, to, 2);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.coversRows("weight", weight, from, to, 2);
        Arguments.notEmpty(from, to);
        double divisor = to - from;
        double totalSum = 0.0;
        // Element i of a range belongs to lane i mod 16 of its block of 1024. A lane
        // adds its elements, a block its lanes, the total its blocks, each in order.
        for (int block = from, left = to - from; left > 0; block += 1024, left -= 1024) {
            int size = Math.min(left, 1024);
            double blockSum = 0.0;
            for (int lane = 0; lane < 16; lane++) {
                double laneSum = 0.0;
                for (int offset = lane; offset < size; offset += 16) {
                    int i = block + offset;
                    float p = input[i];
                    float t = target[i];
                    float w = weight[i / 2];
                    float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
                    int bits = Float.floatToRawIntBits(clipped) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int k = (bits - 0x3f400000) >> 23;
                    // 2^-k
                    float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
                    float f = clipped * power - 1.0f;
                    float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.8p23f;
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                            + exponent * 0x1.7f7d1cp-20f));
                    float sum = 1.0f - clipped;
                    // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float sumLow = -clipped - (sum - 1.0f);
                    int bitsB = Float.floatToRawIntBits(sum) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int kB = (bitsB - 0x3f400000) >> 23;
                    // 2^-k
                    float powerB = Float.intBitsToFloat(0x3f800000 - (kB << 23));
                    float fB = sum * powerB - 1.0f + sumLow * powerB;
                    float exponentB = Float.intBitsToFloat(kB + 0x4b400000) - 0x1.8p23f;
                    float fB2 = fB * fB;
                    float fB4 = fB2 * fB2;
                    float seriesB = -0.5f + fB * 0x1.55557cp-2f + fB2 * (-0x1.00009cp-2f
                            + fB * 0x1.997a94p-3f) + fB4 * (-0x1.54defp-3f + fB * 0x1.275b46p-3f
                            + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f))
                            + fB4 * fB4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                            + exponentB * 0x1.7f7d1cp-20f));
                    laneSum += w * -(t * logarithm + (1.0f - t) * logarithmB);
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum / divisor;
    }

    @Override
    public double lossAndGradient(float[] input, float[] target, float[] weight, float[] gradient,
            int from, int to) {
        Arguments.range(from, to, 2);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.coversRows("weight", weight, from, to, 2);
        Arguments.covers("gradient", gradient, from, to);
        Arguments.distinct("weight", weight, "gradient", gradient);
        Arguments.notEmpty(from, to);
        double divisor = to - from;
        float scale = (float) (1.0 / divisor);
        double totalSum = 0.0;
        // Element i of a range belongs to lane i mod 16 of its block of 1024. A lane
        // adds its elements, a block its lanes, the total its blocks, each in order.
        for (int block = from, left = to - from; left > 0; block += 1024, left -= 1024) {
            int size = Math.min(left, 1024);
            double blockSum = 0.0;
            for (int lane = 0; lane < 16; lane++) {
                double laneSum = 0.0;
                for (int offset = lane; offset < size; offset += 16) {
                    int i = block + offset;
                    float p = input[i];
                    float t = target[i];
                    float w = weight[i / 2];
                    float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
                    int bits = Float.floatToRawIntBits(clipped) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int k = (bits - 0x3f400000) >> 23;
                    // 2^-k
                    float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
                    float f = clipped * power - 1.0f;
                    float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.8p23f;
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                            + exponent * 0x1.7f7d1cp-20f));
                    float difference = 1.0f - t;
                    float sum = 1.0f - clipped;
                    // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float sumLow = -clipped - (sum - 1.0f);
                    int bitsB = Float.floatToRawIntBits(sum) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int kB = (bitsB - 0x3f400000) >> 23;
                    // 2^-k
                    float powerB = Float.intBitsToFloat(0x3f800000 - (kB << 23));
                    float fB = sum * powerB - 1.0f + sumLow * powerB;
                    float exponentB = Float.intBitsToFloat(kB + 0x4b400000) - 0x1.8p23f;
                    float fB2 = fB * fB;
                    float fB4 = fB2 * fB2;
                    float seriesB = -0.5f + fB * 0x1.55557cp-2f + fB2 * (-0x1.00009cp-2f
                            + fB * 0x1.997a94p-3f) + fB4 * (-0x1.54defp-3f + fB * 0x1.275b46p-3f
                            + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f))
                            + fB4 * fB4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                            + exponentB * 0x1.7f7d1cp-20f));
                    int exchange = 0x3f800000 & ((0 - Float.floatToRawIntBits(Math.abs(p
                            - clipped))) >> 31);
                    // 1 where the clip changes nothing, else 0
                    float inside = Float.intBitsToFloat(0x3f800000 ^ exchange);
                    gradient[i] = scale * (w * (difference * (inside / sum)
                            - t * (inside / clipped)));
                    laneSum += w * -(t * logarithm + difference * logarithmB);
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum / divisor;
    }

    @Override
    public double lossGradientAndHessian(float[] input, float[] target, float[] weight,
            float[] gradient, float[] hessian, int from, int to) {
        Arguments.range(from, to, 2);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.coversRows("weight", weight, from, to, 2);
        Arguments.covers("gradient", gradient, from, to);
        Arguments.covers("hessian", hessian, from, to);
        Arguments.distinct("weight", weight, "gradient", gradient, "hessian", hessian);
        Arguments.notEmpty(from, to);
        double divisor = to - from;
        float scale = (float) (1.0 / divisor);
        double totalSum = 0.0;
        // Element i of a range belongs to lane i mod 16 of its block of 1024. A lane
        // adds its elements, a block its lanes, the total its blocks, each in order.
        for (int block = from, left = to - from; left > 0; block += 1024, left -= 1024) {
            int size = Math.min(left, 1024);
            double blockSum = 0.0;
            for (int lane = 0; lane < 16; lane++) {
                double laneSum = 0.0;
                for (int offset = lane; offset < size; offset += 16) {
                    int i = block + offset;
                    float p = input[i];
                    float t = target[i];
                    float w = weight[i / 2];
                    float clipped = Math.min(Math.max(p, 1e-7f), 0x1.fffffcp-1f);
                    int bits = Float.floatToRawIntBits(clipped) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int k = (bits - 0x3f400000) >> 23;
                    // 2^-k
                    float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
                    float f = clipped * power - 1.0f;
                    float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.8p23f;
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                            + exponent * 0x1.7f7d1cp-20f));
                    float difference = 1.0f - t;
                    float sum = 1.0f - clipped;
                    // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float sumLow = -clipped - (sum - 1.0f);
                    int bitsB = Float.floatToRawIntBits(sum) & 0x7fffffff;
                    // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
                    int kB = (bitsB - 0x3f400000) >> 23;
                    // 2^-k
                    float powerB = Float.intBitsToFloat(0x3f800000 - (kB << 23));
                    float fB = sum * powerB - 1.0f + sumLow * powerB;
                    float exponentB = Float.intBitsToFloat(kB + 0x4b400000) - 0x1.8p23f;
                    float fB2 = fB * fB;
                    float fB4 = fB2 * fB2;
                    float seriesB = -0.5f + fB * 0x1.55557cp-2f + fB2 * (-0x1.00009cp-2f
                            + fB * 0x1.997a94p-3f) + fB4 * (-0x1.54defp-3f + fB * 0x1.275b46p-3f
                            + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f))
                            + fB4 * fB4 * -0x1.928ba2p-5f;
                    // k ln 2 + log1p(f), the small parts first
                    float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                            + exponentB * 0x1.7f7d1cp-20f));
                    int exchange = 0x3f800000 & ((0 - Float.floatToRawIntBits(Math.abs(p
                            - clipped))) >> 31);
                    // 1 where the clip changes nothing, else 0
                    float inside = Float.intBitsToFloat(0x3f800000 ^ exchange);
                    float quotient = inside / sum;
                    float quotientB = inside / clipped;
                    gradient[i] = scale * (w * (difference * quotient - t * quotientB));
                    hessian[i] = scale * (w * (difference * (quotient / sum)
                            + t * (quotientB / clipped)));
                    laneSum += w * -(t * logarithm + difference * logarithmB);
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum / divisor;
    }

    /**
     * Serialization keeps the kernel the only one of its class.
     */
    private Object readResolve() {
        return INSTANCE;
    }
}
