package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;

/** No loss at all: one addition an element. What reading two arrays and writing one costs, whatever is computed. */
public class MemoryFloor extends ShortArraysFirst {

    /** For JMH. */
    public MemoryFloor() {}

    /** The traffic of loss and gradient. */
    @Benchmark
    public float lossAndGradient(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        for (int i = 0; i < logits.length; i++) {
            gradient[i] = logits[i] + targets[i];
        }
        return gradient[0];
    }

    /** The traffic of loss and gradient in double. */
    @Benchmark
    public double doublePrecision(DoubleData data) {
        double[] logits = data.logits;
        double[] targets = data.targets;
        double[] gradient = data.gradient;
        for (int i = 0; i < logits.length; i++) {
            gradient[i] = logits[i] + targets[i];
        }
        return gradient[0];
    }
}
