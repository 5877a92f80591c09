package dev.lossmith.benchmarks.contender;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.openjdk.jmh.annotations.Benchmark;

/** The Vector API as people use it: the JDK's own exponential and logarithm, the sum in float, the rest of the array scalar. */
public class VectorLoop extends ShortArraysFirst implements LossAndGradient {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** For JMH. */
    public VectorLoop() {}

    @Override
    @Benchmark
    public double lossAndGradient(FloatData data) {
        float[] logits = data.logits;
        float[] targets = data.targets;
        float[] gradient = data.gradient;
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        FloatVector sums = FloatVector.zero(SPECIES);
        int i = 0;
        for (; i < SPECIES.loopBound(logits.length); i += SPECIES.length()) {
            FloatVector x = FloatVector.fromArray(SPECIES, logits, i);
            FloatVector t = FloatVector.fromArray(SPECIES, targets, i);
            FloatVector e = x.abs().neg().lanewise(VectorOperators.EXP);
            sums = sums.add(x.max(0).sub(x.mul(t)).add(e.lanewise(VectorOperators.LOG1P)));
            FloatVector sigmoid = one.blend(e, x.lt(0)).div(e.add(1));
            sigmoid.sub(t).intoArray(gradient, i);
        }
        float loss = sums.reduceLanes(VectorOperators.ADD);
        for (; i < logits.length; i++) {
            float x = logits[i];
            float t = targets[i];
            float e = (float) Math.exp(-Math.abs(x));
            loss += Math.max(x, 0) - x * t + (float) Math.log1p(e);
            float sigmoid = (x < 0 ? e : 1) / (1 + e);
            gradient[i] = sigmoid - t;
        }
        return loss;
    }
}
