package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * General robust loss (Barron, "A General and Adaptive Robust Loss Function", 2019): one family with squared error,
 * pseudo-Huber, Cauchy, Geman-McClure and Welsch loss in it, by {@code alpha}. {@code javac} writes {@code <Config>Kernel}
 * from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Barron(alpha = -2, c = 2)
 * interface PriceLoss {}
 *
 * double loss = PriceLossKernel.INSTANCE.lossAndGradient(predictions, prices, gradient);
 * }</pre>
 *
 * <p>For the residual {@code r = x - t} of the prediction {@code x} and the target {@code t} (any real numbers):
 *
 * <pre>
 * loss     = |alpha - 2| / alpha (((r / c)^2 / |alpha - 2| + 1)^(alpha / 2) - 1)
 * gradient = r / c^2 ((r / c)^2 / |alpha - 2| + 1)^(alpha / 2 - 1)
 * hessian  = its derivative; 1 / c^2 at 0
 *
 * alpha = 2           (r / c)^2 / 2                     squared error
 * alpha = 1           sqrt((r / c)^2 + 1) - 1           pseudo-Huber
 * alpha = 0           log((r / c)^2 / 2 + 1)            Cauchy
 * alpha = -2          2 (r / c)^2 / ((r / c)^2 + 4)     Geman-McClure
 * alpha = -infinity   1 - exp(-(r / c)^2 / 2)           Welsch
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>The smaller {@code alpha} is, the less outliers pull; below 1, the loss is not convex.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Barron {

    /** {@return the shape: from -1000 to 2, or {@code Double.NEGATIVE_INFINITY}} */
    double alpha() default 1;

    /** {@return the scale of residuals beyond which they are outliers: finite and positive} */
    double c() default 1;

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
