package dev.lossmith.runtime;

/** Numbers of 16 bits in an array. */
final class ShortArray extends Numbers {
    private final ShortFormat format;
    private final short[] numbers;

    ShortArray(ShortFormat format, short[] numbers, int offset, int stride) {
        super(numbers, 0, numbers.length, offset, stride);
        this.format = format;
        this.numbers = numbers;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    Numbers at(int offset, int stride) {
        return new ShortArray(format, numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = format.value(numbers[index(from + i)]);
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = format.value(numbers[index(from + i)]);
        }
    }

    @Override
    void write(int from, int count, float[] values, int at, float[] room) {
        for (int i = 0; i < count; i++) {
            numbers[index(from + i)] = format.bits(values[at + i]);
        }
    }

    @Override
    void write(int from, int count, double[] values, int at, double[] room) {
        for (int i = 0; i < count; i++) {
            numbers[index(from + i)] = format.bits(values[at + i]);
        }
    }
}
