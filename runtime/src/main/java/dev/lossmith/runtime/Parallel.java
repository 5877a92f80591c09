package dev.lossmith.runtime;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;

/**
 * Splits a range into blocks, and lets the workers of a pool run them. The sums of the blocks are kept, and added in
 * order when all are there, so the result has the same bits as that of one thread, whatever the pool.
 *
 * <p>Blocks start at {@code from}, {@code from + 1024} and so on; the last may be shorter. Each runs once. A task is
 * made of at least 16, and a range that is too short for two tasks runs on the calling thread. At most 4096 sums are
 * kept at a time (32 KiB): longer ranges run in waves of that many blocks.
 *
 * <p>May be called from any thread, also from a worker of the same pool. If a block throws an exception, the caller
 * gets it once nothing runs any more; some of the other blocks may then have been left out. A pool that was shut down
 * throws its {@link java.util.concurrent.RejectedExecutionException}.
 *
 * <p>Nothing but {@link #on} makes one: a program that never asks for a pool has no use for the class, nor for its pools.
 */
public final class Parallel extends Split {
    private static final int MOST_SUMS = 4096;

    /** Some ten microseconds of work: far more than it takes to hand over a task. */
    private static final int FEWEST_BLOCKS = 16;

    /** Enough for workers that are done to have something to steal, when others were held up. */
    private static final int TASKS_PER_WORKER = 4;

    private final ForkJoinPool pool;

    private Parallel(ForkJoinPool pool) {
        this.pool = pool;
    }

    /** What a kernel does with one block. Called by several threads at a time. */
    @FunctionalInterface
    interface Block {
        /**
         * Computes some elements.
         *
         * @param first the first element
         * @param size their number, 1 to 1024
         * @return their sum, already rounded to one number; 0 where there is none
         */
        double sum(int first, int size);
    }

    /**
     * {@return what computes on a pool; null, which means the calling thread, without one}
     *
     * @param pool whose workers run the blocks; never shut down from here. May be null
     */
    public static Parallel on(ForkJoinPool pool) {
        return pool == null ? null : new Parallel(pool);
    }

    @Override
    <A, T> double sum(
            Kernel<A, T> kernel,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int from,
            int to) {
        return sum(
                from,
                to,
                (first, size) -> kernel.next(order, input, target, weight, loss, gradient, hessian, scale, first, size),
                kernel.isCompensated());
    }

    /**
     * The sum over a range: 0.0, plus the sums of the blocks in order.
     *
     * @param from the first element, at least 0
     * @param to the element after the last
     * @param compensated whether what the additions lost is added at the end
     */
    double sum(int from, int to, Block block, boolean compensated) {
        double total = 0.0;
        double lost = 0.0;
        int wave = MOST_SUMS * Scratch.LENGTH;
        for (int left = to - from; left > 0; left -= wave) {
            int size = Math.min(left, wave);
            double[] sums = new double[(size + Scratch.LENGTH - 1) / Scratch.LENGTH];
            int blocks = Math.max(FEWEST_BLOCKS, sums.length / (TASKS_PER_WORKER * pool.getParallelism()));
            Part wholeWave = new Part(block, sums, from, blocks * Scratch.LENGTH, to - left, to - left + size);
            if (wholeWave.isShort() || ForkJoinTask.getPool() == pool) {
                wholeWave.compute();
            } else {
                pool.invoke(wholeWave);
            }
            for (double sum : sums) {
                double added = total + sum;
                lost += Lanes.lost(total, sum, added);
                total = added;
            }
        }
        return compensated ? total + Lanes.ifFinite(total, lost) : total;
    }

    /** Some blocks of a wave, as a task. */
    @SuppressWarnings("serial") // tasks stay in the pool
    private static final class Part extends RecursiveAction {
        private final Block block;
        private final double[] sums;
        private final int from;
        private final int shortest;
        private final int first;
        private final int end;

        /**
         * The elements from {@code first} to {@code end}.
         *
         * @param from where the blocks of the whole range begin
         * @param shortest how many elements are worth a task
         */
        Part(Block block, double[] sums, int from, int shortest, int first, int end) {
            this.block = block;
            this.sums = sums;
            this.from = from;
            this.shortest = shortest;
            this.first = first;
            this.end = end;
        }

        @Override
        protected void compute() {
            if (isShort()) {
                for (int left = end - first; left > 0; left -= Scratch.LENGTH) {
                    int start = end - left;
                    sums[(start - from) / Scratch.LENGTH % MOST_SUMS] =
                            block.sum(start, Math.min(Scratch.LENGTH, left));
                }
                return;
            }
            int middle = first + (end - first) / (2 * Scratch.LENGTH) * Scratch.LENGTH;
            ForkJoinTask<?> right = new Part(block, sums, from, shortest, middle, end).fork();
            try {
                new Part(block, sums, from, shortest, first, middle).compute();
            } finally {
                // Also after an exception: nobody may write into the caller's arrays once the caller has them back.
                right.join();
            }
        }

        /** Whether halves would be too short for a task. */
        boolean isShort() {
            return end - first < 2 * shortest;
        }
    }
}
