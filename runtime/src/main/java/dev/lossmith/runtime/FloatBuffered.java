package dev.lossmith.runtime;

import java.nio.FloatBuffer;

/** Floats in a buffer, by absolute indices: its position is nobody's business. */
final class FloatBuffered extends Numbers {
    private final FloatBuffer numbers;

    FloatBuffered(FloatBuffer numbers, int offset, int stride) {
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
        return new FloatBuffered(numbers, offset, stride);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        if (stride() == 1) {
            from(from).get(to, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers.get(index(from + i));
        }
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        for (int i = 0; i < count; i++) {
            to[at + i] = numbers.get(index(from + i));
        }
    }

    @Override
    void write(int from, int count, float[] values, int at, float[] room) {
        if (stride() == 1) {
            from(from).put(values, at, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            numbers.put(index(from + i), values[at + i]);
        }
    }

    @Override
    void write(int from, int count, double[] values, int at, double[] room) {
        for (int i = 0; i < count; i++) {
            numbers.put(index(from + i), (float) values[at + i]);
        }
    }

    /** For copies of many at once: {@code get} and {@code put} of a single one check it each time. */
    private FloatBuffer from(int i) {
        FloatBuffer copy = numbers.duplicate();
        copy.position(index(i));
        return copy;
    }
}
