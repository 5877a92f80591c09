package dev.lossmith.check;

/**
 * The textbook formula of a loss of rows beside the kernel that computes it. The processor generates one for each kernel of rows.
 *
 * <p>All values passed in and out as {@code double} are exact in the kernel's {@link #format()}. Implementations must be stateless.
 */
public interface RowReference {
    /** {@return the binary name of the kernel class, for example {@code com.acme.DigitLossKernel}} */
    default String kernelName() {
        return kernel().getClass().getName();
    }

    /** {@return the format of the kernel's arrays of numbers} */
    Format format();

    /** {@return the number of inputs in a row, at least 2, or 1 where inputs have names} */
    int inputs();

    /** {@return whether a target is an index; otherwise there is one number an input, or {@link #targetsPerRow()}} */
    boolean hasIndex();

    /** {@return how many targets a row has, where its inputs have names; 0 by default, for an index or a number an input} */
    default int targetsPerRow() {
        return 0;
    }

    /** {@return the targets whose rows count for nothing; none by default} */
    default int[] ignored() {
        return new int[0];
    }

    /** {@return where the formula is defined for an input: logits, probabilities, predictions} */
    Domain input();

    /** {@return where the formula is defined for a target that is a number; [0, 1] by default, for probabilities of the sum 1} */
    default Domain target() {
        return Domain.of(0, 1);
    }

    /**
     * {@return the terms whose sum is the loss of a row, class weights included, as a textbook prints them: at least one}
     *
     * @param input one number each, in {@link #input()}, with the working precision
     * @param target one number an input, or {@link #targetsPerRow()}; empty where a target is an index
     * @param index the index that the target is, from 0; -1 where targets are numbers
     */
    Real[] terms(Real[] input, Real[] target, int index);

    /** {@return the kernel: an instance of one of the four interfaces for rows of {@code dev.lossmith.runtime}} */
    Object kernel();

    /** {@return whether errors are counted as {@link Reference#isConditioned} says; false by default} It is for soft targets. */
    default boolean isConditioned() {
        return false;
    }

    /** {@return the largest error of a loss that the kernel's documentation states, in ulps} */
    double lossBound();

    /** {@return the largest error of a derivative that the kernel's documentation states, in ulps} */
    double gradientBound();

    /** {@return the largest error of a second derivative that the kernel's documentation states, in ulps} */
    double hessianBound();
}
