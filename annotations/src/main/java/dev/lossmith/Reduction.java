package dev.lossmith;

/**
 * How the losses of the elements become one number.
 *
 * <p>Each element {@code i} of column {@code c} has the loss {@code l = classWeight[c] * formula}, and a weight
 * {@code w}: the one the caller passes (see {@link Weights}), else 1. A sum runs over the elements of the range the
 * caller names. Gradient and Hessian are those of the reduced loss: where it divides, they are divided too.
 *
 * <table>
 *   <caption>The reductions</caption>
 *   <tr><th>reduction</th><th>loss</th><th>the name elsewhere</th></tr>
 *   <tr><td>{@link #NONE}</td><td>the array of {@code w l}</td><td>PyTorch, Keras {@code none}</td></tr>
 *   <tr><td>{@link #SUM}</td><td>{@code sum(w l)}</td><td>PyTorch, Keras {@code sum}</td></tr>
 *   <tr><td>{@link #MEAN}</td><td>{@code sum(w l) / elements}</td>
 *       <td>PyTorch {@code mean}, Keras {@code sum_over_batch_size}</td></tr>
 *   <tr><td>{@link #WEIGHTED_MEAN}</td><td>{@code sum(w l) / sum(w classWeight[c])}</td>
 *       <td>Keras {@code mean_with_sample_weight}; {@code mean} of PyTorch's cross entropy</td></tr>
 *   <tr><td>{@link #BATCH_MEAN}</td><td>{@code sum(w l) / rows}</td><td>PyTorch {@code batchmean}</td></tr>
 * </table>
 *
 * <p>Of rows, the loss is one a row, and {@code classWeight[c]} in the divisor is that of its target; where the targets are
 * probabilities or other soft numbers, no class is the target, and the divisor is {@code sum(w)} alone.
 *
 * <p>For example, the losses 1, 2 and 6 with the weights 1, 1 and 0.5 give SUM 6, MEAN 2 and WEIGHTED_MEAN 2.4.
 *
 * <p>Frameworks do not agree on what a mean with weights divides by: PyTorch's {@code BCEWithLogitsLoss} divides by the
 * number of elements, its {@code CrossEntropyLoss} by the sum of weights. Here each has a name of its own. Over an
 * empty range a SUM is 0, and a mean is what {@link OnEmpty} says.
 */
public enum Reduction {
    /**
     * No reduction: the loss of each element is written to an array, and the gradient and Hessian beside it are
     * undivided. For boosting objectives, which want a value a row, and for choosing hard examples.
     */
    NONE,

    /** The sum. For losses that are added up over several calls, and divided by the caller. */
    SUM,

    /** The sum divided by the number of elements, whatever the weights are. */
    MEAN,

    /**
     * The sum divided by the sum of {@code weight * classWeight}, so that doubling every weight changes nothing. Where
     * neither weights nor class weights are given, that is {@link #MEAN}, and an error: say MEAN. A non-empty range
     * whose weights are all 0 gives NaN.
     */
    WEIGHTED_MEAN,

    /**
     * The sum divided by the number of rows, that is of elements divided by the row width. The row width must be known:
     * from several {@code posWeight} or {@code classWeight} values, else from {@code classes}.
     */
    BATCH_MEAN
}
