package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Negative log likelihood of a binary outcome with a probit link: that of a threshold with normal noise. {@code javac}
 * writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Probit(reduction = Reduction.SUM)
 * interface DoseLoss {}
 *
 * double loss = DoseLossKernel.INSTANCE.lossAndGradient(indices, labels, gradient);
 * }</pre>
 *
 * <p>For the index {@code x} (any real number) and the target {@code t} (in [0, 1], hard or soft), with the normal
 * distribution function {@code F} and the density {@code f}:
 *
 * <pre>
 * loss     = -(t log(F(x)) + (1 - t) log(F(-x)))
 * gradient = (1 - t) f(x) / F(-x) - t f(x) / F(x)
 * hessian  = its derivative, which is positive
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>An infinite index gives the limit. A mistake costs its square, where that of {@link BceWithLogits} costs its distance.
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
public @interface Probit {

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
