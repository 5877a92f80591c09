package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Focal loss of a row of logits: cross-entropy that counts a row less the surer it is, for classes that are rare or rows that are
 * mostly easy (T.-Y. Lin et al., Focal Loss for Dense Object Detection, 2017). For the logits {@code x} of a row (any real numbers)
 * and its target {@code t} (an index):
 *
 * <pre>
 * p        = exp(x) / sum(exp(x))                              softmax
 * u        = log(p[t])
 * loss     = -classWeight[t] (1 - p[t])^gamma u
 * gradient = d loss / du (1 where j = t, else 0, less p[j])             by x[j]
 * hessian  = d2 loss / du2 (the same)^2 - d loss / du p[j] (1 - p[j])   by x[j], the diagonal
 * </pre>
 *
 * <p>With {@code gamma = 0} it is {@link SoftmaxCrossEntropy}. Digits, infinite logits, NaN, weights and reductions are as there.
 * Derivatives of DOUBLE kernels that are below the normal numbers, 2^-1022, may lose digits.
 *
 * <ul>
 *   <li>PyTorch: none, torchvision's {@code sigmoid_focal_loss} being that of two classes.
 *   <li>Keras: {@code CategoricalFocalCrossentropy(from_logits=True)} with a one-hot target, {@code alpha} being {@code classWeight}.
 *   <li>Optax: none, {@code sigmoid_focal_loss} being that of two classes.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SoftmaxFocal {

    /** {@return the number of classes, that is of logits in a row: at least 2} */
    int classes();

    /**
     * {@return how much less a sure row counts: from 0 to 5; of DOUBLE 0, 1, or from 1.1} With 2, a row with {@code p[t] = 0.9}
     * counts a hundredth.
     */
    double gamma() default 2;

    /**
     * {@return a factor a class on its part of the loss: 0 or from 1E-9 to 1E9, and not all 0} Empty, the default: each class
     * counts once. This is PyTorch's {@code weight}, fixed at compile time.
     */
    double[] classWeight() default {};

    /**
     * {@return targets that stand for a missing label} Their rows have the loss 0, the gradient 0 and the Hessian 0, whatever their
     * logits are, and no mean counts them. They may lie outside the classes, as PyTorch's {@code ignore_index = -100} does.
     */
    int[] ignore() default {};

    /** {@return whether the caller passes weights: {@link Weights#ROW} for one a row} Without them, each row counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the rows become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over no rows is, or over none that count} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays of numbers} */
    Precision precision() default Precision.FLOAT;
}
