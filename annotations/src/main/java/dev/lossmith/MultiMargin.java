package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How far the other scores of a row are from being a margin behind that of the target: the hinge loss of several classes
 * (K. Crammer and Y. Singer, 2001, with the sum in the place of the maximum). For the scores {@code x} of a row (any finite
 * numbers), its target {@code t} (an index) and {@code n} classes:
 *
 * <pre>
 * loss     = classWeight[t] / n sum over j other than t of max(0, margin - (x[t] - x[j]))
 * gradient = classWeight[t] / n where that is positive, by x[j]; by x[t] less their sum; 0 at a tie, as in PyTorch
 * hessian  = 0
 * </pre>
 *
 * <p>NaN gives NaN in the loss and in the derivatives that depend on it; the Hessian is 0 whatever the scores are.
 *
 * <ul>
 *   <li>PyTorch: {@code torch.nn.MultiMarginLoss(margin=margin, weight=classWeight)}, with {@code p = 1}.
 *   <li>Keras: none, {@code CategoricalHinge} having the largest of the others in the place of their sum.
 *   <li>Optax: none, {@code multiclass_hinge_loss} having the largest, too.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface MultiMargin {

    /** {@return the number of classes, that is of logits in a row: at least 2} */
    int classes();

    /** {@return how far ahead the target is to be: finite and positive} */
    double margin() default 1;

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
