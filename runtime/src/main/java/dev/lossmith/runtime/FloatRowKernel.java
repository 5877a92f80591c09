package dev.lossmith.runtime;

/**
 * What kernels of rows of floats are made on: see the interface that a kernel implements for what it does. Sums of floats are plain
 * sums of doubles.
 *
 * <p>Public because kernels live in the packages of their users; of no use to anyone else. Safe for use by several threads.
 *
 * @param <T> the type of the targets: {@code int[]} for an index a row, {@code float[]} for a number an input or
 *     a row, an array of such arrays for several a row
 */
public abstract class FloatRowKernel<T> extends RowKernel<float[], T> {
    private static final long serialVersionUID = 1L;

    /**
     * A kernel that runs somewhere.
     *
     * @param parallel where long ranges are computed; null for the calling thread
     * @param schedule which loops compute blocks; null for plain ones alone
     */
    protected FloatRowKernel(Parallel parallel, Schedule schedule) {
        super(parallel, schedule);
    }

    @Override
    final float[] zeros(int length) {
        return new float[length];
    }

    @Override
    final boolean isCompensated() {
        return false;
    }

    @Override
    final double number(float[] array, int index) {
        return array[index];
    }
}
