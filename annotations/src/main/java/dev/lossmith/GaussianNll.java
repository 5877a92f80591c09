package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The negative log likelihood of a normal distribution whose variance the model gives as well, for regression that says how sure it is:
 * predictions with error bars, heteroscedastic noise. A row has two inputs, the mean {@code mu} and {@code logVar}, the logarithm
 * of the variance, in this order, and one target {@code t}; all are real.
 *
 * <pre>
 * loss     = logVar / 2 + (mu - t)^2 exp(-logVar) / 2          + log(2 pi) / 2 if full
 * gradient = (mu - t) exp(-logVar)                             by mu
 *            (1 - (mu - t)^2 exp(-logVar)) / 2                 by logVar
 * hessian  = exp(-logVar)                                      by mu
 *            (mu - t)^2 exp(-logVar) / 2                       by logVar
 * </pre>
 *
 * <p>{@code javac} writes {@code <Config>Kernel}, whose arrays are row-major: two inputs a row, and so two derivatives, and one target.
 *
 * <pre>{@code
 * @GaussianNll
 * interface DemandLoss {}
 *
 * double loss = DemandLossKernel.INSTANCE.lossAndGradient(predicted, demand, gradient);   // float[rows * 2], float[rows], float[rows * 2]
 * }</pre>
 *
 * <p>The loss and its derivative by {@code logVar} are differences where the variance is about what it should be; there errors are
 * counted in ulps of the larger term. An infinite mean or an infinite {@code logVar} above gives the limit. Below -700, where one by
 * the variance is more than any double, nothing is promised; NaN gives NaN in what depends on it.
 *
 * <ul>
 *   <li>PyTorch: {@code GaussianNLLLoss(full=...)}, which takes the variance itself and reads less than {@code eps} = 1e-6 as
 *       that; a logarithm needs no such end.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface GaussianNll {

    /** {@return whether the loss has the constant term, log(2 pi) / 2} It changes no derivative. */
    boolean full() default false;

    /** {@return whether the caller passes weights: {@link Weights#ROW} for one a row} Without them, each row counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the rows become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over no rows is, or over none that count} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays of numbers} */
    Precision precision() default Precision.FLOAT;
}
