package dev.lossmith.benchmarks.contender;

import dev.lossmith.runtime.FloatLoss;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** A generated kernel that splits its arrays over a pool. Short arrays run the same blocks, on the calling thread. */
public class LossmithParallel extends ShortArraysFirst implements LossAndGradient {

    private static final int THREADS = 2;

    private final ForkJoinPool pool = new ForkJoinPool(THREADS);
    private final FloatLoss kernel = Losses_PlainKernel.on(pool);

    /** For JMH. */
    public LossmithParallel() {}

    @Override
    @Setup
    public void requireBackend() {
        AskedBackend.require(Losses_PlainKernel.backend());
    }

    /** Lets the threads go. */
    @TearDown
    public void close() {
        pool.shutdown();
    }

    @Override
    @Benchmark
    public double lossAndGradient(FloatData data) {
        return kernel.lossAndGradient(data.logits, data.targets, data.gradient);
    }
}
