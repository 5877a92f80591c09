package dev.lossmith.runtime;

/**
 * What kernels of floats are made on: see the interface that a kernel implements for what it does. Sums of floats are plain sums
 * of doubles: over 2^31 elements they lose less than 2^-21 of what the losses themselves lose.
 *
 * <p>Public because kernels live in the packages of their users; of no use to anyone else. Safe for use by several threads.
 */
public abstract class FloatKernel extends Kernel<float[], float[]> {
    private static final long serialVersionUID = 1L;

    /**
     * A kernel that runs somewhere.
     *
     * @param parallel where long ranges are computed; null for the calling thread
     * @param schedule which loops compute blocks; null for plain ones alone
     */
    protected FloatKernel(Parallel parallel, Schedule schedule) {
        super(parallel, schedule);
    }

    @Override
    final float[] targets(float[] numbers, int count) {
        return numbers;
    }

    @Override
    final float[] zeros(int length) {
        return new float[length];
    }

    @Override
    final boolean isCompensated() {
        return false;
    }

    /**
     * {@return the sum of the weights of a range} A NaN weight gives NaN. Nothing is checked.
     *
     * @param weight the weights, one an element or one a row
     * @param from the first weight
     * @param to the weight after the last; the sum of an empty range is 0
     */
    protected static double sumOfWeights(float[] weight, int from, int to) {
        return sumOfWeights(weight, Lanes.ONE, from, to);
    }

    /**
     * {@return the sum of the weights of a range, each times that of its class, in the order of all sums: see {@link Lanes}}
     * A NaN weight gives NaN, a sum of 2^192 or more infinity. Nothing is checked.
     *
     * @param weight the weights, one an element
     * @param classWeight one factor a class: element i has the one at i mod its length
     * @param from the first weight
     * @param to the weight after the last; the sum of an empty range is 0
     */
    protected static double sumOfWeights(float[] weight, double[] classWeight, int from, int to) {
        double sum = 0.0;
        for (int first = from, left = to - from; left > 0; first += Scratch.LENGTH, left -= Scratch.LENGTH) {
            double block = 0.0;
            for (int lane = 0; lane < Lanes.LANES; lane++) {
                double laneSum = 0.0;
                for (int offset = lane; offset < Math.min(left, Scratch.LENGTH); offset += Lanes.LANES) {
                    int i = first + offset;
                    laneSum += weight[i] * classWeight[i % classWeight.length];
                }
                block += laneSum;
            }
            sum += Lanes.settled(block);
        }
        return sum;
    }
}
