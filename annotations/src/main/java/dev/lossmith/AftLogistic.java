package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How long until it happens, where one may not have waited for it: the negative log likelihood of an accelerated failure time, whose
 * logarithm has a logistic distribution (A. Barnwal et al., 2020). A row has one input {@code x}, the predicted logarithm of the
 * time, and two targets between which the time is known to be, {@code lower} and {@code upper}, of 0 to infinity:
 *
 * <table>
 *   <caption>What is known of a time</caption>
 *   <tr><td>it happened at 7</td><td>{@code lower = 7, upper = 7}</td></tr>
 *   <tr><td>not before 7: censored on the right</td><td>{@code lower = 7, upper = Float.POSITIVE_INFINITY}</td></tr>
 *   <tr><td>before 7: censored on the left</td><td>{@code lower = 0, upper = 7}</td></tr>
 *   <tr><td>between 5 and 7</td><td>{@code lower = 5, upper = 7}</td></tr>
 * </table>
 *
 * <p>With {@code zl = (log(lower) - x) / sigma} and {@code zu = (log(upper) - x) / sigma}:
 *
 * <pre>
 * loss     = -log(sigmoid(zu) - sigmoid(zl))                            where lower &lt; upper, and else
 *            -log(sigmoid(zl) sigmoid(-zl) / (sigma lower))
 * gradient = (sigmoid(-zu) - sigmoid(zl)) / sigma
 * hessian  = (sigmoid(zu) sigmoid(-zu) + sigmoid(zl) sigmoid(-zl)) / sigma^2
 * </pre>
 *
 * <p>{@code javac} writes {@code <Config>Kernel}, which takes the targets as an array of two arrays:
 *
 * <pre>{@code
 * @AftLogistic(sigma = 1.2)
 * interface ChurnLoss {}
 *
 * double loss = ChurnLossKernel.INSTANCE.lossAndGradient(scores, new float[][] {lower, upper}, gradient);
 * }</pre>
 *
 * <p>That {@code lower} is at most {@code upper}, and no time is 0 or infinite that is exact, is not checked while the kernel runs. NaN
 * gives NaN. In DOUBLE kernels errors are counted beside what the next input changes, for times from 1E-6 to 1E6.
 *
 * <ul>
 *   <li>PyTorch: none.
 *   <li>Keras: none.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code survival:aft} with {@code aft_loss_distribution=logistic}, whose {@code aft_loss_distribution_scale} is
 *       {@code sigma}; it clips derivatives.
 *   <li>LightGBM: none.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface AftLogistic {

    /** {@return the scale of the distribution of the logarithm: finite and positive} */
    double sigma() default 1;

    /** {@return whether the caller passes weights: {@link Weights#ROW} for one a row} Without them, each row counts once. */
    Weights weights() default Weights.NONE;

    /** {@return how the losses of the rows become one number, and what that is divided by} */
    Reduction reduction() default Reduction.MEAN;

    /** {@return what a mean over no rows is, or over none that count} Only with a reduction that divides. */
    OnEmpty onEmpty() default OnEmpty.NAN;

    /** {@return the format of the arrays of numbers} */
    Precision precision() default Precision.FLOAT;
}
