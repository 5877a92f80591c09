package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Expectile loss, or asymmetric squared error (Newey and Powell, 1987): regression towards an expectile, which weights
 * shortfalls and excesses. {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Expectile(q = 0.9)
 * interface DemandLoss {}
 *
 * double loss = DemandLossKernel.INSTANCE.lossAndGradient(predictions, demands, gradient);
 * }</pre>
 *
 * <p>For the prediction {@code x} and the target {@code t} (any real numbers):
 *
 * <pre>
 * loss     = q (x - t)^2      where x &lt;= t,   (1 - q) (x - t)^2   where x &gt; t
 * gradient = 2 q (x - t)                      2 (1 - q) (x - t)
 * hessian  = 2 q                              2 (1 - q)
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>{@code q = 0.5} is half of {@link Mse}.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code reg:expectileerror}, whose {@code expectile_alpha} is {@code q}.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Expectile {

    /** {@return the weight of targets above the prediction, beside 1 - q of those below: more than 0 and less than 1} */
    double q() default 0.5;

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
