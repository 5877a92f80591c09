package dev.lossmith.runtime;

import java.util.Arrays;

/** Wide rows, one after the other: an index is that of a class, and a slice has some that follow each other. */
final class RowAlone extends Slices {
    /** A multiple of the lanes: each slice begins with the first. */
    private static final int SIZE = Scratch.LENGTH;

    RowAlone(int classes, boolean isCompensated) {
        super(classes, isCompensated);
    }

    @Override
    int rows() {
        return 1;
    }

    @Override
    int slices() {
        return (classes + SIZE - 1) / SIZE;
    }

    @Override
    int size(int slice, int rows) {
        return Math.min(SIZE, classes - slice * SIZE);
    }

    @Override
    int largest() {
        return SIZE;
    }

    @Override
    int first(int slice, int row) {
        return row * classes + slice * SIZE;
    }

    @Override
    int stride() {
        return 1;
    }

    @Override
    int ofRows(int rows) {
        return 1;
    }

    @Override
    void spread(double[] number) {
        Arrays.fill(number, 0, Math.min(SIZE, classes), number[0]);
    }

    @Override
    void areTarget(int slice, int[] labels, double[] to, int rows) {
        Arrays.fill(to, 0, size(slice, rows), 0.0);
        int index = labels[0] - slice * SIZE;
        if (index >= 0 && index < size(slice, rows)) {
            to[index] = 1.0;
        }
    }

    @Override
    void ofClasses(int slice, double[] constants, double[] to, int rows) {
        System.arraycopy(constants, slice * SIZE, to, 0, size(slice, rows));
    }

    @Override
    void mask(Labels labels, double[] ofElements, int count) {
        labels.maskAll(ofElements, count);
    }

    @Override
    void begin(RowPass.Operator operator, int index, double[] number, int rows, RowScratch scratch) {
        int used = isSum(operator) ? 2 * Lanes.LANES : size(0, rows);
        Arrays.fill(work(index, scratch), 0, used, neutral(operator));
    }

    @Override
    void take(
            RowPass.Operator operator,
            int index,
            int slice,
            double[] elements,
            double[] number,
            int rows,
            RowScratch scratch) {
        double[] work = work(index, scratch);
        int count = size(slice, rows);
        if (!isSum(operator)) {
            extreme(operator, elements, count, work);
        } else if (isCompensated(operator)) {
            Lanes.addCompensated(elements, count, work);
        } else {
            Lanes.add(elements, count, work);
        }
    }

    @Override
    void end(RowPass.Operator operator, int index, double[] number, int rows, RowScratch scratch) {
        double[] work = work(index, scratch);
        if (isCompensated(operator)) {
            number[0] = Lanes.compensatedSum(work);
        } else if (isSum(operator)) {
            number[0] = 0.0;
            for (int lane = 0; lane < Lanes.LANES; lane++) {
                number[0] += work[lane];
            }
        } else {
            number[0] = RowSums.fold(
                    work, size(0, rows), scratch.work(2 * index + 1, SIZE), operator == RowPass.Operator.MAX);
        }
    }

    /** Room for the lanes of a sum and what {@link Lanes} wants, or for the largest of each index. */
    private static double[] work(int index, RowScratch scratch) {
        return scratch.work(2 * index, 3 * Lanes.LANES + SIZE);
    }
}
