package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Logarithm of the hyperbolic cosine: squared error for small residuals and absolute error for large ones, without an
 * option. {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @LogCosh(reduction = Reduction.SUM)
 * interface PriceLoss {}
 *
 * double loss = PriceLossKernel.INSTANCE.lossAndGradient(predictions, prices, gradient);
 * }</pre>
 *
 * <p>For the residual {@code r = x - t} of the prediction {@code x} and the target {@code t} (any real numbers):
 *
 * <pre>
 * loss     = log(cosh(r))
 * gradient = tanh(r)
 * hessian  = 1 / cosh(r)^2
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>It is r^2 / 2 near 0 and |r| - log(2) far away; where cosh(r) overflows, it does not.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: {@code LogCosh}, whose float32 loss is 0 up to residuals of about 1e-4.
 *   <li>Optax: {@code log_cosh}, of which the same holds.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface LogCosh {

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
