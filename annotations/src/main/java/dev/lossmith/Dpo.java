package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Direct preference optimisation (Rafailov et al., 2023): the loss of a language model on pairs of answers, of which one
 * was preferred. {@code javac} writes {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @Dpo(beta = 0.1)
 * interface PreferenceLoss {}
 *
 * double loss = PreferenceLossKernel.INSTANCE.lossAndGradient(ratios, preferences, gradient);
 * }</pre>
 *
 * <p>For {@code x}, the log ratio of policy and reference model of the first answer less that of the second one (any real
 * number), and the target {@code t} (1 where the first is preferred, 0 where the second is, or the share of votes):
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
 * <p>It is {@link BradleyTerry} with the default that is usual here. A label smoothing of 2 e is conservative DPO with the
 * error rate e.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: none; the {@code sigmoid} loss of TRL's {@code DPOTrainer}, where {@code label_smoothing} is the error
 *       rate, half of {@code labelSmoothing}.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Dpo {

    /** {@return how far the policy may go from the reference model, the less the farther: finite and positive} */
    double beta() default 0.1;

    /** {@return the share of preferences that are wrong by chance, twice: from 0 (none) to less than 1} */
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
