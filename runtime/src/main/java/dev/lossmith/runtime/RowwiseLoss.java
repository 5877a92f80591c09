package dev.lossmith.runtime;

import java.io.Serializable;

/**
 * A loss of rows, one number a row: what a kernel implements whose loss is of a row of inputs, as softmax cross-entropy is, with
 * {@code Reduction.NONE}.
 *
 * <pre>{@code
 * RowwiseLoss<float[], int[]> digits = DigitLossKernel.INSTANCE;
 * digits.lossAndGradient(logits, labels, losses, gradient);
 * }</pre>
 *
 * <p>Inputs are row-major: row {@code r} of a loss of {@code n} inputs is at {@code r * n} and after, in {@code input},
 * {@code gradient} and {@code hessian} alike. A target is an index a row (an {@code int[]}), or a number an input (an array like
 * {@code input}), as the config says; where its inputs have names, it is a number a row, and several are an array of an array each.
 * Ranges count rows.
 *
 * <p>The gradient is that of the loss of the row. The Hessian is its diagonal: the second derivative by each input alone.
 *
 * <p>Argument checks, aliasing, special values and thread-safety are those of every kernel: see {@link dev.lossmith.runtime}. An
 * index that is no class, and is not ignored, is an {@link IllegalArgumentException} that names the row.
 *
 * @param <A> the type of the arrays of numbers, {@code float[]} or {@code double[]}
 * @param <T> the type of the targets, {@code int[]} or that of the inputs; an array of such arrays where a row has several
 */
public interface RowwiseLoss<A, T> extends Serializable {
    /**
     * How many rows an array of inputs has.
     *
     * @param input what the model gave, row by row
     * @return the number of rows
     * @throws IllegalArgumentException if the last row is not whole
     */
    int rows(A input);

    /**
     * The losses of a range of rows.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param loss output: one number a row
     * @param fromRow the first row
     * @param toRow the row after the last
     */
    void loss(A input, T target, A loss, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param loss output: one number a row
     */
    default void loss(A input, T target, A loss) {
        loss(input, target, loss, 0, rows(input));
    }

    /**
     * The losses of a range of rows; writes its gradient by {@code input}.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param loss output: one number a row
     * @param gradient output: the derivative of its row's loss by each input
     * @param fromRow the first row
     * @param toRow the row after the last
     */
    void lossAndGradient(A input, T target, A loss, A gradient, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param loss output: one number a row
     * @param gradient output: the derivative of its row's loss by each input
     */
    default void lossAndGradient(A input, T target, A loss, A gradient) {
        lossAndGradient(input, target, loss, gradient, 0, rows(input));
    }

    /**
     * The losses of a range of rows; writes its gradient and its Hessian diagonal by {@code input}.
     *
     * @param input what the model gave, row by row
     * @param target what it should have given
     * @param loss output: one number a row
     * @param gradient output: the derivative of its row's loss by each input
     * @param hessian output: the second derivative of its row's loss by each input
     * @param fromRow the first row
     * @param toRow the row after the last
     */
    void lossGradientAndHessian(A input, T target, A loss, A gradient, A hessian, int fromRow, int toRow);

    /**
     * The same for all rows of {@code input}.
     *
     * @param input what the model gave, row by row; its length is the range
     * @param target what it should have given
     * @param loss output: one number a row
     * @param gradient output: the derivative of its row's loss by each input
     * @param hessian output: the second derivative of its row's loss by each input
     */
    default void lossGradientAndHessian(A input, T target, A loss, A gradient, A hessian) {
        lossGradientAndHessian(input, target, loss, gradient, hessian, 0, rows(input));
    }
}
