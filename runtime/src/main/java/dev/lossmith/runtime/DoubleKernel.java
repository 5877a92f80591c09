package dev.lossmith.runtime;

/**
 * What kernels of doubles are made on: see the interface that a kernel implements for what it does. Sums of doubles carry along
 * what each addition loses (D. E. Knuth's TwoSum, The Art of Computer Programming 2, 4.2.2).
 *
 * <p>Public because kernels live in the packages of their users; of no use to anyone else. Safe for use by several threads.
 */
public abstract class DoubleKernel extends Kernel<double[], double[]> {
    private static final long serialVersionUID = 1L;

    /**
     * A kernel that runs somewhere.
     *
     * @param parallel where long ranges are computed; null for the calling thread
     * @param schedule which loops compute blocks; null for plain ones alone
     */
    protected DoubleKernel(Parallel parallel, Schedule schedule) {
        super(parallel, schedule);
    }

    @Override
    final double[] targets(double[] numbers, int count) {
        return numbers;
    }

    @Override
    final double[] zeros(int length) {
        return new double[length];
    }

    @Override
    final boolean isCompensated() {
        return true;
    }

    /**
     * {@return the sum of the weights of a range} NaN and infinities follow IEEE arithmetic. Nothing is checked.
     *
     * @param weight the weights, one an element or one a row
     * @param from the first weight
     * @param to the weight after the last; the sum of an empty range is 0
     */
    protected static double sumOfWeights(double[] weight, int from, int to) {
        return sumOfWeights(weight, Lanes.ONE, from, to);
    }

    /**
     * {@return the sum of the weights of a range, each times that of its class, in the order of all sums: see {@link Lanes}}
     * NaN and infinities follow IEEE arithmetic. Nothing is checked.
     *
     * @param weight the weights, one an element
     * @param classWeight one factor a class: element i has the one at i mod its length
     * @param from the first weight
     * @param to the weight after the last; the sum of an empty range is 0
     */
    protected static double sumOfWeights(double[] weight, double[] classWeight, int from, int to) {
        double sum = 0.0;
        double lost = 0.0;
        for (int first = from, left = to - from; left > 0; first += Scratch.LENGTH, left -= Scratch.LENGTH) {
            double block = 0.0;
            double blockLost = 0.0;
            for (int lane = 0; lane < Lanes.LANES; lane++) {
                double laneSum = 0.0;
                double laneLost = 0.0;
                for (int offset = lane; offset < Math.min(left, Scratch.LENGTH); offset += Lanes.LANES) {
                    int i = first + offset;
                    double summand = weight[i] * classWeight[i % classWeight.length];
                    double added = laneSum + summand;
                    laneLost += Lanes.lost(laneSum, summand, added);
                    laneSum = added;
                }
                double added = block + laneSum;
                blockLost += laneLost + Lanes.lost(block, laneSum, added);
                block = added;
            }
            double rounded = block + Lanes.ifFinite(block, blockLost);
            double added = sum + rounded;
            lost += Lanes.lost(sum, rounded, added);
            sum = added;
        }
        return sum + Lanes.ifFinite(sum, lost);
    }
}
