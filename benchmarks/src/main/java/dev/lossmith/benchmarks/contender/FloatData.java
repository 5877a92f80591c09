package dev.lossmith.benchmarks.contender;

import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Logits and targets as floats, and room for the derivatives. Contenders overwrite the latter only. */
@State(Scope.Thread)
public class FloatData {

    /** The number of elements. */
    @Param("4096")
    public int n;

    /** Drawn from a normal distribution of mean 0 and variance 4. */
    public float[] logits;

    /** 0 or 1, each half of the time. */
    public float[] targets;

    /** Output. */
    public float[] gradient;

    /** Output. */
    public float[] hessian;

    /** For JMH, which sets {@link #n}. */
    public FloatData() {}

    /** Data of {@code n} elements, for a call outside of JMH. */
    public static FloatData of(int n) {
        FloatData data = new FloatData();
        data.n = n;
        data.fill();
        return data;
    }

    /** Makes the arrays: the same numbers for the same {@link #n}. */
    @Setup
    public void fill() {
        logits = new float[n];
        targets = new float[n];
        gradient = new float[n];
        hessian = new float[n];
        Random random = new Random(DoubleData.SEED);
        for (int i = 0; i < n; i++) {
            logits[i] = (float) (DoubleData.STANDARD_DEVIATION * random.nextGaussian());
            targets[i] = random.nextInt(2);
        }
    }
}
