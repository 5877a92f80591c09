package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Huber loss (Huber, "Robust Estimation of a Location Parameter", 1964): squared error for small residuals, absolute error
 * for large ones, so that an outlier pulls no harder than {@code delta}. {@code javac} writes {@code <Config>Kernel} from
 * it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Huber(delta = 1.345)
 * interface PriceLoss {}
 *
 * double loss = PriceLossKernel.INSTANCE.lossAndGradient(predictions, prices, gradient);
 * }</pre>
 *
 * <p>For the residual {@code r = x - t} of the prediction {@code x} and the target {@code t} (any real numbers):
 *
 * <pre>
 * loss     = r^2 / 2      where |r| &lt;= delta,   delta (|r| - delta / 2)   elsewhere
 * gradient = r                                  delta sign(r)
 * hessian  = 1                                  0
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>Of residuals with a normal distribution and deviation 1, {@code delta = 1.345} keeps 95 percent of the efficiency of
 * squared error.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code HuberLoss}, with the same option and default.
 *   <li>Keras: {@code Huber}, with the same option and default.
 *   <li>Optax: {@code huber_loss}, with the same option and default.
 *   <li>XGBoost: {@code reg:pseudohubererror} is {@link PseudoHuber}.
 *   <li>LightGBM: {@code huber}, whose {@code alpha} is {@code delta}, 0.9 by default.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Huber {

    /** {@return the residual up to which the loss is a parabola: finite and positive} */
    double delta() default 1;

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
