package dev.lossmith;

/**
 * What {@link Bce} does near the probabilities 0 and 1, where a logarithm grows without bound.
 *
 * <p>{@link #EXACT} is the formula itself. The other two reproduce what a model was trained with elsewhere; with them,
 * the numbers near 0 and 1 are those of a framework, not those of the cross entropy.
 */
public enum Compat {
    /**
     * The formula as it stands, with its limits: {@code 0 log 0} is 0, and the loss of a certain mistake (probability 0,
     * target 1) is infinite. Probabilities outside [0, 1] give NaN.
     *
     * <pre>
     * loss     = -(posWeight t log(p) + (1 - t) log1p(-p))
     * gradient = (1 - t) / (1 - p) - posWeight t / p
     * hessian  = (1 - t) / (1 - p)^2 + posWeight t / p^2
     * </pre>
     */
    EXACT,

    /**
     * The formulas of PyTorch's {@code BCELoss}: each logarithm is at least -100, and the derivatives have a floor in
     * the denominator. They are then no longer the derivatives of that loss: at p = 1, t = 0 the loss stays at 100 and
     * the gradient is 1e12. {@code BCELoss} has no posWeight, so a {@code posWeight} other than 1 is an error.
     *
     * <pre>
     * loss     = -(t max(log(p), -100) + (1 - t) max(log1p(-p), -100))
     * gradient = (p - t) / max((1 - p) p, 1e-12)
     * hessian  = (p^2 - 2 p t + t) / ((p + 1e-12)^2 (1 - p + 1e-12)^2)
     * </pre>
     *
     * <p>Source: {@code binary_cross_entropy} in PyTorch's {@code aten/src/ATen/native/Loss.cpp}, and its double
     * backward in {@code torch/csrc/autograd/FunctionsManual.cpp}. PyTorch refuses probabilities outside [0, 1]; a
     * kernel gives NaN for them.
     */
    PYTORCH,

    /**
     * The probability is first clipped to {@code [epsilon, 1 - epsilon]}, as in Keras, whose epsilon is 1e-7: the loss
     * is at most {@code -log(epsilon)} times the weights. Where the clip holds, the loss is constant: gradient and
     * Hessian are 0, and nothing is learnt from the worst mistakes. {@link Bce#epsilon()} sets the border.
     */
    CLIP
}
