package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binary cross entropy of a probability: for models that hand out probabilities and nothing else. {@code javac} writes
 * {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Bce(reduction = Reduction.SUM, precision = Precision.DOUBLE)
 * interface ClickLoss {}
 *
 * double loss = ClickLossKernel.INSTANCE.loss(probabilities, clicks);
 * }</pre>
 *
 * <p>For the probability {@code p} (in [0, 1]) and the target {@code t} (in [0, 1], hard or soft):
 *
 * <pre>
 * loss     = -(posWeight t log(p) + (1 - t) log1p(-p))
 * gradient = (1 - t) / (1 - p) - posWeight t / p                       by p
 * hessian  = (1 - t) / (1 - p)^2 + posWeight t / p^2                   by p, the diagonal
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 * {@link #compat()} says what happens near 0 and 1. By default the formula holds up to its limits: a term whose factor
 * is 0 is 0, the loss of a certain mistake is infinite, a probability outside [0, 1] gives NaN, and so does a NaN.
 * Targets are not checked while the kernel runs: outside [0, 1] the result means nothing.
 *
 * <p><b>Prefer {@link BceWithLogits}</b> where the model has a logit. A probability in {@code float} cannot lie between
 * 0.99999994 and 1, so that the loss of a confident mistake jumps from 16.6 to infinity, and the gradient by the logit
 * has to be put together from two factors of which one is huge and one tiny.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code BCELoss}, with {@link Compat#PYTORCH}.
 *   <li>Keras: {@code BinaryCrossentropy(from_logits=False)}, with {@link Compat#CLIP}.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Bce {

    /**
     * {@return the factor on the positive part of the loss: finite and greater than 0} With 3, each positive counts as
     * three; more of them are found, at the price of more false alarms. Must be 1 with {@link Compat#PYTORCH}, whose loss has
     * none.
     *
     * <p>One value holds for every column. Several, {@code {1, 2.5, 4}}, are one a column and set the row width: arrays
     * are then row-major, rows x 3.
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

    /** {@return what happens near the probabilities 0 and 1} */
    Compat compat() default Compat.EXACT;

    /**
     * {@return the border of {@link Compat#CLIP}, and only of it: greater than 0 and less than 0.5} The probability is
     * clipped to {@code [epsilon, 1 - epsilon]}, both ends rounded to the kernel's format.
     */
    double epsilon() default 1e-7;
}
