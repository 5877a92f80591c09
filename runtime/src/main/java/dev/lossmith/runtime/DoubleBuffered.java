package dev.lossmith.runtime;

import java.nio.DoubleBuffer;

/** Doubles in a buffer, by absolute indices: its position is nobody's business. */
final class DoubleBuffered extends Numbers {
    private final DoubleBuffer numbers;

    DoubleBuffered(DoubleBuffer numbers, int offset, int stride) {
        super(
                numbers.hasArray() ? numbers.array() : numbers,
                numbers.hasArray() ? numbers.arrayOffset() : 0,
                numbers.limit(),
                offset,
                stride);
        this.numbers = numbers;
    }

    @Override
    public boolean isReadOnly() {
        return numbers.isReadOnly();
    }

    @Override
    Numbers at(int offset, int stride) {
        return new DoubleBuffered(numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = (float) numbers.get(index(from + i));
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        if (stride() == 1) {
            from(from).get(to, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers.get(index(from + i));
        }
    }

    @Override
    void write(int from, int count, float[] values, int at, float[] room) {
        for (int i = 0; i < count; i++) {
            numbers.put(index(from + i), values[at + i]);
        }
    }

    @Override
    void write(int from, int count, double[] values, int at, double[] room) {
        if (stride() == 1) {
            from(from).put(values, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            numbers.put(index(from + i), values[at + i]);
        }
    }

    /** For copies of many at once: {@code get} and {@code put} of a single one check it each time. */
    private DoubleBuffer from(int i) {
        DoubleBuffer copy = numbers.duplicate();
        copy.position(index(i));
        return copy;
    }
}
