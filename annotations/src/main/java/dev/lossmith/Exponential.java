package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exponential loss: that of AdaBoost. Wrong labels and outliers dominate it. {@code javac} writes {@code <Config>Kernel}
 * from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Exponential(reduction = Reduction.SUM)
 * interface SpamLoss {}
 *
 * double loss = SpamLossKernel.INSTANCE.lossAndGradient(scores, labels, gradient);
 * }</pre>
 *
 * <p>For the score {@code x} (any real number) and the label {@code t} (-1 or 1, or between them):
 *
 * <pre>
 * loss     = exp(-t x)
 * gradient = -t exp(-t x)
 * hessian  = t^2 exp(-t x)
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>{@link SoftMargin} is alike for scores on the right side, and grows as a line on the wrong one.
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
public @interface Exponential {

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
