package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Logistic loss of a comparison (Bradley and Terry, 1952): that of reward models and of pairwise ranking. {@code javac}
 * writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @BradleyTerry(labelSmoothing = 0.1)
 * interface RewardLoss {}
 *
 * double loss = RewardLossKernel.INSTANCE.lossAndGradient(differences, votes, gradient);
 * }</pre>
 *
 * <p>For the difference {@code x} of the scores of two things (any real number) and the target {@code t} (1 where the first
 * is better, 0 where the second is, or the share of votes):
 *
 * <pre>
 * t        becomes t (1 - labelSmoothing) + labelSmoothing / 2
 * loss     = -(t log(sigmoid(beta x)) + (1 - t) log(sigmoid(-beta x)))
 * gradient = beta ((1 - t) sigmoid(beta x) - t sigmoid(-beta x))
 * hessian  = beta^2 sigmoid(beta x) sigmoid(-beta x)
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>An infinite difference gives the limit.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code rank:pairwise} is its sum over pairs.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BradleyTerry {

    /** {@return how much a difference of 1 tells: finite and positive} */
    double beta() default 1;

    /** {@return the share of comparisons that are wrong by chance, twice: from 0 (none) to less than 1} */
    double labelSmoothing() default 0;

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
