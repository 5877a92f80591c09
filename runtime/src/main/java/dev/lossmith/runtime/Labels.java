package dev.lossmith.runtime;

/** The targets of some rows, where these are indices: those that are ignored count for nothing. It belongs to the thread that has it. */
final class Labels {
    private final int[] labels = new int[Scratch.LENGTH];
    private final long[] counts = new long[Scratch.LENGTH];
    private boolean areThere;
    private boolean areIgnored;

    /** Reads those of some rows, if there are any; for one that is ignored the first class stands. */
    void load(Object target, int first, int rows, int[] ignored) {
        areThere = target instanceof int[];
        areIgnored = areThere && ignored.length > 0;
        if (!areThere) {
            return;
        }
        System.arraycopy(target, first, labels, 0, rows);
        if (areIgnored) {
            for (int row = 0; row < rows; row++) {
                long counted = -1;
                for (int value : ignored) {
                    long difference = (long) labels[row] ^ value;
                    counted &= (difference | -difference) >> 63;
                }
                counts[row] = counted;
                labels[row] &= (int) counted;
            }
        }
    }

    boolean areThere() {
        return areThere;
    }

    int of(int row) {
        return labels[row];
    }

    int[] all() {
        return labels;
    }

    /** Makes the numbers of rows that are ignored 0, whatever they were. */
    void mask(double[] ofRows, int rows) {
        for (int row = 0; areIgnored && row < rows; row++) {
            ofRows[row] = Double.longBitsToDouble(Double.doubleToRawLongBits(ofRows[row]) & counts[row]);
        }
    }

    /** The same for numbers of elements of the first row. */
    void maskAll(double[] ofElements, int count) {
        for (int i = 0; areIgnored && i < count; i++) {
            ofElements[i] = Double.longBitsToDouble(Double.doubleToRawLongBits(ofElements[i]) & counts[0]);
        }
    }
}
