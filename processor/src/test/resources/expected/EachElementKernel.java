package test;

import dev.lossmith.runtime.Arguments;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.LossmithGenerated;

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
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where two
 * nearly cancel: loss 2, gradient 2.5, Hessian 4. NaN gives NaN in whatever depends on it, and so
 * does an input outside [0, 1]. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.EachElement")
public final class EachElementKernel implements FloatElementwiseLoss {
    /**
     * The only instance: stateless, and safe for use by several threads.
     */
    public static final EachElementKernel INSTANCE = new EachElementKernel();

    private static final long serialVersionUID = 1L;

    private EachElementKernel() {
    }

    /**
     * The loss for one element, before weights and reduction.
     */
    public static float loss(float input, float target) {
        float p = input;
        float t = target;
        // outside its interval the argument becomes NaN
        float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
        // 2^64 times the argument, so that a subnormal one
        // becomes normal; no overflow, as it is at most 2^60
        float scaled = valid * 0x1p64f;
        int bits = Float.floatToRawIntBits(scaled) & 0x7fffffff;
        // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
        int k = (bits - 0x3f400000) >> 23;
        // 2^-k
        float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
        float f = scaled * power - 1.0f;
        float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.80008p23f;
        float f2 = f * f;
        float f4 = f2 * f2;
        float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
        // k ln 2 + log1p(f), the small parts first
        float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                + exponent * 0x1.7f7d1cp-20f));
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
        // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
        float limit = Float.intBitsToFloat(isZero + 0x7f800000);
        float difference = 1.0f - t;
        float sum = 1.0f - valid;
        // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        float sumLow = -valid - (sum - 1.0f);
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
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
        // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
        float limitB = Float.intBitsToFloat(isZeroB + 0x7f800000);
        int logarithmBits = Float.floatToRawIntBits(logarithm);
        int exchange = (0xff800000 ^ logarithmBits) & ((bits - 1) >> 31);
        // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
        float log = Float.intBitsToFloat(logarithmBits ^ exchange);
        int logarithmBitsB = Float.floatToRawIntBits(logarithmB);
        int exchangeB = (0xff800000 ^ logarithmBitsB) & ((bitsB - 1) >> 31);
        // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
        float logB = Float.intBitsToFloat(logarithmBitsB ^ exchangeB);
        return -(t * Math.max(log, -limit) + difference * Math.max(logB, -limitB));
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float gradient(float input, float target) {
        float p = input;
        float t = target;
        // outside its interval the argument becomes NaN
        float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
        float difference = 1.0f - t;
        float sum = 1.0f - valid;
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzero = Math.max(sum, Float.intBitsToFloat(isZeroB & 1));
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzeroB = Math.max(valid, Float.intBitsToFloat(isZero & 1));
        return difference / nonzero - t / nonzeroB;
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float hessian(float input, float target) {
        float p = input;
        float t = target;
        // outside its interval the argument becomes NaN
        float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
        float difference = 1.0f - t;
        float sum = 1.0f - valid;
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzero = Math.max(sum, Float.intBitsToFloat(isZeroB & 1));
        float quotient = difference / nonzero;
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzeroB = Math.max(valid, Float.intBitsToFloat(isZero & 1));
        float quotientB = t / nonzeroB;
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZeroC = ((Float.floatToRawIntBits(quotient) & 0x7fffffff) - 1) >> 31;
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzeroC = Math.max(sum, Float.intBitsToFloat(isZeroC & 1));
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZeroD = ((Float.floatToRawIntBits(quotientB) & 0x7fffffff) - 1) >> 31;
        // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
        float nonzeroD = Math.max(valid, Float.intBitsToFloat(isZeroD & 1));
        return quotient / nonzeroC + quotientB / nonzeroD;
    }

    @Override
    public void loss(float[] input, float[] target, float[] loss, int from, int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.covers("loss", loss, from, to);
        for (int i = from; i < to; i++) {
            float p = input[i];
            float t = target[i];
            // outside its interval the argument becomes NaN
            float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
            // 2^64 times the argument, so that a subnormal one
            // becomes normal; no overflow, as it is at most 2^60
            float scaled = valid * 0x1p64f;
            int bits = Float.floatToRawIntBits(scaled) & 0x7fffffff;
            // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
            int k = (bits - 0x3f400000) >> 23;
            // 2^-k
            float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
            float f = scaled * power - 1.0f;
            float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.80008p23f;
            float f2 = f * f;
            float f4 = f2 * f2;
            float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                    + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                    + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                    + exponent * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limit = Float.intBitsToFloat(isZero + 0x7f800000);
            float difference = 1.0f - t;
            float sum = 1.0f - valid;
            // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            float sumLow = -valid - (sum - 1.0f);
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
                    + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f)) + fB4 * fB4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                    + exponentB * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limitB = Float.intBitsToFloat(isZeroB + 0x7f800000);
            int logarithmBits = Float.floatToRawIntBits(logarithm);
            int exchange = (0xff800000 ^ logarithmBits) & ((bits - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float log = Float.intBitsToFloat(logarithmBits ^ exchange);
            int logarithmBitsB = Float.floatToRawIntBits(logarithmB);
            int exchangeB = (0xff800000 ^ logarithmBitsB) & ((bitsB - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float logB = Float.intBitsToFloat(logarithmBitsB ^ exchangeB);
            loss[i] = -(t * Math.max(log, -limit) + difference * Math.max(logB, -limitB));
        }
    }

    @Override
    public void lossAndGradient(float[] input, float[] target, float[] loss, float[] gradient,
            int from, int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.covers("loss", loss, from, to);
        Arguments.covers("gradient", gradient, from, to);
        Arguments.distinct("loss", loss, "gradient", gradient);
        for (int i = from; i < to; i++) {
            float p = input[i];
            float t = target[i];
            // outside its interval the argument becomes NaN
            float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
            // 2^64 times the argument, so that a subnormal one
            // becomes normal; no overflow, as it is at most 2^60
            float scaled = valid * 0x1p64f;
            int bits = Float.floatToRawIntBits(scaled) & 0x7fffffff;
            // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
            int k = (bits - 0x3f400000) >> 23;
            // 2^-k
            float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
            float f = scaled * power - 1.0f;
            float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.80008p23f;
            float f2 = f * f;
            float f4 = f2 * f2;
            float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                    + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                    + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                    + exponent * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limit = Float.intBitsToFloat(isZero + 0x7f800000);
            float difference = 1.0f - t;
            float sum = 1.0f - valid;
            // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            float sumLow = -valid - (sum - 1.0f);
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
                    + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f)) + fB4 * fB4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                    + exponentB * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limitB = Float.intBitsToFloat(isZeroB + 0x7f800000);
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzero = Math.max(sum, Float.intBitsToFloat(isZeroB & 1));
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzeroB = Math.max(valid, Float.intBitsToFloat(isZero & 1));
            int logarithmBits = Float.floatToRawIntBits(logarithm);
            int exchange = (0xff800000 ^ logarithmBits) & ((bits - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float log = Float.intBitsToFloat(logarithmBits ^ exchange);
            int logarithmBitsB = Float.floatToRawIntBits(logarithmB);
            int exchangeB = (0xff800000 ^ logarithmBitsB) & ((bitsB - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float logB = Float.intBitsToFloat(logarithmBitsB ^ exchangeB);
            loss[i] = -(t * Math.max(log, -limit) + difference * Math.max(logB, -limitB));
            gradient[i] = difference / nonzero - t / nonzeroB;
        }
    }

    @Override
    public void lossGradientAndHessian(float[] input, float[] target, float[] loss,
            float[] gradient, float[] hessian, int from, int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.covers("loss", loss, from, to);
        Arguments.covers("gradient", gradient, from, to);
        Arguments.covers("hessian", hessian, from, to);
        Arguments.distinct("loss", loss, "gradient", gradient, "hessian", hessian);
        for (int i = from; i < to; i++) {
            float p = input[i];
            float t = target[i];
            // outside its interval the argument becomes NaN
            float valid = p + 0.0f * (float) Math.sqrt((p + 0.0f) * (1.0f - p));
            // 2^64 times the argument, so that a subnormal one
            // becomes normal; no overflow, as it is at most 2^60
            float scaled = valid * 0x1p64f;
            int bits = Float.floatToRawIntBits(scaled) & 0x7fffffff;
            // number = 2^k (1 + f), -1/4 <= f < 1/2: k from the exponent field, counted from 3/4
            int k = (bits - 0x3f400000) >> 23;
            // 2^-k
            float power = Float.intBitsToFloat(0x3f800000 - (k << 23));
            float f = scaled * power - 1.0f;
            float exponent = Float.intBitsToFloat(k + 0x4b400000) - 0x1.80008p23f;
            float f2 = f * f;
            float f4 = f2 * f2;
            float series = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                    + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                    + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithm = exponent * 0x1.62e4p-1f + (f + (f2 * series
                    + exponent * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZero = ((Float.floatToRawIntBits(t) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limit = Float.intBitsToFloat(isZero + 0x7f800000);
            float difference = 1.0f - t;
            float sum = 1.0f - valid;
            // what the sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
            float sumLow = -valid - (sum - 1.0f);
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
                    + fB2 * (-0x1.0d452cp-3f + fB * 0x1.ba3f34p-4f)) + fB4 * fB4 * -0x1.928ba2p-5f;
            // k ln 2 + log1p(f), the small parts first
            float logarithmB = exponentB * 0x1.62e4p-1f + (fB + (fB2 * seriesB
                    + exponentB * 0x1.7f7d1cp-20f));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZeroB = ((Float.floatToRawIntBits(difference) & 0x7fffffff) - 1) >> 31;
            // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
            float limitB = Float.intBitsToFloat(isZeroB + 0x7f800000);
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzero = Math.max(sum, Float.intBitsToFloat(isZeroB & 1));
            float quotient = difference / nonzero;
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzeroB = Math.max(valid, Float.intBitsToFloat(isZero & 1));
            float quotientB = t / nonzeroB;
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZeroC = ((Float.floatToRawIntBits(quotient) & 0x7fffffff) - 1) >> 31;
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzeroC = Math.max(sum, Float.intBitsToFloat(isZeroC & 1));
            // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
            int isZeroD = ((Float.floatToRawIntBits(quotientB) & 0x7fffffff) - 1) >> 31;
            // where the dividend is 0 too, at least the smallest number: 0 / 0 would be NaN
            float nonzeroD = Math.max(valid, Float.intBitsToFloat(isZeroD & 1));
            int logarithmBits = Float.floatToRawIntBits(logarithm);
            int exchange = (0xff800000 ^ logarithmBits) & ((bits - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float log = Float.intBitsToFloat(logarithmBits ^ exchange);
            int logarithmBitsB = Float.floatToRawIntBits(logarithmB);
            int exchangeB = (0xff800000 ^ logarithmBitsB) & ((bitsB - 1) >> 31);
            // log(0) = -infinity: only the bits of 0 are negative when 1 is taken away
            float logB = Float.intBitsToFloat(logarithmBitsB ^ exchangeB);
            loss[i] = -(t * Math.max(log, -limit) + difference * Math.max(logB, -limitB));
            gradient[i] = quotient - quotientB;
            hessian[i] = quotient / nonzeroC + quotientB / nonzeroD;
        }
    }

    /**
     * Serialization keeps the kernel the only one of its class.
     */
    private Object readResolve() {
        return INSTANCE;
    }
}
