package dev.lossmith.benchmarks.contender;

import org.openjdk.jmh.annotations.Benchmark;

/** The careful loop that people write by hand: stable, one exponential for loss and derivatives, arithmetic in double. */
public class OneLoop extends ShortArraysFirst implements LossAndGradient {

    /** For JMH. */
    public OneLoop() {}

    @Override
    @Benchmark
    public double lossAndGradient(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double x = logits[i];
            double t = targets[i];
            double e = Math.exp(-Math.abs(x));
            loss += Math.max(x, 0) - x * t + Math.log1p(e);
            double sigmoid = (x < 0 ? e : 1) / (1 + e);
            gradient[i] = (float) (sigmoid - t);
        }
        return loss;
    }

    /** Loss, gradient and Hessian diagonal. */
    @Benchmark
    public double lossGradientAndHessian(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        float[] hessian = data.hessian;
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double x = logits[i];
            double t = targets[i];
            double e = Math.exp(-Math.abs(x));
            loss += Math.max(x, 0) - x * t + Math.log1p(e);
            double sigmoid = (x < 0 ? e : 1) / (1 + e);
            gradient[i] = (float) (sigmoid - t);
            hessian[i] = (float) (sigmoid * (1 - sigmoid));
        }
        return loss;
    }

    /** Loss and gradient where a positive counts three times. */
    @Benchmark
    public double posWeightThree(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double x = logits[i];
            double t = targets[i];
            double e = Math.exp(-Math.abs(x));
            double weight = 1 + 2 * t;
            loss += (1 - t) * x + weight * (Math.log1p(e) + Math.max(-x, 0));
            double sigmoid = (x < 0 ? e : 1) / (1 + e);
            gradient[i] = (float) (weight * sigmoid - 3 * t);
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
            double t = targets[i];
            double e = Math.exp(-Math.abs(x));
            loss += Math.max(x, 0) - x * t + Math.log1p(e);
            double sigmoid = (x < 0 ? e : 1) / (1 + e);
            gradient[i] = sigmoid - t;
        }
        return loss;
    }
}
