package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Squared error of logarithms: errors count by their ratio to the target, and those below it more than those above.
 * {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Msle(reduction = Reduction.SUM)
 * interface SalesLoss {}
 *
 * double loss = SalesLossKernel.INSTANCE.lossAndGradient(predictions, sales, gradient);
 * }</pre>
 *
 * <p>For the prediction {@code x} and the target {@code t} (more than -1, as a rule at least 0):
 *
 * <pre>
 * loss     = (log(1 + x) - log(1 + t))^2
 * gradient = 2 (log(1 + x) - log(1 + t)) / (1 + x)
 * hessian  = 2 (1 - log(1 + x) + log(1 + t)) / (1 + x)^2
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>The Hessian is negative where 1 + x is more than e times 1 + t. An input or a target below -1 gives NaN.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: {@code MeanSquaredLogarithmicError}, which takes what is less than 1e-7 for 1e-7.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code reg:squaredlogerror}, which is half of it.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Msle {

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
