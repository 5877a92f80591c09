package dev.lossmith.runtime;

import java.util.Arrays;

/** Narrow rows: an index is that of a row, and a slice has the elements of one class. */
final class RowsBeside extends Slices {
    /** So many elements and rows at most: the arrays of all slices stay in the L2 cache, those of a slice in L1. */
    private static final int MOST_ELEMENTS = 1 << 14;

    private static final int MOST_ROWS = 512;

    private final int rows;
    private final boolean isByLane;

    RowsBeside(int classes, boolean isCompensated) {
        super(classes, isCompensated);
        this.rows = Math.min(MOST_ROWS, MOST_ELEMENTS / classes & -Lanes.LANES);
        this.isByLane = classes > Lanes.LANES;
    }

    @Override
    int rows() {
        return rows;
    }

    @Override
    int slices() {
        return classes;
    }

    @Override
    int size(int slice, int rowsNow) {
        return rowsNow;
    }

    @Override
    int largest() {
        return rows;
    }

    @Override
    int first(int slice, int row) {
        return row * classes + slice;
    }

    @Override
    int stride() {
        return classes;
    }

    @Override
    int ofRows(int rowsNow) {
        return rowsNow;
    }

    @Override
    void spread(double[] number) {
        // It is where loops over elements look for it.
    }

    @Override
    void areTarget(int slice, int[] labels, double[] to, int rowsNow) {
        for (int row = 0; row < rowsNow; row++) {
            to[row] = 1 - Math.min(Math.abs(labels[row] - slice), 1);
        }
    }

    @Override
    void ofClasses(int slice, double[] constants, double[] to, int rowsNow) {
        Arrays.fill(to, 0, rowsNow, constants[slice]);
    }

    @Override
    void mask(Labels labels, double[] ofElements, int count) {
        labels.mask(ofElements, count);
    }

    @Override
    void begin(RowPass.Operator operator, int index, double[] number, int rowsNow, RowScratch scratch) {
        Arrays.fill(number, 0, rowsNow, neutral(operator));
        if (isCompensated(operator)) {
            Arrays.fill(lost(index, 0, scratch), 0, rowsNow, 0.0);
        }
        if (isByLane && isSum(operator)) {
            for (int lane = 1; lane <= Lanes.LANES; lane++) {
                Arrays.fill(sum(index, lane, scratch), 0, rowsNow, 0.0);
                if (isCompensated(operator)) {
                    Arrays.fill(lost(index, lane, scratch), 0, rowsNow, 0.0);
                }
            }
        }
    }

    @Override
    void take(
            RowPass.Operator operator,
            int index,
            int slice,
            double[] elements,
            double[] number,
            int rowsNow,
            RowScratch scratch) {
        if (!isSum(operator)) {
            extreme(operator, elements, rowsNow, number);
            return;
        }
        int lane = isByLane ? 1 + slice % Lanes.LANES : 0;
        double[] sums = isByLane ? sum(index, lane, scratch) : number;
        if (isCompensated(operator)) {
            RowSums.add(elements, rowsNow, sums, lost(index, lane, scratch));
        } else {
            RowSums.add(elements, rowsNow, sums);
        }
    }

    @Override
    void end(RowPass.Operator operator, int index, double[] number, int rowsNow, RowScratch scratch) {
        if (!isSum(operator)) {
            return;
        }
        for (int lane = 1; isByLane && lane <= Lanes.LANES; lane++) {
            double[] ofLane = sum(index, lane, scratch);
            if (isCompensated(operator)) {
                double[] lost = lost(index, 0, scratch);
                double[] lostOfLane = lost(index, lane, scratch);
                for (int row = 0; row < rowsNow; row++) {
                    double before = number[row];
                    double after = before + ofLane[row];
                    lost[row] += lostOfLane[row] + Lanes.lost(before, ofLane[row], after);
                    number[row] = after;
                }
            } else {
                RowSums.add(ofLane, rowsNow, number);
            }
        }
        if (isCompensated(operator)) {
            double[] lost = lost(index, 0, scratch);
            for (int row = 0; row < rowsNow; row++) {
                number[row] += Lanes.ifFinite(number[row], lost[row]);
            }
        }
    }

    /** The sums of a lane of a number, from 1 on. */
    private static double[] sum(int index, int lane, RowScratch scratch) {
        return scratch.work(2 * (index * (Lanes.LANES + 1) + lane), MOST_ROWS);
    }

    /** What the additions of a lane have lost; in lane 0, all of them. */
    private static double[] lost(int index, int lane, RowScratch scratch) {
        return scratch.work(2 * (index * (Lanes.LANES + 1) + lane) + 1, MOST_ROWS);
    }
}
