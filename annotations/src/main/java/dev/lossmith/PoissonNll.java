package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Negative log likelihood of a count with a Poisson distribution. {@code javac} writes {@code <Config>Kernel} from it, in
 * the package of the annotated type:
 *
 * <pre>{@code
 * @PoissonNll(reduction = Reduction.SUM)
 * interface VisitLoss {}
 *
 * double loss = VisitLossKernel.INSTANCE.lossAndGradient(logRates, visits, gradient);
 * }</pre>
 *
 * <p>For the logarithm of the expected count {@code x} (any real number), or with {@code logInput = false} the expected
 * count itself (at least 0), and the count {@code t} (at least 0):
 *
 * <pre>
 *                    logInput = true     logInput = false
 * loss             = exp(x) - t x        x - t log(x + eps)
 * gradient         = exp(x) - t          1 - t / (x + eps)
 * hessian          = exp(x)              t / (x + eps)^2
 *
 * full = true adds   t log(t) - t + log(2 pi t) / 2   where t &gt; 1
 * </pre>
 *
 * <p>All three are multiplied by the class weight and by the caller's weight, then reduced: see {@link Reduction}.
 *
 * <p>What {@code full} adds is Stirling's approximation of log(t!), which makes losses comparable between data sets and
 * changes no derivative.
 *
 * <p>For counts that vary more than a Poisson distribution allows, take {@link NegativeBinomial}; for sums with many zeros,
 * {@link Tweedie}.
 *
 * <p>Elsewhere:
 *
 * <ul>
 *   <li>PyTorch: {@code PoissonNLLLoss}, with the same options and defaults.
 *   <li>Keras: {@code Poisson}, which is {@code logInput = false} with {@code eps = 1e-7}.
 *   <li>Optax: none.
 *   <li>XGBoost: {@code count:poisson}, of the logarithm; its Hessian is exp(x + max_delta_step).
 *   <li>LightGBM: {@code poisson}, of the logarithm; its Hessian is exp(x + poisson_max_delta_step).
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface PoissonNll {

    /** {@return whether the input is the logarithm of the expected count} */
    boolean logInput() default true;

    /** {@return whether Stirling's approximation of log(t!) is added} */
    boolean full() default false;

    /**
     * {@return what keeps the logarithm of an expected count of 0 finite: finite and at least 0} Only with
     * {@code logInput = false}.
     */
    double eps() default 1e-8;

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
