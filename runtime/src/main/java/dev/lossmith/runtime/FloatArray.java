package dev.lossmith.runtime;

/** Floats in an array. */
final class FloatArray extends Numbers {
    private final float[] numbers;

    FloatArray(float[] numbers, int offset, int stride) {
        super(numbers, 0, numbers.length, offset, stride);
        this.numbers = numbers;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    Numbers at(int offset, int stride) {
        return new FloatArray(numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        if (stride() == 1) {
            System.arraycopy(numbers, index(from), to, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)];
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers[index(from + i)];
        }
    }

    @Override
    void write(int from, int count, float[] values, int at, float[] room) {
        if (stride() == 1) {
            System.arraycopy(values, at, numbers, index(from), count);
            return;
        }
        for (int i = 0; i < count; i++) {
            numbers[index(from + i)] = values[at + i];
        }
    }

    @Override
    void write(int from, int count, double[] values, int at, double[] room) {
        for (int i = 0; i < count; i++) {
            numbers[index(from + i)] = (float) values[at + i];
        }
    }
}
