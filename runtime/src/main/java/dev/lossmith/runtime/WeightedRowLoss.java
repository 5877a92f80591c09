package dev.lossmith.runtime;

import java.io.Serializable;

/**
 * A loss of rows with a weight each, reduced to one number: what a kernel implements whose loss is of a row of inputs, as softmax
 * cross-entropy is,
 * with {@code Reduction.SUM} or a mean.
 *
 * <pre>{@code
 * WeightedRowLoss<float[], int[]> digits = DigitLossKernel.INSTANCE;
 * double loss = digits.lossAndGradient(logits, labels, weights, gradient);
 * }</pre>
 *
 * <p>Inputs are row-major: row {@code r} of a loss of {@code n} inputs is at {@code r * n} and after, in {@code input},
 * {@code gradient} and {@code hessian} alike. A target is an index a row (an {@code int[]}), or a number an input (an array like
 * {@code input}), as the config says; where its inputs have names, it is a number a row, and several are an array of an array each.
 * Ranges count rows.
 *
 * <p>The gradient is that of the reduced loss: a mean divides it by the same number as the loss. The Hessian is its diagonal: the
 * second derivative by each input alone.
 *
 * <p>Argument checks, aliasing, special values and thread-safety are those of every kernel: see {@link dev.lossmith.runtime}. An
 * index that is no class, and is not ignored, is an {@link IllegalArgumentException} that names the row.
 *
 * @param <A> the type of the arrays of numbers, {@code float[]} or {@code double[]}
 * @param <T> the type of the targets, {@code int[]} or that of the inputs; an array of such arrays where a row has several
 */
public interface WeightedRowLoss<A, T> extends Serializable {
    /**
     * How many rows an array of inputs has.
     *
     * @param input what the model gave, row by row
     * @return the number of rows
     * @throws IllegalArgumentException if the last row is not whole
     */
    int rows(A input);

    /**
     * The loss of a range of rows.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @param fromRow the first row
     * @param toRow the row after the last
     * @return the reduced loss
     */
    double loss(A input, T target, A weight, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @return the reduced loss
     */
    default double loss(A input, T target, A weight) {
        return loss(input, target, weight, 0, rows(input));
    }

    /**
     * The loss of a range of rows; writes its gradient by {@code input}.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @param gradient output: the derivative of the result by each input
     * @param fromRow the first row
     * @param toRow the row after the last
     * @return the reduced loss, the same bits as {@link #loss}
     */
    double lossAndGradient(A input, T target, A weight, A gradient, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @param gradient output: the derivative of the result by each input
     * @return the reduced loss, the same bits as {@link #loss}
     */
    default double lossAndGradient(A input, T target, A weight, A gradient) {
        return lossAndGradient(input, target, weight, gradient, 0, rows(input));
    }

    /**
     * The loss of a range of rows; writes its gradient and its Hessian diagonal by {@code input}.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @param gradient output: the derivative of the result by each input
     * @param hessian output: the second derivative of the result by each input
     * @param fromRow the first row
     * @param toRow the row after the last
     * @return the reduced loss, the same bits as {@link #loss}
     */
    double lossGradientAndHessian(A input, T target, A weight, A gradient, A hessian, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param weight how much each row counts: one number a row, at least 0
     * @param gradient output: the derivative of the result by each input
     * @param hessian output: the second derivative of the result by each input
     * @return the reduced loss, the same bits as {@link #loss}
     */
    default double lossGradientAndHessian(A input, T target, A weight, A gradient, A hessian) {
        return lossGradientAndHessian(input, target, weight, gradient, hessian, 0, rows(input));
    }
}
