package dev.lossmith.sample;

/**
 * Binary cross-entropy in float as it is commonly written, to be compared with the generated kernels. Every operation
 * rounds to float; exponentials and logarithms are rounded from double, so they are as good as float can be.
 */
final class FloatFormulas {

    private FloatFormulas() {}

    /** One element's loss or gradient, in float. */
    @FunctionalInterface
    interface Formula {

        /** The value at one input and target. */
        float at(float input, float target);
    }

    /** The textbook: take the sigmoid, then the logarithms. NaN or 0 once the sigmoid rounds to 0 or 1. */
    static Formula textbook(float posWeight) {
        return (logit, target) -> {
            float probability = sigmoid(logit);
            return posWeight * target * -log(probability) + (1 - target) * -log(1 - probability);
        };
    }

    /**
     * The form that most libraries document: {@code max(x, 0) - x t + log(1 + exp(-|x|))}, plus what posWeight adds for
     * positives. No overflow, but {@code 1 + exp(-|x|)} is 1 once |x| passes 17.
     */
    static Formula stable(float posWeight) {
        return (logit, target) -> {
            float log = log(1 + exp(-Math.abs(logit)));
            float extra = (posWeight - 1) * target * (Math.max(-logit, 0) + log);
            return Math.max(logit, 0) - logit * target + log + extra;
        };
    }

    /** The gradient as most people write it: {@code sigmoid(x) - t}. */
    static float textbookGradient(float logit, float target) {
        return sigmoid(logit) - target;
    }

    /** The same with the form of the sigmoid that cannot overflow. */
    static float stableGradient(float logit, float target) {
        float e = exp(-Math.abs(logit));
        return (logit < 0 ? e / (1 + e) : 1 / (1 + e)) - target;
    }

    /**
     * What automatic differentiation makes of {@link #textbook}: the slope of the logarithms times that of the sigmoid.
     * NaN once the sigmoid rounds to 0 or 1.
     */
    static float chainedGradient(float logit, float target) {
        float probability = sigmoid(logit);
        return (-target / probability + (1 - target) / (1 - probability)) * (probability * (1 - probability));
    }

    /**
     * PyTorch's formula for the loss: {@code (1 - t) x - logsigmoid(x)} (ATen/native/Loss.cpp) with
     * {@code logsigmoid(x) = min(x, 0) - log1p(exp(-|x|))} (ATen/native/cuda/ActivationLogSigmoidKernel.cu). Its
     * gradient is {@link #textbookGradient}. This is the formula, not that program.
     */
    static float pyTorch(float logit, float target) {
        float logSigmoid = Math.min(logit, 0) - (float) StrictMath.log1p(exp(-Math.abs(logit)));
        return (1 - target) * logit - logSigmoid;
    }

    /** Loss of a probability that is first clamped to [epsilon, 1 - epsilon], all in float. */
    static Formula clamped(float epsilon) {
        return (probability, target) -> {
            float clamped = Math.min(Math.max(probability, epsilon), 1 - epsilon);
            return target * -log(clamped) + (1 - target) * -log(1 - clamped);
        };
    }

    /** The mean over all elements, summed in float. */
    static float mean(Formula formula, float[] input, float[] target) {
        float sum = 0;
        for (int i = 0; i < input.length; i++) {
            sum += formula.at(input[i], target[i]);
        }
        return sum / input.length;
    }

    private static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    private static float exp(float x) {
        return (float) StrictMath.exp(x);
    }

    private static float log(float x) {
        return (float) StrictMath.log(x);
    }
}
