package dev.lossmith.runtime;

/** Labels in an array of bytes. */
final class ByteArray extends ReadOnly {
    private final byte[] numbers;

    ByteArray(byte[] numbers, int offset, int stride) {
        super(numbers, 0, numbers.length, offset, stride);
        this.numbers = numbers;
    }

    @Override
    Numbers at(int offset, int stride) {
        return new ByteArray(numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        int start = index(from);
        if (stride() == 1) {
            // A loop by itself: C2 makes no SIMD of one with a stride.
            for (int i = 0; i < count; i++) {
                to[at + i] = numbers[start + i];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)];
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        int start = index(from);
        if (stride() == 1) {
            for (int i = 0; i < count; i++) {
                to[at + i] = numbers[start + i];
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)];
        }
    }
}
