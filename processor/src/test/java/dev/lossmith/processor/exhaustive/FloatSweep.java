package dev.lossmith.processor.exhaustive;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Runs kernels over bit patterns of floats, on all processors, and compares each result with the truth. */
final class FloatSweep {
    /** So small that inputs, truth and results stay in the first-level cache. */
    static final int BLOCK = 512;

    static final long ALL_PATTERNS = 1L << 32;

    private static final long CHUNK = 1L << 18;

    private final Supplier<Truth> truth;
    private final List<FloatCase> cases;

    FloatSweep(Supplier<Truth> truth, List<FloatCase> cases) {
        this.truth = truth;
        this.cases = cases;
    }

    /** Visits {@code first}, {@code first + stride} and so on, below {@code end}; patterns are read as unsigned. */
    void run(long first, long end, long stride) {
        AtomicLong next = new AtomicLong(first);
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(thread -> {
                    Worker worker = new Worker();
                    for (long chunk; (chunk = next.getAndAdd(CHUNK * stride)) < end; ) {
                        worker.run(chunk, Math.min(end, chunk + CHUNK * stride), stride);
                    }
                    synchronized (this) {
                        for (int i = 0; i < cases.size(); i++) {
                            cases.get(i).merge(worker.own.get(i));
                        }
                    }
                });
    }

    private final class Worker {
        private final List<FloatCase> own = cases.stream().map(FloatCase::fresh).toList();
        private final Truth ownTruth = truth.get();
        private final float[] input = new float[BLOCK];
        private final float[] target = new float[BLOCK];
        private final float[][] computed = new float[3][BLOCK];
        private final float[][] others = new float[3][BLOCK];
        private final double[][] exact = new double[3][BLOCK];

        void run(long first, long end, long stride) {
            for (long pattern = first; pattern < end; ) {
                int size = 0;
                for (; size < BLOCK && pattern < end; pattern += stride) {
                    input[size++] = Float.intBitsToFloat((int) pattern);
                }
                ownTruth.at(input, size);
                for (FloatCase each : own) {
                    run(each, size);
                }
            }
        }

        private void run(FloatCase each, int size) {
            each.run(input, target, computed, others, size);
            ownTruth.outputs(each.target(), each.posWeight(), exact[0], exact[1], exact[2]);
            for (int output = 0; output < computed.length; output++) {
                each.extremes().get(output).measure(input, computed[output], exact[output], size);
            }
        }
    }
}
