package test;

import dev.lossmith.runtime.Arguments;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.LossmithGenerated;

/**
 * Loss, gradient and Hessian diagonal of {@code test.Recall}, in
 * one pass: {@code @BceWithLogits(posWeight = 3, reduction = SUM)}.
 *
 * <pre>{@code
 * textbook   -(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
 * where      posWeight = 3
 * loss       3 * t * softplus(-x) + (1 - t) * softplus(x)
 * gradient   (1 - t) * sigmoid(x) - 3 * t * sigmoid(-x)
 * Hessian    (1 - t + 3 * t) * logisticDensity(x)
 * }</pre>
 *
 * <p>Here {@code x} is the input and {@code t} the target. softplus(x)
 * = log(1 + exp(x)), and logisticDensity(x) = sigmoid(x) sigmoid(-x).
 *
 * <p>The loss of a range is the sum of its losses.
 *
 * <p>Largest error of an element, in ulps of the exact result, or of the larger term where two
 * nearly cancel: loss 3, gradient 3.5, Hessian 5. NaN gives NaN in whatever depends on it, and an
 * infinite input the limit. The same bits on every JVM: only IEEE operations in a fixed order.
 */
@LossmithGenerated("test.Recall")
public final class RecallKernel implements FloatLoss {
    /**
     * The only instance: stateless, and safe for use by several threads.
     */
    public static final RecallKernel INSTANCE = new RecallKernel();

    private static final long serialVersionUID = 1L;

    private RecallKernel() {
    }

    /**
     * The loss for one element, before weights and reduction.
     */
    public static float loss(float input, float target) {
        float x = input;
        float t = target;
        float product = 3.0f * t;
        float difference = 1.0f - t;
        // ones where the sign is set, else zeros
        int negative = Float.floatToRawIntBits(x) >> 31;
        float magnitude = Math.abs(x);
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        float clamped = Math.min(magnitude, 110.0f);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        float shifted = clamped * -1.442695f + 0x1.8p23f;
        float exponent = shifted - 0x1.8p23f;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
        float reducedSquare = reduced * reduced;
        float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                + reduced * 0x1.120c36p-7f) + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
        // exp(reduced) - 1 by a minimax polynomial
        float expm1 = reduced + reducedSquare * series;
        float significand = 1.0f + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        float significandLow = expm1 - (significand - 1.0f);
        // 2^(exponent + 64), from the low bits of shifted: never subnormal
        float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x5f800000);
        // 2^64 exp(-|x|)
        float e64 = significand * power64;
        float e = e64 * 0x1p-64f;
        // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
        float upper = e + 0x1.8p23f - 0x1.8p23f;
        float f64 = e64 * (1.0f - 0.5f * upper) - upper * 0x1p63f;
        float f = f64 * 0x1p-64f;
        float reciprocal = 1.0f / (1.0f + e);
        float f2 = f * f;
        float f4 = f2 * f2;
        float seriesB = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f + f * 0x1.997a94p-3f)
                + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f + f2 * (-0x1.0d452cp-3f
                + f * 0x1.ba3f34p-4f)) + f4 * f4 * -0x1.928ba2p-5f;
        // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
        float tail64 = f2 * seriesB * 0x1p64f + (upper * 0x1.7f7d1cp44f
                + significandLow * power64 * reciprocal);
        // 2^64 softplus(-|x|) = 2^64 log1p(e)
        float softplus64 = upper * 0x1.62e4p63f + (f64 + tail64);
        int differenceBits = Float.floatToRawIntBits(difference);
        int exchange = (Float.floatToRawIntBits(product) ^ differenceBits) & negative;
        // x < 0 ? 3 * t : 1 - t
        float chosen = Float.intBitsToFloat(differenceBits ^ exchange);
        // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
        int isZero = ((Float.floatToRawIntBits(chosen) & 0x7fffffff) - 1) >> 31;
        // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
        float limit = Float.intBitsToFloat(isZero + 0x7f800000);
        return chosen * Math.min(magnitude, limit) + (product + difference) * softplus64 * 0x1p-64f;
    }

    /**
     * The derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float gradient(float input, float target) {
        float x = input;
        float t = target;
        // ones where the sign is set, else zeros
        int negative = Float.floatToRawIntBits(x) >> 31;
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        float clamped = Math.min(Math.abs(x), 110.0f);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        float shifted = clamped * -1.442695f + 0x1.8p23f;
        float exponent = shifted - 0x1.8p23f;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
        float reducedSquare = reduced * reduced;
        float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                + reduced * 0x1.120c36p-7f) + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
        // exp(reduced) - 1 by a minimax polynomial
        float expm1 = reduced + reducedSquare * series;
        float significand = 1.0f + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        float significandLow = expm1 - (significand - 1.0f);
        // 2^(exponent + 64), from the low bits of shifted: never subnormal
        float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x5f800000);
        // 2^64 exp(-|x|)
        float e64 = significand * power64;
        float e = e64 * 0x1p-64f;
        float reciprocal = 1.0f / (1.0f + e);
        // the leading half of its bits, and of the significand's: their product is exact
        float reciprocalHigh = reciprocal + 3072.0f - 3072.0f;
        float significandHigh = significand + 6144.0f - 6144.0f;
        float significandRest = significand - significandHigh + significandLow;
        float restProduct = reciprocalHigh * significandRest;
        // 2^exponent, or 0 where that is too small to matter
        float power = power64 * 0x1p-64f;
        float highProduct = reciprocalHigh * significandHigh;
        // 1 - reciprocalHigh (1 + e), nearly exact
        float residual = 1.0f - reciprocalHigh - power * highProduct - power * restProduct;
        // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
        float reciprocalLow = reciprocalHigh * (residual + residual * residual);
        // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
        // first, then all that is small; one full rounding
        float small64 = (highProduct + (restProduct + significand * reciprocalLow)) * power64;
        // sigmoid(|x|) = 1 / (1 + e)
        float large = reciprocalHigh + reciprocalLow;
        int bits = Float.floatToRawIntBits(large * 0x1p64f);
        int small64Bits = Float.floatToRawIntBits(small64);
        int exchange = (small64Bits ^ bits) & negative;
        // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
        float chosen64 = Float.intBitsToFloat(bits ^ exchange);
        // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
        float chosen64B = Float.intBitsToFloat(small64Bits ^ exchange);
        return ((1.0f - t) * chosen64 - 3.0f * t * chosen64B) * 0x1p-64f;
    }

    /**
     * The second derivative of the loss by the input for one element, before weights and reduction.
     */
    public static float hessian(float input, float target) {
        float x = input;
        float t = target;
        // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
        float clamped = Math.min(Math.abs(x), 110.0f);
        // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
        // ln 2); the sum rounds to an integer and leaves it in the low bits
        float shifted = clamped * -1.442695f + 0x1.8p23f;
        float exponent = shifted - 0x1.8p23f;
        // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
        // in two parts, the first product and difference exact
        float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
        float reducedSquare = reduced * reduced;
        float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                + reduced * 0x1.120c36p-7f) + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
        // exp(reduced) - 1 by a minimax polynomial
        float expm1 = reduced + reducedSquare * series;
        float significand = 1.0f + expm1;
        // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
        float significandLow = expm1 - (significand - 1.0f);
        // 2^(exponent + 64), from the low bits of shifted: never subnormal
        float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23) + 0x5f800000);
        // 2^64 exp(-|x|)
        float e64 = significand * power64;
        float e = e64 * 0x1p-64f;
        float reciprocal = 1.0f / (1.0f + e);
        // the leading half of its bits, and of the significand's: their product is exact
        float reciprocalHigh = reciprocal + 3072.0f - 3072.0f;
        float significandHigh = significand + 6144.0f - 6144.0f;
        float significandRest = significand - significandHigh + significandLow;
        float restProduct = reciprocalHigh * significandRest;
        // 2^exponent, or 0 where that is too small to matter
        float power = power64 * 0x1p-64f;
        float highProduct = reciprocalHigh * significandHigh;
        // 1 - reciprocalHigh (1 + e), nearly exact
        float residual = 1.0f - reciprocalHigh - power * highProduct - power * restProduct;
        // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
        float reciprocalLow = reciprocalHigh * (residual + residual * residual);
        // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
        // first, then all that is small; one full rounding
        float small64 = (highProduct + (restProduct + significand * reciprocalLow)) * power64;
        float small = small64 * 0x1p-64f;
        // 2^64 sigmoid(x) sigmoid(-x) = 2^64 small (1 - small)
        float density64 = small64 - small64 * small;
        return (3.0f * t + (1.0f - t)) * density64 * 0x1p-64f;
    }

    @Override
    public double loss(float[] input, float[] target, int from, int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
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
                    float x = input[i];
                    float t = target[i];
                    float product = 3.0f * t;
                    float difference = 1.0f - t;
                    // ones where the sign is set, else zeros
                    int negative = Float.floatToRawIntBits(x) >> 31;
                    float magnitude = Math.abs(x);
                    // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                    float clamped = Math.min(magnitude, 110.0f);
                    // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                    // ln 2); the sum rounds to an integer and leaves it in the low bits
                    float shifted = clamped * -1.442695f + 0x1.8p23f;
                    float exponent = shifted - 0x1.8p23f;
                    // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                    // in two parts, the first product and difference exact
                    float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
                    float reducedSquare = reduced * reduced;
                    float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                            + reduced * 0x1.120c36p-7f)
                            + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
                    // exp(reduced) - 1 by a minimax polynomial
                    float expm1 = reduced + reducedSquare * series;
                    float significand = 1.0f + expm1;
                    // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float significandLow = expm1 - (significand - 1.0f);
                    // 2^(exponent + 64), from the low bits of shifted: never subnormal
                    float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23)
                            + 0x5f800000);
                    // 2^64 exp(-|x|)
                    float e64 = significand * power64;
                    float e = e64 * 0x1p-64f;
                    // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                    float upper = e + 0x1.8p23f - 0x1.8p23f;
                    float f64 = e64 * (1.0f - 0.5f * upper) - upper * 0x1p63f;
                    float f = f64 * 0x1p-64f;
                    float reciprocal = 1.0f / (1.0f + e);
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float seriesB = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                    float tail64 = f2 * seriesB * 0x1p64f + (upper * 0x1.7f7d1cp44f
                            + significandLow * power64 * reciprocal);
                    // 2^64 softplus(-|x|) = 2^64 log1p(e)
                    float softplus64 = upper * 0x1.62e4p63f + (f64 + tail64);
                    int differenceBits = Float.floatToRawIntBits(difference);
                    int exchange = (Float.floatToRawIntBits(product) ^ differenceBits) & negative;
                    // x < 0 ? 3 * t : 1 - t
                    float chosen = Float.intBitsToFloat(differenceBits ^ exchange);
                    // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
                    int isZero = ((Float.floatToRawIntBits(chosen) & 0x7fffffff) - 1) >> 31;
                    // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
                    float limit = Float.intBitsToFloat(isZero + 0x7f800000);
                    laneSum += chosen * Math.min(magnitude, limit) + (product
                            + difference) * softplus64 * 0x1p-64f;
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum;
    }

    @Override
    public double lossAndGradient(float[] input, float[] target, float[] gradient, int from,
            int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.covers("gradient", gradient, from, to);
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
                    float x = input[i];
                    float t = target[i];
                    float product = 3.0f * t;
                    float difference = 1.0f - t;
                    // ones where the sign is set, else zeros
                    int negative = Float.floatToRawIntBits(x) >> 31;
                    float magnitude = Math.abs(x);
                    // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                    float clamped = Math.min(magnitude, 110.0f);
                    // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                    // ln 2); the sum rounds to an integer and leaves it in the low bits
                    float shifted = clamped * -1.442695f + 0x1.8p23f;
                    float exponent = shifted - 0x1.8p23f;
                    // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                    // in two parts, the first product and difference exact
                    float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
                    float reducedSquare = reduced * reduced;
                    float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                            + reduced * 0x1.120c36p-7f)
                            + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
                    // exp(reduced) - 1 by a minimax polynomial
                    float expm1 = reduced + reducedSquare * series;
                    float significand = 1.0f + expm1;
                    // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float significandLow = expm1 - (significand - 1.0f);
                    // 2^(exponent + 64), from the low bits of shifted: never subnormal
                    float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23)
                            + 0x5f800000);
                    // 2^64 exp(-|x|)
                    float e64 = significand * power64;
                    float e = e64 * 0x1p-64f;
                    // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                    float upper = e + 0x1.8p23f - 0x1.8p23f;
                    float f64 = e64 * (1.0f - 0.5f * upper) - upper * 0x1p63f;
                    float f = f64 * 0x1p-64f;
                    float reciprocal = 1.0f / (1.0f + e);
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float seriesB = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                    float tail64 = f2 * seriesB * 0x1p64f + (upper * 0x1.7f7d1cp44f
                            + significandLow * power64 * reciprocal);
                    // 2^64 softplus(-|x|) = 2^64 log1p(e)
                    float softplus64 = upper * 0x1.62e4p63f + (f64 + tail64);
                    // the leading half of its bits, and of the significand's: their product is exact
                    float reciprocalHigh = reciprocal + 3072.0f - 3072.0f;
                    float significandHigh = significand + 6144.0f - 6144.0f;
                    float significandRest = significand - significandHigh + significandLow;
                    float restProduct = reciprocalHigh * significandRest;
                    // 2^exponent, or 0 where that is too small to matter
                    float power = power64 * 0x1p-64f;
                    float highProduct = reciprocalHigh * significandHigh;
                    // 1 - reciprocalHigh (1 + e), nearly exact
                    float residual = 1.0f - reciprocalHigh - power * highProduct
                            - power * restProduct;
                    // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
                    float reciprocalLow = reciprocalHigh * (residual + residual * residual);
                    // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
                    // first, then all that is small; one full rounding
                    float small64 = (highProduct + (restProduct
                            + significand * reciprocalLow)) * power64;
                    // sigmoid(|x|) = 1 / (1 + e)
                    float large = reciprocalHigh + reciprocalLow;
                    int differenceBits = Float.floatToRawIntBits(difference);
                    int exchange = (Float.floatToRawIntBits(product) ^ differenceBits) & negative;
                    // x < 0 ? 3 * t : 1 - t
                    float chosen = Float.intBitsToFloat(differenceBits ^ exchange);
                    // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
                    int isZero = ((Float.floatToRawIntBits(chosen) & 0x7fffffff) - 1) >> 31;
                    // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
                    float limit = Float.intBitsToFloat(isZero + 0x7f800000);
                    int bits = Float.floatToRawIntBits(large * 0x1p64f);
                    int small64Bits = Float.floatToRawIntBits(small64);
                    int exchangeB = (small64Bits ^ bits) & negative;
                    // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
                    float chosen64 = Float.intBitsToFloat(bits ^ exchangeB);
                    // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
                    float chosen64B = Float.intBitsToFloat(small64Bits ^ exchangeB);
                    gradient[i] = (difference * chosen64 - product * chosen64B) * 0x1p-64f;
                    laneSum += chosen * Math.min(magnitude, limit) + (product
                            + difference) * softplus64 * 0x1p-64f;
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum;
    }

    @Override
    public double lossGradientAndHessian(float[] input, float[] target, float[] gradient,
            float[] hessian, int from, int to) {
        Arguments.range(from, to);
        Arguments.covers("input", input, from, to);
        Arguments.covers("target", target, from, to);
        Arguments.covers("gradient", gradient, from, to);
        Arguments.covers("hessian", hessian, from, to);
        Arguments.distinct("gradient", gradient, "hessian", hessian);
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
                    float x = input[i];
                    float t = target[i];
                    float product = 3.0f * t;
                    float difference = 1.0f - t;
                    // ones where the sign is set, else zeros
                    int negative = Float.floatToRawIntBits(x) >> 31;
                    float magnitude = Math.abs(x);
                    float sum = product + difference;
                    // exp(-|x|) is 0 from here on; without the limit, infinity would become infinity - infinity
                    float clamped = Math.min(magnitude, 110.0f);
                    // exp(-|x|) = 2^exponent exp(reduced), exponent = round(-|x| /
                    // ln 2); the sum rounds to an integer and leaves it in the low bits
                    float shifted = clamped * -1.442695f + 0x1.8p23f;
                    float exponent = shifted - 0x1.8p23f;
                    // -|x| - exponent ln 2, |reduced| <= ln(2) / 2; ln 2
                    // in two parts, the first product and difference exact
                    float reduced = exponent * -0x1.62e4p-1f - clamped - exponent * 0x1.7f7d1cp-20f;
                    float reducedSquare = reduced * reduced;
                    float series = 0.5f + reduced * 0x1.5554dcp-3f + reducedSquare * (0x1.5554e8p-5f
                            + reduced * 0x1.120c36p-7f)
                            + reducedSquare * reducedSquare * 0x1.6d4e78p-10f;
                    // exp(reduced) - 1 by a minimax polynomial
                    float expm1 = reduced + reducedSquare * series;
                    float significand = 1.0f + expm1;
                    // what that sum lost to rounding (Fast2Sum: exact, since 1 is the larger)
                    float significandLow = expm1 - (significand - 1.0f);
                    // 2^(exponent + 64), from the low bits of shifted: never subnormal
                    float power64 = Float.intBitsToFloat((Float.floatToRawIntBits(shifted) << 23)
                            + 0x5f800000);
                    // 2^64 exp(-|x|)
                    float e64 = significand * power64;
                    float e = e64 * 0x1p-64f;
                    // log1p(e) = upper ln 2 + log1p(f): f = e, or (e - 1) / 2 where e rounds to 1; both exact
                    float upper = e + 0x1.8p23f - 0x1.8p23f;
                    float f64 = e64 * (1.0f - 0.5f * upper) - upper * 0x1p63f;
                    float f = f64 * 0x1p-64f;
                    float reciprocal = 1.0f / (1.0f + e);
                    float f2 = f * f;
                    float f4 = f2 * f2;
                    float seriesB = -0.5f + f * 0x1.55557cp-2f + f2 * (-0x1.00009cp-2f
                            + f * 0x1.997a94p-3f) + f4 * (-0x1.54defp-3f + f * 0x1.275b46p-3f
                            + f2 * (-0x1.0d452cp-3f + f * 0x1.ba3f34p-4f))
                            + f4 * f4 * -0x1.928ba2p-5f;
                    // 2^64 times log1p(f) - f by a minimax polynomial, and what e lost to rounding, times 1 / (1 + e)
                    float tail64 = f2 * seriesB * 0x1p64f + (upper * 0x1.7f7d1cp44f
                            + significandLow * power64 * reciprocal);
                    // 2^64 softplus(-|x|) = 2^64 log1p(e)
                    float softplus64 = upper * 0x1.62e4p63f + (f64 + tail64);
                    // the leading half of its bits, and of the significand's: their product is exact
                    float reciprocalHigh = reciprocal + 3072.0f - 3072.0f;
                    float significandHigh = significand + 6144.0f - 6144.0f;
                    float significandRest = significand - significandHigh + significandLow;
                    float restProduct = reciprocalHigh * significandRest;
                    // 2^exponent, or 0 where that is too small to matter
                    float power = power64 * 0x1p-64f;
                    float highProduct = reciprocalHigh * significandHigh;
                    // 1 - reciprocalHigh (1 + e), nearly exact
                    float residual = 1.0f - reciprocalHigh - power * highProduct
                            - power * restProduct;
                    // 1 / (1 + e) = reciprocalHigh (1 + residual + residual^2 + ...)
                    float reciprocalLow = reciprocalHigh * (residual + residual * residual);
                    // 2^64 sigmoid(-|x|) = 2^64 e / (1 + e): the exact product
                    // first, then all that is small; one full rounding
                    float small64 = (highProduct + (restProduct
                            + significand * reciprocalLow)) * power64;
                    float small = small64 * 0x1p-64f;
                    // sigmoid(|x|) = 1 / (1 + e)
                    float large = reciprocalHigh + reciprocalLow;
                    // 2^64 sigmoid(x) sigmoid(-x) = 2^64 small (1 - small)
                    float density64 = small64 - small64 * small;
                    int differenceBits = Float.floatToRawIntBits(difference);
                    int exchange = (Float.floatToRawIntBits(product) ^ differenceBits) & negative;
                    // x < 0 ? 3 * t : 1 - t
                    float chosen = Float.intBitsToFloat(differenceBits ^ exchange);
                    // ones where the number is 0, else zeros: only the bits of 0 are negative when 1 is taken away
                    int isZero = ((Float.floatToRawIntBits(chosen) & 0x7fffffff) - 1) >> 31;
                    // infinity, but where the factor is 0 the number before it: 0 times infinity would be NaN
                    float limit = Float.intBitsToFloat(isZero + 0x7f800000);
                    int bits = Float.floatToRawIntBits(large * 0x1p64f);
                    int small64Bits = Float.floatToRawIntBits(small64);
                    int exchangeB = (small64Bits ^ bits) & negative;
                    // 2^64 (x < 0 ? sigmoid(-abs(x)) : sigmoid(abs(x)))
                    float chosen64 = Float.intBitsToFloat(bits ^ exchangeB);
                    // 2^64 (x < 0 ? sigmoid(abs(x)) : sigmoid(-abs(x)))
                    float chosen64B = Float.intBitsToFloat(small64Bits ^ exchangeB);
                    gradient[i] = (difference * chosen64 - product * chosen64B) * 0x1p-64f;
                    hessian[i] = sum * density64 * 0x1p-64f;
                    laneSum += chosen * Math.min(magnitude, limit) + sum * softplus64 * 0x1p-64f;
                }
                blockSum += laneSum;
            }
            totalSum += blockSum;
        }
        return totalSum;
    }

    /**
     * Serialization keeps the kernel the only one of its class.
     */
    private Object readResolve() {
        return INSTANCE;
    }
}
