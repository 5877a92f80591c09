package dev.lossmith.runtime;

/**
 * What kernels of rows of doubles are made on: see the interface that a kernel implements for what it does. Sums carry along what
 * their additions lose.
 *
 * <p>Public because kernels live in the packages of their users; of no use to anyone else. Safe for use by several threads.
 *
 * @param <T> the type of the targets: {@code int[]} for an index a row, {@code double[]} for a number an input or
 *     a row, an array of such arrays for several a row
 */
public abstract class DoubleRowKernel<T> extends RowKernel<double[], T> {
    private static final long serialVersionUID = 1L;

    /**
     * A kernel that runs somewhere.
     *
     * @param parallel where long ranges are computed; null for the calling thread
     * @param schedule which loops compute blocks; null for plain ones alone
     */
    protected DoubleRowKernel(Parallel parallel, Schedule schedule) {
        super(parallel, schedule);
    }

    @Override
    final double[] zeros(int length) {
        return new double[length];
    }

    @Override
    final boolean isCompensated() {
        return true;
    }

    @Override
    final double number(double[] array, int index) {
        return array[index];
    }
}
