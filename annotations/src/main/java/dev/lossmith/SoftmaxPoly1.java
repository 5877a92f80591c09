package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-entropy of a row of logits, with the first coefficient of its series in {@code 1 - p[t]} raised by {@code epsilon}: rows
 * that are nearly right count more (Z. Leng et al., PolyLoss, 2022). For the logits {@code x} of a row (any real numbers) and its
 * target {@code t} (an index):
 *
 * <pre>
 * p        = exp(x) / sum(exp(x))                              softmax
 * loss     = classWeight[t] (epsilon (1 - p[t]) - log(p[t]))
 * gradient = classWeight[t] (1 + epsilon p[t]) (p[j] - 1 where j = t, else p[j])     by x[j]
 * hessian  = the derivative of that by x[j], the diagonal
 * </pre>
 *
 * <p>With {@code epsilon = 0} it is {@link SoftmaxCrossEntropy}. Digits, infinite logits, NaN, weights and reductions are as there.
 * Derivatives of DOUBLE kernels that are below 2^-1000, about 1e-301, may lose digits.
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: {@code poly_loss_cross_entropy} with a one-hot target.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SoftmaxPoly1 {

    /** {@return the number of classes, that is of logits in a row: at least 2} */
    int classes();

    /** {@return what is added to the first coefficient, which is 1: from 0 to 1000} */
    double epsilon() default 1;

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
