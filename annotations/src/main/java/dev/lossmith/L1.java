package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Absolute error: the loss of regression towards the median. {@code javac} writes {@code <Config>Kernel} from it, in the
 * package of the annotated type:
 *
 * <pre>{@code
 * @L1(reduction = Reduction.SUM)
 * interface PriceLoss {}
 *
 * double loss = PriceLossKernel.INSTANCE.lossAndGradient(predictions, prices, gradient);
 * }</pre>
 *
 * <p>For the prediction {@code x} and the target {@code t} (any real numbers):
 *
 * <pre>
 * loss     = |x - t|
 * gradient = sign(x - t), which is 0 at x = t
 * hessian  = 0
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>Its Hessian is 0, which trainers that divide by it cannot use: {@link LogCosh}, {@link PseudoHuber} or {@link Huber}
 * have one.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code L1Loss}.
 *   <li>Keras: {@code MeanAbsoluteError}.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code reg:absoluteerror}, which sets leaves to medians of the residuals.
 *   <li>LightGBM: {@code regression_l1}, which does so as well.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface L1 {

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
