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
    /** {@return the binary name of the kernel class, for example {@code com.acme.SpamLossKernel}} */
    default String kernelName() {
        return kernel().getClass().getName();
    }

    /** {@return the format of the kernel's arrays} */
    Format format();

    /** {@return the number of columns of a row, at least 1; 1 by default} Constants that differ by class are indexed by column. */
    default int classes() {
        return 1;
    }

    /** {@return where the formula is defined for the first input: logits, probabilities, predictions} */
    Domain input();

    /** {@return where the formula is defined for the target} An infinite end means any finite target: infinite ones are not tried. */
    Domain target();

    /**
     * {@return the terms whose sum is the loss of one element, class weight included, as a textbook prints them: at least one}
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
     * {@return the terms whose sum is the derivative of the loss by the input, or null, as by default, to differentiate
     * {@link #terms} numerically} Only a loss that defines a gradient of its own, which is not that of its formula, overrides
     * this.
     *
     * @param input in {@link #input()}, with the working precision
     * @param target in {@link #target()}, with the working precision
     * @param column from 0 to {@link #classes()} - 1
     */
    default Real[] gradientTerms(Real input, Real target, int column) {
        return null;
    }

    /**
     * {@return the terms whose sum is the second derivative of the loss by the input, or null; see {@link #gradientTerms}}
     *
     * @param input in {@link #input()}, with the working precision
     * @param target in {@link #target()}, with the working precision
     * @param column from 0 to {@link #classes()} - 1
     */
    default Real[] hessianTerms(Real input, Real target, int column) {
        return null;
    }

    /**
     * {@return the kernel's own loss of one element, class weight included, before the caller's weights and the reduction} It is
     * asked for infinite inputs and for NaN as well.
     *
     * @param input in {@link #input()}, exact in {@link #format()}
     * @param target in {@link #target()}, exact in {@link #format()}
     * @param column from 0 to {@link #classes()} - 1
     */
    double loss(double input, double target, int column);

    /**
     * {@return the kernel's own derivative of that loss by its input}
     *
     * @param input in {@link #input()}, exact in {@link #format()}
     * @param target in {@link #target()}, exact in {@link #format()}
     * @param column from 0 to {@link #classes()} - 1
     */
    double gradient(double input, double target, int column);

    /**
     * {@return the kernel's own second derivative of that loss by its input}
     *
     * @param input in {@link #input()}, exact in {@link #format()}
     * @param target in {@link #target()}, exact in {@link #format()}
     * @param column from 0 to {@link #classes()} - 1
     */
    double hessian(double input, double target, int column);

    /** {@return the kernel: an instance of one of the eight loss interfaces of {@code dev.lossmith.runtime}} */
    Object kernel();

    /** {@return whether a weighted kernel takes one weight a row; by default, it takes one an element} */
    default boolean rowWeights() {
        return false;
    }

    /**
     * {@return the class weight of a column, 1 by default} The terms contain it already.
     *
     * @param column from 0 to {@link #classes()} - 1
     */
    default Real classWeight(int column) {
        return Real.of(1);
    }

    /**
     * {@return what the reduction divides the sum by: 1, as by default, the elements, the rows, or the sum of weights}
     *
     * @param elements the number of elements in the range
     * @param sumOfWeights the sum over the range of weight times class weight
     */
    default Real divisor(long elements, Real sumOfWeights) {
        return Real.of(1);
    }

    /**
     * {@return whether what the next number in the place of the input changes is added to the ulp in which an error is counted,
     * and of the target unless that is an integer or an end of its range, as labels and counts are, which are exact} False by
     * default. It is for a formula whose terms tell nothing of its condition: that is held to a mixed forward and backward error
     * (N. J. Higham, "Accuracy and Stability of Numerical Algorithms", 2002, section 1.5).
     */
    default boolean isConditioned() {
        return false;
    }

    /** {@return whether the bounds are stated for {@linkplain Domain#isPractical practical points} only; false by default} */
    default boolean isPractical() {
        return false;
    }

    /** {@return the largest error of {@link #loss} that the kernel's documentation states, in ulps} */
    double lossBound();

    /** {@return the largest error of {@link #gradient} that the kernel's documentation states, in ulps} */
    double gradientBound();

    /** {@return the largest error of {@link #hessian} that the kernel's documentation states, in ulps} */
    double hessianBound();
}
