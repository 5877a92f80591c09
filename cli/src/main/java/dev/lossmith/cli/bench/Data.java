package dev.lossmith.cli.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What is computed: inputs as people have them, all targets alike often. For one thread. */
final class Data {
    private static final int SEED = 1;

    private final Object inputs;
    private final Object targets;
    private final Object gradients;
    private double kept;

    private Data(Object inputs, Object targets, Object gradients) {
        this.inputs = inputs;
        this.targets = targets;
        this.gradients = gradients;
    }

    static Data of(boolean isFloat, int count, double low, double high, List<Double> targets) {
        Random random = new Random(SEED);
        double[] x = DoubleStream.generate(() -> low + (high - low) * random.nextDouble())
                .limit(count)
                .toArray();
        double[] t = DoubleStream.generate(() -> targets.get(random.nextInt(targets.size())))
                .limit(count)
                .toArray();
        return isFloat ? new Data(floats(x), floats(t), new float[count]) : new Data(x, t, new double[count]);
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        IntStream.range(0, numbers.length).forEach(i -> floats[i] = (float) numbers[i]);
        return floats;
    }

    Object inputs() {
        return inputs;
    }

    Object targets() {
        return targets;
    }

    Object gradients() {
        return gradients;
    }

    /** So that no compiler finds that nobody wants the losses. */
    void keep(double loss) {
        kept += loss;
    }

    double kept() {
        return kept;
    }
}
