package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Negative log likelihood of a positive amount with a gamma distribution, without what does not depend on the prediction:
 * amounts whose deviation grows with their mean, such as claims and durations. {@code javac} writes {@code <Config>Kernel}
 * from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Gamma(reduction = Reduction.SUM)
 * interface ClaimLoss {}
 *
 * double loss = ClaimLossKernel.INSTANCE.lossAndGradient(logAmounts, amounts, gradient);
 * }</pre>
 *
 * <p>For the logarithm of the expected amount {@code x} (any real number) and the amount {@code t} (at least 0):
 *
 * <pre>
 * loss     = t exp(-x) + x
 * gradient = 1 - t exp(-x)
 * hessian  = t exp(-x)
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>Amounts of which many are 0 are better served by {@link Tweedie}.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code reg:gamma}.
 *   <li>LightGBM: {@code gamma}.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Gamma {

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
