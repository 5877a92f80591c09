package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Negative log likelihood of a compound Poisson-gamma distribution, without what does not depend on the prediction: sums of
 * which many are 0 and the rest positive, such as claims a policy. {@code javac} writes {@code <Config>Kernel} from it, in
 * the package of the annotated type:
 *
 * <pre>{@code
 * @Tweedie(power = 1.5)
 * interface ClaimLoss {}
 *
 * double loss = ClaimLossKernel.INSTANCE.lossAndGradient(logSums, sums, gradient);
 * }</pre>
 *
 * <p>For the logarithm of the expected sum {@code x} (any real number) and the sum {@code t} (at least 0):
 *
 * <pre>
 * loss     = -t exp((1 - power) x) / (1 - power) + exp((2 - power) x) / (2 - power)
 * gradient = -t exp((1 - power) x) + exp((2 - power) x)
 * hessian  = -(1 - power) t exp((1 - power) x) + (2 - power) exp((2 - power) x)
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>The variance grows as the power of the mean: 1 would be {@link PoissonNll}, 2 {@link Gamma}, 3
 * {@link InverseGaussian}.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code reg:tweedie}, whose {@code tweedie_variance_power} is {@code power}.
 *   <li>LightGBM: {@code tweedie}, whose {@code tweedie_variance_power} is {@code power}.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Tweedie {

    /**
     * {@return the power of the variance: more than 1 and less than 2} Near 1 for sums of many small parts, near 2 for few
     * large ones.
     */
    double power() default 1.5;

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
