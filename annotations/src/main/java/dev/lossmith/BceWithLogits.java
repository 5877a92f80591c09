package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binary cross entropy of a logit: the loss of logistic regression, of a binary classifier and of each label of a
 * multi-label one. {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @BceWithLogits(posWeight = 3)
 * interface SpamLoss {}
 *
 * double loss = SpamLossKernel.INSTANCE.lossAndGradient(logits, labels, gradient);
 * }</pre>
 *
 * <p>For the logit {@code x} (any real number) and the target {@code t} (in [0, 1], hard or soft), with
 * {@code sigmoid(x) = 1 / (1 + exp(-x))}:
 *
 * <pre>
 * t        becomes t (1 - labelSmoothing) + labelSmoothing / 2
 * loss     = -(posWeight t log(sigmoid(x)) + (1 - t) log(1 - sigmoid(x)))
 * gradient = (1 - t) sigmoid(x) - posWeight t sigmoid(-x)              by x
 * hessian  = ((1 - t) + posWeight t) sigmoid(x) sigmoid(-x)            by x, the diagonal
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>The kernel computes a rewritten formula that keeps its digits where these lose them: a confident and correct
 * logit of 20 has the loss 2.06e-9, not 0. The generated class states its error bound. An infinite logit gives the
 * limit. A NaN logit or target gives NaN. A weight of 0 gives 0, whatever the logit is, unless it is NaN.
 * Targets are not checked while the kernel runs: outside [0, 1] the result means nothing.
 *
 * <p><b>Prefer this to {@link Bce}.</b> A probability in {@code float} is 1 from the logit 18 on, and no later step can
 * tell that from the logit 100: the loss of a confident mistake, and its gradient, are gone. The logit still has them.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code BCEWithLogitsLoss}, whose {@code pos_weight} is {@code posWeight}.
 *   <li>Keras: {@code BinaryCrossentropy(from_logits=True)}, whose {@code label_smoothing} is {@code labelSmoothing}.
 *   <li>Optax: {@code sigmoid_binary_cross_entropy}.
 *   <li>XGBoost: {@code binary:logistic}, whose {@code scale_pos_weight} is {@code posWeight} for labels of 1 alone.
 *   <li>LightGBM: {@code binary} and, of soft targets, {@code cross_entropy}.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BceWithLogits {

    /**
     * {@return the factor on the positive part of the loss: finite and greater than 0} With 3, each positive counts as
     * three; more of them are found, at the price of more false alarms. A common start is negatives / positives.
     *
     * <p>One value holds for every column. Several, {@code {1, 2.5, 4}}, are one a column and set the row width: arrays
     * are then row-major, rows x 3.
     *
     * <p>It multiplies what is rounded already: of DOUBLE, the stated bound holds where the result without this factor is a normal
     * number, that is at least 2^-1022. With a factor of 1e10, a Hessian of 1e-305 has lost half of its digits.
     */
    double[] posWeight() default {1};

    /**
     * {@return a factor a column on the whole loss: finite, at least 0, and not all 0} It sets the row width. A column with 0
     * adds nothing to the loss, and its gradient is 0. Empty, the default: each column counts once. This is PyTorch's
     * {@code weight} of shape (C), fixed at compile time.
     */
    double[] classWeight() default {};

    /**
     * {@return the row width, that is the number of columns a row: at least 1} An option with several values, as
     * {@code classWeight}, implies it. Otherwise {@link Weights#ROW} and {@link Reduction#BATCH_MEAN} need it. Array lengths
     * and ranges are then whole rows.
     */
    int classes() default 1;

    /**
     * {@return how far targets are pulled towards 1/2, from 0 (not at all) to less than 1} With 0.1, the targets 0 and 1
     * become 0.05 and 0.95. Bounds the logits that a model strives for. Keras's convention: PyTorch has none for this loss.
     */
    double labelSmoothing() default 0;

    /** {@return whether the caller passes weights, and how many} Without them, each element counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the elements become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over an empty range is} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays} */
    Precision precision() default Precision.FLOAT;

    /** {@return what a kernel of floats computes with} FLOAT is for processors without doubles: see {@link Arithmetic}. */
    Arithmetic arithmetic() default Arithmetic.DOUBLE;
}
