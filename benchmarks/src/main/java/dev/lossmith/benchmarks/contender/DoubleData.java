package dev.lossmith.benchmarks.contender;

import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@link FloatData} in double. */
@State(Scope.Thread)
public class DoubleData {

    static final long SEED = 20250101;
    static final double STANDARD_DEVIATION = 2;

    /** The number of elements. */
    @Param("4096")
    public int n;

    /** Drawn from a normal distribution of mean 0 and variance 4. */
    public double[] logits;

    /** 0 or 1, each half of the time. */
    public double[] targets;

    /** Output. */
    public double[] gradient;

    /** For JMH, which sets {@link #n}. */
    public DoubleData() {}

    /** Data of {@code n} elements, for a call outside of JMH. */
    public static DoubleData of(int n) {
        DoubleData data = new DoubleData();
        data.n = n;
        data.fill();
        return data;
    }

    /** Makes the arrays: the same numbers for the same {@link #n}. */
    @Setup
    public void fill() {
        logits = new double[n];
        targets = new double[n];
        gradient = new double[n];
        Random random = new Random(SEED);
        for (int i = 0; i < n; i++) {
            logits[i] = STANDARD_DEVIATION * random.nextGaussian();
            targets[i] = random.nextInt(2);
        }
    }
}
