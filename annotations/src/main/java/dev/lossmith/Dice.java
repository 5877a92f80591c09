package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One less the overlap of a row of probabilities with its targets, for segmentation, where a row is an image or a mask and most
 * of it is background (F. Milletari et al., V-Net, 2016). For the probabilities {@code x} of a row and its targets {@code t},
 * both in [0, 1]:
 *
 * <pre>
 * a        = 2 sum(x t) + smooth
 * b        = sum(x) + sum(t) + smooth
 * loss     = 1 - a / b
 * gradient = a / b^2 - 2 t[j] / b                              by x[j]
 * hessian  = 4 t[j] / b^2 - 2 a / b^3                          by x[j], the diagonal
 * </pre>
 *
 * <p>Targets are one number an input, 0 and 1 or between them; neither they nor the inputs are checked while the kernel runs. NaN
 * gives NaN in its row.
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: {@code Dice(axis=...)}, whose smoothing is a fixed 1e-7.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Dice {

    /** {@return the number of inputs in a row: at least 2} */
    int classes();

    /** {@return what is added to both parts of the fraction, so that a row of zeros has a loss of 0: finite and positive} */
    double smooth() default 1;

    /** {@return whether the caller passes weights: {@link Weights#ROW} for one a row} Without them, each row counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the rows become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over no rows is, or over none that count} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays of numbers} */
    Precision precision() default Precision.FLOAT;
}
