package dev.lossmith.runtime;

/** Labels that are true or false. */
final class BooleanArray extends ReadOnly {
    private final boolean[] numbers;

    BooleanArray(boolean[] numbers, int offset, int stride) {
        super(numbers, 0, numbers.length, offset, stride);
        this.numbers = numbers;
    }

    @Override
    Numbers at(int offset, int stride) {
        return new BooleanArray(numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        int start = index(from);
        if (stride() == 1) {
            // A loop by itself: C2 makes no SIMD of one with a stride.
            for (int i = 0; i < count; i++) {
                to[at + i] = numbers[start + i] ? 1f : 0f;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)] ? 1f : 0f;
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        int start = index(from);
        if (stride() == 1) {
            for (int i = 0; i < count; i++) {
                to[at + i] = numbers[start + i] ? 1.0 : 0.0;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)] ? 1.0 : 0.0;
        }
    }
}
