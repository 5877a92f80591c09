package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Kullback-Leibler divergence of a distribution from predicted log probabilities: one term of its sum, so that its mean
 * over rows is {@link Reduction#BATCH_MEAN}. {@code javac} writes {@code <Config>Kernel} from it, in the package of the
 * annotated type:
 *
 * <pre>{@code
 * @KlDiv(classes = 10, reduction = Reduction.BATCH_MEAN)
 * interface DistillLoss {}
 *
 * double loss = DistillLossKernel.INSTANCE.lossAndGradient(logProbabilities, probabilities, gradient);
 * }</pre>
 *
 * <p>For the log probability {@code x} (at most 0) and the probability {@code t} (in [0, 1]), or with
 * {@code logTarget = true} its logarithm (at most 0):
 *
 * <pre>
 *            logTarget = false      logTarget = true
 * loss     = t log(t) - t x         exp(t) (t - x)
 * gradient = -t                     -exp(t)
 * hessian  = 0                      0
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>0 log(0) is 0. Where both are log probabilities of -infinity, PyTorch has NaN.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code KLDivLoss}, whose {@code log_target} is {@code logTarget}; its {@code mean} divides by the
 *       elements, {@code batchmean} by the rows.
 *   <li>Keras: {@code KLDivergence}, of probabilities that it clips to [1e-7, 1].
 *   <li>Optax: {@code kl_divergence} and {@code kl_divergence_with_log_targets}, summed over a row.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface KlDiv {

    /** {@return whether the target is a log probability} */
    boolean logTarget() default false;

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
}
