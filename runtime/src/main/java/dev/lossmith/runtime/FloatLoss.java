package dev.lossmith.runtime;

import java.io.Serializable;

/**
 * A loss of {@code float} arrays, reduced to one number: what a kernel with {@code Reduction.SUM}, {@code MEAN} or
 * another mean implements.
 *
 * <pre>{@code
 * FloatLoss spam = SpamLossKernel.INSTANCE;
 * double loss = spam.lossAndGradient(logits, labels, gradient);
 * }</pre>
 *
 * <p>The gradient is that of the reduced loss: a mean divides it by the same number as the loss. One call costs one
 * pass over the data, whichever of loss, gradient and Hessian it gives. The Hessian is its diagonal.
 *
 * <p>Ranges, argument checks, aliasing, special values and thread-safety are those of every kernel: see
 * {@link dev.lossmith.runtime}.
 */
public interface FloatLoss extends Serializable {
    /**
     * The loss of a range.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param from the first element
     * @param to the element after the last
     * @return the reduced loss
     */
    double loss(float[] input, float[] target, int from, int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @return the reduced loss
     */
    default double loss(float[] input, float[] target) {
        return loss(input, target, 0, Arguments.length("input", input));
    }

    /**
     * The loss of a range; writes its gradient by {@code input}.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param gradient output: the derivative of the result by each input
     * @param from the first element
     * @param to the element after the last
     * @return the reduced loss, the same bits as {@link #loss}
     */
    double lossAndGradient(float[] input, float[] target, float[] gradient, int from, int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @param gradient output: the derivative of the result by each input
     * @return the reduced loss, the same bits as {@link #loss}
     */
    default double lossAndGradient(float[] input, float[] target, float[] gradient) {
        return lossAndGradient(input, target, gradient, 0, Arguments.length("input", input));
    }

    /**
     * The loss of a range; writes its gradient and its Hessian diagonal by {@code input}.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param gradient output: the derivative of the result by each input
     * @param hessian output: the second derivative of the result by each input
     * @param from the first element
     * @param to the element after the last
     * @return the reduced loss, the same bits as {@link #loss}
     */
    double lossGradientAndHessian(float[] input, float[] target, float[] gradient, float[] hessian, int from, int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @param gradient output: the derivative of the result by each input
     * @param hessian output: the second derivative of the result by each input
     * @return the reduced loss, the same bits as {@link #loss}
     */
    default double lossGradientAndHessian(float[] input, float[] target, float[] gradient, float[] hessian) {
        return lossGradientAndHessian(input, target, gradient, hessian, 0, Arguments.length("input", input));
    }
}
