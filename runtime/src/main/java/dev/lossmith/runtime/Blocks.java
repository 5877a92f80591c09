package dev.lossmith.runtime;

/**
 * What loops over scratch arrays are given besides the caller's arrays: weights of rows, and constants of classes.
 * Public because generated classes live in the packages of their users; of no use to anyone else. Nothing is checked:
 * kernels check before. Without state, and so safe for use by several threads.
 */
public final class Blocks {
    private Blocks() {}

    /**
     * Writes, for each element of a part of a block, the weight of the row it belongs to.
     *
     * @param weight the weights, one a row, counted from element 0 of the caller's arrays
     * @param first the first element, as the caller counts
     * @param classes the row width, at least 1
     * @param to output, from index 0 on
     * @param count how many elements, at least 0
     */
    public static void rows(float[] weight, int first, int classes, double[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] = weight[(first + j) / classes];
        }
    }

    /**
     * Writes, for each element of a part of a block, the weight of the row it belongs to.
     *
     * @param weight the weights, one a row, counted from element 0 of the caller's arrays
     * @param first the first element, as the caller counts
     * @param classes the row width, at least 1
     * @param to output, from index 0 on
     * @param count how many elements, at least 0
     */
    public static void rows(double[] weight, int first, int classes, double[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] = weight[(first + j) / classes];
        }
    }

    /**
     * Writes, for each element of a part of a block, the weight of the row it belongs to.
     *
     * @param weight the weights, one a row, counted from element 0 of the caller's arrays
     * @param first the first element, as the caller counts
     * @param classes the row width, at least 1
     * @param to output, from index 0 on
     * @param count how many elements, at least 0
     */
    public static void rows(float[] weight, int first, int classes, float[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] = weight[(first + j) / classes];
        }
    }

    /**
     * Copies constants that are floats, whatever their type.
     *
     * @param from the constants
     * @param first the first to copy
     * @param to output
     * @param start where output begins
     * @param count how many, at least 0
     */
    public static void floats(double[] from, int first, float[] to, int start, int count) {
        for (int j = 0; j < count; j++) {
            to[start + j] = (float) from[first + j];
        }
    }

    /**
     * {@return a row so often after itself that a block may begin at any of its elements} The array is new.
     *
     * @param row one constant a class, at least one
     */
    public static double[] repeated(double[] row) {
        double[] rows = new double[row.length + Scratch.LENGTH];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row[i % row.length];
        }
        return rows;
    }
}
