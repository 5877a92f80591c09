package dev.lossmith.runtime;

/** Loops that make numbers of all elements of a row, such that C2 makes SIMD of them. Without state. */
final class RowSums {
    private RowSums() {}

    static void add(double[] summands, int count, double[] sums) {
        for (int j = 0; j < count; j++) {
            sums[j] += summands[j];
        }
    }

    /** Adds, and adds what each addition loses to what was lost before. */
    static void add(double[] summands, int count, double[] sums, double[] lost) {
        for (int j = 0; j < count; j++) {
            double before = sums[j];
            double summand = summands[j];
            double after = before + summand;
            double moved = after - before;
            sums[j] = after;
            lost[j] += (before - (after - moved)) + (summand - moved);
        }
    }

    static void max(double[] numbers, int count, double[] largest) {
        for (int j = 0; j < count; j++) {
            largest[j] = Math.max(largest[j], numbers[j]);
        }
    }

    static void min(double[] numbers, int count, double[] smallest) {
        for (int j = 0; j < count; j++) {
            smallest[j] = Math.min(smallest[j], numbers[j]);
        }
    }

    /** The largest of some numbers, or the smallest: halves are folded on each other. The numbers are changed. */
    static double fold(double[] numbers, int count, double[] upper, boolean isMax) {
        int left = count;
        while (left > 1) {
            int half = left + 1 >> 1;
            System.arraycopy(numbers, half, upper, 0, left - half);
            if (isMax) {
                max(upper, left - half, numbers);
            } else {
                min(upper, left - half, numbers);
            }
            left = half;
        }
        return numbers[0];
    }
}
