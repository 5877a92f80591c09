package dev.lossmith.runtime;

/**
 * Loops of a kernel of rows of doubles over scratch arrays: see {@code RowStages}. Public because kernels live in the packages of their
 * users; of no use to anyone else.
 *
 * @param <T> the type of the targets
 */
public abstract class DoubleRowStages<T> extends RowStages<double[], T> {
    /**
     * Loops that leave their results in these slots.
     *
     * @param classes the width of a row
     * @param tables constants, a number a class
     * @param kept how many numbers of elements several passes read
     * @param results the slot of the losses, and those of derivatives by the input of the target, or by each that has a name
     * @param passes what a call of each order does: 0 for losses, 1 for gradients, 2 for Hessians
     */
    protected DoubleRowStages(int classes, double[][] tables, int kept, int[] results, RowPass[][] passes) {
        super(classes, true, tables, kept, results, passes);
    }

    @Override
    final void load(double[] from, int first, int stride, double[] to, int count) {
        if (stride == 1) {
            System.arraycopy(from, first, to, 0, count);
            return;
        }
        for (int j = 0, i = first; j < count; j++, i += stride) {
            to[j] = from[i];
        }
    }

    @Override
    final void store(double[] from, double[] to, int first, int stride, int count) {
        if (stride == 1) {
            System.arraycopy(from, 0, to, first, count);
            return;
        }
        for (int j = 0, i = first; j < count; j++, i += stride) {
            to[i] = from[j];
        }
    }

    @Override
    final double number(double[] from, int index) {
        return from[index];
    }

    @Override
    final void store(double number, double[] to, int index) {
        to[index] = number;
    }
}
