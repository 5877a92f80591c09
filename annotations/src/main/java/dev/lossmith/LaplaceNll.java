package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The negative log likelihood of a Laplace distribution whose scale the model gives as well: {@link GaussianNll} for a median, which
 * outliers move less. A row has two inputs, the location {@code mu} and {@code logScale}, the logarithm of the scale, in this order,
 * and one target {@code t}; all are real.
 *
 * <pre>
 * loss     = logScale + |mu - t| exp(-logScale)                + log(2) if full
 * gradient = sign(mu - t) exp(-logScale)                       by mu
 *            1 - |mu - t| exp(-logScale)                       by logScale
 * hessian  = 0                                                 by mu
 *            |mu - t| exp(-logScale)                           by logScale
 * </pre>
 *
 * <p>{@code javac} writes {@code <Config>Kernel}, whose arrays are row-major: two inputs a row, and so two derivatives, and one target. The
 * loss and its derivative by {@code logScale} are differences where the scale is about what it should be; there errors are counted
 * in ulps of the larger term. Below a {@code logScale} of -700 nothing is promised; NaN gives NaN in what depends on it. At
 * {@code mu = t}, where there is no derivative by {@code mu}, it is 0.
 *
 * <ul>
 *   <li>PyTorch: none; {@code -Laplace(mu, exp(logScale)).log_prob(t)} is this with {@code full}.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: none.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface LaplaceNll {

    /** {@return whether the loss has the constant term, log(2)} It changes no derivative. */
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
