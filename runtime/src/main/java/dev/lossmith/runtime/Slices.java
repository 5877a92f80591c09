package dev.lossmith.runtime;

/**
 * How rows go through loops that all have one index: what belongs to an index of an array, and which elements have their turn together,
 * as a slice. Both ways add the elements of a row in the same order: see {@link Lanes}.
 *
 * <p>Without state but for the width; safe for use by several threads.
 */
abstract class Slices {
    /** The widest rows that go through loops side by side. */
    private static final int WIDEST_BESIDE = 128;

    final int classes;
    final boolean isCompensated;

    Slices(int classes, boolean isCompensated) {
        this.classes = classes;
        this.isCompensated = isCompensated;
    }

    /** The way for rows of that width. */
    static Slices of(int classes, boolean isCompensated) {
        return classes <= WIDEST_BESIDE ? new RowsBeside(classes, isCompensated) : new RowAlone(classes, isCompensated);
    }

    /** How many rows are computed together. */
    abstract int rows();

    /** How many slices these have. */
    abstract int slices();

    /** How many elements a slice has. */
    abstract int size(int slice, int rows);

    /** How many elements the largest slice has. */
    abstract int largest();

    /** The first element of a slice, as the caller counts. */
    abstract int first(int slice, int row);

    /** How far apart two elements of a slice are in the caller's arrays. */
    abstract int stride();

    /** How many numbers of rows there are in an array of these. */
    abstract int ofRows(int rows);

    /** Makes a number of a row readable by loops over elements. */
    abstract void spread(double[] number);

    /** Writes 1 for those elements of a slice that are the target of their row, and 0 for the others. */
    abstract void areTarget(int slice, int[] labels, double[] to, int rows);

    /** Writes the constants of the classes of a slice's elements. */
    abstract void ofClasses(int slice, double[] constants, double[] to, int rows);

    /** Makes what elements of ignored rows have 0. */
    abstract void mask(Labels labels, double[] ofElements, int count);

    /** Before the first slice: {@code index} is that of the number among those of its pass. */
    abstract void begin(RowPass.Operator operator, int index, double[] number, int rows, RowScratch scratch);

    /** The next slice. */
    abstract void take(
            RowPass.Operator operator,
            int index,
            int slice,
            double[] elements,
            double[] number,
            int rows,
            RowScratch scratch);

    /** After the last slice. */
    abstract void end(RowPass.Operator operator, int index, double[] number, int rows, RowScratch scratch);

    final boolean isCompensated(RowPass.Operator operator) {
        return isCompensated && operator == RowPass.Operator.SUM;
    }

    static boolean isSum(RowPass.Operator operator) {
        return operator == RowPass.Operator.SUM || operator == RowPass.Operator.COUNT;
    }

    static double neutral(RowPass.Operator operator) {
        return isSum(operator)
                ? 0.0
                : operator == RowPass.Operator.MAX ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    static void extreme(RowPass.Operator operator, double[] elements, int count, double[] most) {
        if (operator == RowPass.Operator.MAX) {
            RowSums.max(elements, count, most);
        } else {
            RowSums.min(elements, count, most);
        }
    }
}
