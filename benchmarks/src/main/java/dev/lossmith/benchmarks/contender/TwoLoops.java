package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;

/** As {@link OneLoop}, but loss and gradient each in a loop of its own, as two methods that know nothing of each other. */
public class TwoLoops extends ShortArraysFirst implements LossAndGradient {

    /** For JMH. */
    public TwoLoops() {}

    @Override
    @Benchmark
    public double lossAndGradient(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double x = logits[i];
            loss += Math.max(x, 0) - x * targets[i] + Math.log1p(Math.exp(-Math.abs(x)));
        }
        for (int i = 0; i < logits.length; i++) {
            gradient[i] = (float) (1 / (1 + Math.exp(-(double) logits[i])) - targets[i]);
        }
        return loss;
    }

    /** Loss and gradient in double. */
    @Benchmark
    public double doublePrecision(DoubleData data) {
        double[] logits = data.logits;
        double[] targets = data.targets;
        double[] gradient = data.gradient;
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double x = logits[i];
            loss += Math.max(x, 0) - x * targets[i] + Math.log1p(Math.exp(-Math.abs(x)));
        }
        for (int i = 0; i < logits.length; i++) {
            gradient[i] = 1 / (1 + Math.exp(-logits[i])) - targets[i];
        }
        return loss;
    }
}
