package dev.lossmith.runtime;

/**
 * The staged loops of a kernel of floats: see {@code Stages}. Public because kernels live in the packages of their users; of no
 * use to anyone else.
 */
public abstract class FloatStages extends Stages<float[], double[]> {
    /**
     * Loops that leave their results in these scratch arrays.
     *
     * @param elementsPerWeight how many elements a weight counts for
     * @param results the scratch arrays of losses, gradients and Hessians
     * @param plans the loops that a call of each order runs: 0 for losses, 1 for gradients, 2 for Hessians
     */
    protected FloatStages(int elementsPerWeight, int[] results, int[][] plans) {
        super(elementsPerWeight, results, plans);
    }

    @Override
    final double[] numbers(Scratch scratch, int index) {
        return scratch.numbers(index);
    }

    @Override
    final void load(float[] from, int elements, int first, double[] to, int count) {
        if (elements == 1) {
            for (int j = 0; j < count; j++) {
                to[j] = from[first + j];
            }
        } else {
            Blocks.rows(from, first, elements, to, count);
        }
    }

    @Override
    final void store(double[] from, float[] to, int first, int count) {
        for (int j = 0; j < count; j++) {
            to[first + j] = (float) from[j];
        }
    }

    @Override
    final void add(double[] losses, int count, double[] lanes) {
        Lanes.add(losses, count, lanes);
    }

    @Override
    final double sum(double[] lanes) {
        return Lanes.sum(lanes);
    }
}
