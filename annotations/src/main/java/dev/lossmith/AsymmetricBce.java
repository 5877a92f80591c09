package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asymmetric loss of a logit (Ridnik et al., "Asymmetric Loss For Multi-Label Classification", 2021): focal loss with
 * exponents of their own for positives and negatives, and easy negatives shifted out, for many labels of which few hold.
 * {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @AsymmetricBce(gammaNegative = 4, margin = 0.05)
 * interface TagLoss {}
 *
 * double loss = TagLossKernel.INSTANCE.lossAndGradient(logits, labels, gradient);
 * }</pre>
 *
 * <p>For the logit {@code x} (any real number) and the target {@code t} (in [0, 1], hard or soft), with
 * {@code p = sigmoid(x) = 1 / (1 + exp(-x))}:
 *
 * <pre>
 * m        = max(p - margin, 0)
 * loss     = -(t (1 - p)^gammaPositive log(p) + (1 - t) m^gammaNegative log(1 - m))
 * gradient = the derivative by x, the powers included
 * hessian  = the second derivative by x
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>A negative below the margin has the loss 0 and no gradient. An infinite logit gives the limit.
 *
 * <p>The authors' code takes the powers for constants when it differentiates, unless told otherwise; here the gradient is
 * that of the loss.
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
public @interface AsymmetricBce {

    /** {@return how little right positives count: from 0 to 1024} */
    double gammaPositive() default 1;

    /** {@return how little right negatives count: from 0 to 1024} */
    double gammaNegative() default 4;

    /** {@return the probability up to which a negative counts nothing: at least 0 and less than 1} */
    double margin() default 0.05;

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
