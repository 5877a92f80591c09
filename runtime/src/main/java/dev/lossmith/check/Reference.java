package dev.lossmith.check;

/**
 * The textbook formula of a loss beside the kernel that computes it. The processor generates one for each kernel; a
 * hand-written kernel can be checked by writing one:
 *
 * <pre>{@code
 * public Real[] terms(Real logit, Real target, int column) {
 *     Real one = Real.of(1);
 *     Real probability = logit.sigmoid();
 *     return new Real[] {
 *         target.times(probability.log()).negated(),
 *         one.minus(target).times(one.minus(probability).log()).negated()
 *     };
 * }
 * }</pre>
 *
 * <p>All values passed in and out as {@code double} are exact in the kernel's {@link #format()}. Implementations must be
 * stateless.
 */
public interface Reference {
    /** Returns the binary name of the kernel class, for example {@code com.acme.SpamLossKernel}. */
    default String kernelName() {
        return kernel().getClass().getName();
    }

    /** Returns the format of the kernel's arrays. */
    Format format();

    /** Returns the number of columns of a row, at least 1; 1 by default. Constants that differ by class are indexed by column. */
    default int classes() {
        return 1;
    }

    /** Returns where the formula is defined for the first input: logits, probabilities, predictions. */
    Domain input();

    /** Returns where the formula is defined for the target. */
    Domain target();

    /**
     * Returns the terms whose sum is the loss of one element, class weight included, as a textbook prints them.
     *
     * <p>The split tells the checker what may cancel: where terms of opposite sign nearly cancel, the result is
     * ill-conditioned, and its error is measured in ulps of the largest term.
     *
     * @param input in {@link #input()}, with the working precision; only constants need {@link Real#of(double)}
     * @param target in {@link #target()}, with the working precision
     * @param column from 0 to {@link #classes()} - 1
     */
    Real[] terms(Real input, Real target, int column);

    /**
     * Returns the terms whose sum is the derivative of the loss by the input, or null to differentiate {@link #terms}
     * numerically. Only a loss that defines a gradient of its own, which is not that of its formula, overrides this.
     */
    default Real[] gradientTerms(Real input, Real target, int column) {
        return null;
    }

    /** Returns the terms of the second derivative by the input, or null; see {@link #gradientTerms}. */
    default Real[] hessianTerms(Real input, Real target, int column) {
        return null;
    }

    /** Returns the kernel's own loss of one element, before weights and reduction. */
    double loss(double input, double target, int column);

    /** Returns the kernel's own derivative of one element's loss by its input. */
    double gradient(double input, double target, int column);

    /** Returns the kernel's own second derivative of one element's loss by its input. */
    double hessian(double input, double target, int column);

    /** Returns the kernel: an instance of one of the eight loss interfaces of {@code dev.lossmith.runtime}. */
    Object kernel();

    /** Tells whether a weighted kernel takes one weight a row; by default, it takes one an element. */
    default boolean rowWeights() {
        return false;
    }

    /** Returns the class weight of a column, 1 by default. The terms contain it already. */
    default Real classWeight(int column) {
        return Real.of(1);
    }

    /**
     * Returns what the reduction divides the sum by: 1, as by default, the elements, the rows, or the sum of weights.
     *
     * @param elements the number of elements in the range
     * @param sumOfWeights the sum over the range of weight times class weight
     */
    default Real divisor(long elements, Real sumOfWeights) {
        return Real.of(1);
    }

    /**
     * Tells whether what the next number in the place of the input changes is added to the ulp in which an error is counted,
     * and of the target unless that is an integer or an end of its range, as labels and counts are, which are exact: a formula whose
     * terms tell nothing of its condition is held to a mixed forward and backward error (N. J. Higham, "Accuracy and
     * Stability of Numerical Algorithms", 2002, section 1.5).
     */
    default boolean isConditioned() {
        return false;
    }

    /** Tells whether the bounds are stated for {@linkplain Domain#isPractical practical points} only. */
    default boolean isPractical() {
        return false;
    }

    /** Returns the largest error of {@link #loss} that the kernel's documentation states, in ulps. */
    double lossBound();

    /** Returns the largest error of {@link #gradient} that the kernel's documentation states, in ulps. */
    double gradientBound();

    /** Returns the largest error of {@link #hessian} that the kernel's documentation states, in ulps. */
    double hessianBound();
}
