package dev.lossmith.runtime;

/** Numbers that are targets: no kernel writes any. */
abstract class ReadOnly extends Numbers {
    ReadOnly(Object storage, int origin, int capacity, int offset, int stride) {
        super(storage, origin, capacity, offset, stride);
    }

    @Override
    public final boolean isReadOnly() {
        return true;
    }

    @Override
    final void write(int from, int count, float[] values, int at, float[] room) {
        throw new UnsupportedOperationException();
    }

    @Override
    final void write(int from, int count, double[] values, int at, double[] room) {
        throw new UnsupportedOperationException();
    }
}
