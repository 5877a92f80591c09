package dev.lossmith.runtime;

/** Numbers to which is added what is written. */
final class Adding extends Numbers {
    private final Numbers sums;
    private final double scale;

    Adding(Numbers sums, double scale) {
        super(sums);
        this.sums = sums;
        this.scale = scale;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    Numbers at(int offset, int stride) {
        return new Adding(sums.at(offset, stride), scale);
    }

    @Override
    void read(int from, int count, float[] to, int at) {
        sums.read(from, count, to, at);
    }

    @Override
    void read(int from, int count, double[] to, int at) {
        sums.read(from, count, to, at);
    }

    @Override
    void write(int from, int count, float[] values, int at, float[] room) {
        sums.read(from, count, room, at);
        for (int i = at; i < at + count; i++) {
            room[i] = (float) (room[i] + scale * values[i]);
        }
        sums.write(from, count, room, at, values);
    }

    @Override
    void write(int from, int count, double[] values, int at, double[] room) {
        sums.read(from, count, room, at);
        for (int i = at; i < at + count; i++) {
            room[i] += scale * values[i];
        }
        sums.write(from, count, room, at, values);
    }
}
