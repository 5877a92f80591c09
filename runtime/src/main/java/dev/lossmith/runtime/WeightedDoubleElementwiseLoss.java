package dev.lossmith.runtime;

import java.io.Serializable;

/**
 * A loss, written element by element, of {@code double} arrays, with a weight array: what a kernel with
 * {@code Reduction.NONE} implements if it takes weights.
 *
 * <p>Losses, gradients and Hessians are those of each element, undivided, times its weight. One call costs one pass
 * over the data, whichever of loss, gradient and Hessian it gives. The Hessian is its diagonal.
 *
 * <p>{@code weight} holds one weight a value or one a row, as the config says; in both cases it is counted from element
 * 0 of {@code input}, not from {@code from}. With rows of the width {@code classes}, {@code input[i]} has
 * {@code weight[i / classes]}. Weights are not checked; they are meant to be finite and not negative.
 *
 * <p>Ranges, argument checks, aliasing, special values and thread-safety are those of every kernel: see
 * {@link dev.lossmith.runtime}.
 */
public interface WeightedDoubleElementwiseLoss extends Serializable {
    /**
     * Writes the loss of each element of a range.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     * @param from the first element
     * @param to the element after the last
     */
    void loss(double[] input, double[] target, double[] weight, double[] loss, int from, int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     */
    default void loss(double[] input, double[] target, double[] weight, double[] loss) {
        loss(input, target, weight, loss, 0, Arguments.length("input", input));
    }

    /**
     * Writes the loss and its gradient by {@code input} of each element of a range.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     * @param gradient output: the derivative of each loss by its input
     * @param from the first element
     * @param to the element after the last
     */
    void lossAndGradient(
            double[] input, double[] target, double[] weight, double[] loss, double[] gradient, int from, int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     * @param gradient output: the derivative of each loss by its input
     */
    default void lossAndGradient(double[] input, double[] target, double[] weight, double[] loss, double[] gradient) {
        lossAndGradient(input, target, weight, loss, gradient, 0, Arguments.length("input", input));
    }

    /**
     * Writes the loss, its gradient and its Hessian diagonal by {@code input} of each element of a range.
     *
     * @param input what the model gave, one value an element
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     * @param gradient output: the derivative of each loss by its input
     * @param hessian output: the second derivative of each loss by its input
     * @param from the first element
     * @param to the element after the last
     */
    void lossGradientAndHessian(
            double[] input,
            double[] target,
            double[] weight,
            double[] loss,
            double[] gradient,
            double[] hessian,
            int from,
            int to);

    /**
     * The same for the whole of {@code input}, the range {@code 0..input.length}.
     *
     * @param input what the model gave, one value an element; its length is the range
     * @param target what it should have given, one value an element
     * @param weight the weights, one a value or one a row
     * @param loss output: the losses
     * @param gradient output: the derivative of each loss by its input
     * @param hessian output: the second derivative of each loss by its input
     */
    default void lossGradientAndHessian(
            double[] input, double[] target, double[] weight, double[] loss, double[] gradient, double[] hessian) {
        lossGradientAndHessian(input, target, weight, loss, gradient, hessian, 0, Arguments.length("input", input));
    }
}
