package dev.lossmith.runtime;

/**
 * The staged loops of a kernel that computes with floats: see {@code Stages}. Public because kernels live in the packages of their
 * users; of no use to anyone else.
 */
public abstract class SingleStages extends Stages<float[], float[]> {
    /**
     * Loops that leave their results in these scratch arrays.
     *
     * @param elementsPerWeight how many elements a weight counts for
     * @param results the scratch arrays of losses, gradients and Hessians
     * @param plans the loops that a call of each order runs: 0 for losses, 1 for gradients, 2 for Hessians
     */
    protected SingleStages(int elementsPerWeight, int[] results, int[][] plans) {
        super(elementsPerWeight, results, plans);
    }

    @Override
    final float[] numbers(Scratch scratch, int index) {
        return scratch.floats(index);
    }

    @Override
    final void load(float[] from, int elements, int first, float[] to, int count) {
        if (elements == 1) {
            System.arraycopy(from, first, to, 0, count);
        } else {
            Blocks.rows(from, first, elements, to, count);
        }
    }

    @Override
    final void store(float[] from, float[] to, int first, int count) {
        System.arraycopy(from, 0, to, first, count);
    }

    @Override
    final void add(float[] losses, int count, double[] lanes) {
        Lanes.add(losses, count, lanes);
    }

    @Override
    final double sum(double[] lanes) {
        return Lanes.sum(lanes);
    }
}
