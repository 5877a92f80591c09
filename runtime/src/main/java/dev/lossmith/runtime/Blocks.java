package dev.lossmith.runtime;

/**
 * What loops over scratch arrays are given besides the caller's arrays: weights of rows, and constants of classes. Public because generated classes live in
 * the packages of their users; of no use to anyone else. Nothing is checked: kernels check before. Without state, and so safe
 * for use by several threads.
 */
public final class Blocks {
    private Blocks() {}

    /** The weight of the row that each of {@code count} elements from {@code first} on belongs to. */
    public static void rows(float[] weight, int first, int classes, double[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] = weight[(first + j) / classes];
        }
    }

    /** The weight of the row that each of {@code count} elements from {@code first} on belongs to. */
    public static void rows(double[] weight, int first, int classes, double[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] = weight[(first + j) / classes];
        }
    }

    /** A row so often after itself that a block may begin at any of its elements. */
    public static double[] repeated(double[] row) {
        double[] rows = new double[row.length + Scratch.LENGTH];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row[i % row.length];
        }
        return rows;
    }
}
