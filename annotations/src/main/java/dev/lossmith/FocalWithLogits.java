package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Focal loss of a logit (Lin et al., "Focal Loss for Dense Object Detection", 2017): binary cross entropy in which examples
 * that are right already count little, for few positives among very many negatives. {@code javac} writes
 * {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @FocalWithLogits(alpha = 0.25, gamma = 2)
 * interface ObjectLoss {}
 *
 * double loss = ObjectLossKernel.INSTANCE.lossAndGradient(logits, labels, gradient);
 * }</pre>
 *
 * <p>For the logit {@code x} (any real number) and the target {@code t} (in [0, 1], hard or soft), with
 * {@code p = sigmoid(x) = 1 / (1 + exp(-x))}:
 *
 * <pre>
 * q        = t (1 - p) + (1 - t) p                                    how wrong it is
 * loss     = -(alpha t + (1 - alpha) (1 - t)) q^gamma (t log(p) + (1 - t) log(1 - p))
 * gradient = the derivative by x, q included
 * hessian  = the second derivative by x; negative where a mistake is so large that q hardly changes
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>An infinite logit gives the limit. A target outside [0, 1] is not checked: the result then means nothing, or is NaN.
 *
 * <p>{@code gamma = 0} and {@code alpha = -1} is {@link BceWithLogits}. For the few positives alone, its {@code posWeight}
 * is simpler; for labels of which some are wrong, a large {@code gamma} is harmful, because those are what it learns from.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code torchvision.ops.sigmoid_focal_loss}, with the same options and defaults; in float32 it loses its
 *       digits where a logit is right by more than 10.
 *   <li>Keras: {@code BinaryFocalCrossentropy(apply_class_balancing=True, from_logits=True)}; it clips probabilities, and
 *       without {@code apply_class_balancing} it ignores {@code alpha}.
 *   <li>Optax: {@code sigmoid_focal_loss}, whose {@code alpha} is off by default.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface FocalWithLogits {

    /** {@return the share of the positives, from 0 to 1, beside 1 - alpha of the negatives; -1 to weight neither} */
    double alpha() default 0.25;

    /**
     * {@return how little right examples count: from 0 to 1024} At 0, all count alike. Below 1, the gradient of soft
     * targets is steep where {@code q} is near 0.
     */
    double gamma() default 2;

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
