package dev.lossmith;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cross-entropy of a row of logits: the loss of a classifier with several classes, one of which is right. {@code javac} writes
 * {@code <Config>Kernel} from it, in the package of the annotated type:
 *
 * <pre>{@code
 * @SoftmaxCrossEntropy(classes = 10)
 * interface DigitLoss {}
 *
 * double loss = DigitLossKernel.INSTANCE.lossAndGradient(logits, labels, gradient);   // float[rows * 10], int[rows], float[rows * 10]
 * }</pre>
 *
 * <p>For the logits {@code x} of a row (any real numbers), its target {@code t} (an index) and {@code n} classes:
 *
 * <pre>
 * p        = exp(x) / sum(exp(x))                                       softmax
 * loss     = -((1 - s) classWeight[t] log(p[t]) + s / n sum(classWeight log(p)))    s is labelSmoothing
 * gradient = p[j] - 1 where j = t, else p[j]                            by x[j], without options
 * hessian  = p[j] (1 - p[j])                                            by x[j], the diagonal, without options
 * </pre>
 *
 * <p>All three are multiplied by the caller's weight of the row, then reduced: see {@link Reduction}.
 *
 * <p>The kernel computes a rewritten formula that keeps its digits where these lose them: a confident and correct row with a lead
 * of 20 has a loss of some 2e-9 and a gradient as small, not 0. Of probabilities, the derivative by an input is a difference, right
 * to the larger term: that of one with probability 1 is 0 from a lead of 37 on. An infinite logit gives the limit: a class that is masked
 * with -infinity has the probability 0. What a row of -infinity alone gives means nothing. A NaN logit gives NaN.
 *
 * <ul>
 *   <li>PyTorch: {@code torch.nn.CrossEntropyLoss}, whose mean of weighted classes divides by the weights of the targets: that is
 *       {@link Reduction#WEIGHTED_MEAN} here, and {@link Reduction#MEAN} divides by the number of rows. With
 *       {@link Targets#PROBABILITIES} no class is the target: both means leave {@code classWeight} out of the divisor, as there.
 *   <li>Keras: {@code SparseCategoricalCrossentropy(from_logits=True)} and {@code CategoricalCrossentropy(from_logits=True)}.
 *   <li>Optax: {@code softmax_cross_entropy_with_integer_labels} and {@code softmax_cross_entropy}.
 *   <li>XGBoost: {@code multi:softprob}, whose Hessian is twice this one.
 *   <li>LightGBM: {@code multiclass}, whose Hessian is K / (K - 1) times this one for K classes.
 * </ul>
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface SoftmaxCrossEntropy {

    /** {@return the number of classes, that is of logits in a row: at least 2} */
    int classes();

    /** {@return what a target is: an index a row, or a probability for each class} */
    Targets targets() default Targets.INDEX;

    /**
     * {@return which part of the target's probability is taken for all classes alike, from 0 (nothing) to less than 1} With 0.1 and
     * ten classes, the target has 0.91 and each other class 0.01. PyTorch's {@code label_smoothing}.
     */
    double labelSmoothing() default 0;

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
