package dev.lossmith.runtime;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures some of the blocks of a kernel's calls of one kind, as its {@link Trials} want it. All other blocks cost a subtraction.
 *
 * <p>Safe for use by several threads. They count elements without a lock, each in a cache line that it shares with few others: one may
 * overwrite the count of another, and a block is then measured a little earlier or later. What leads is one reference to an
 * immutable enum, that may be read late. All else belongs to the thread whose block is measured: others pass by.
 */
final class Meter {
    /** The distance of two counts, in ints: a cache line of 64 bytes. */
    private static final int LINE = 16;

    /** A power of two, so that a mask finds the count of a thread. */
    private static final int COUNTS =
            Integer.highestOneBit(Math.min(Runtime.getRuntime().availableProcessors(), 16));

    private final int[] counts = new int[COUNTS * LINE];
    private final AtomicBoolean isBusy = new AtomicBoolean();
    private final Trials trials;

    /** The bits of a vector; 0 if vectors are not tried. */
    private final int vectorBits;

    private Backend leader;
    private long start;

    Meter(Trials trials, int vectorBits) {
        this.trials = trials;
        this.vectorBits = vectorBits;
    }

    /** {@return what it takes to read the clock, in nanoseconds: the least of some times} */
    static long clock() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            least = Math.min(least, System.nanoTime() - start);
        }
        return least;
    }

    /** {@return what computes blocks now; null for the plain loop} */
    Backend leader() {
        return leader;
    }

    /** {@return whether the next block is to be measured, by {@link #begin} and {@link #end}} */
    boolean isDue(int size) {
        int index = index();
        return (counts[index] -= size) < 0;
    }

    /** {@return whether the block is really measured, now that its time begins} */
    boolean begin(int size) {
        int index = index();
        if (!isBusy.compareAndSet(false, true)) {
            pause(index, Scratch.LENGTH);
            return false;
        }
        boolean isTrial = trials.begin(size, counts[index + 1] - counts[index]);
        start = System.nanoTime();
        if (isTrial && trials.backend() == Backend.VECTOR && !VectorApi.isReady()) {
            VectorApi.prepare(vectorBits);
            trials.prepared(System.nanoTime() - start);
            pause(index, trials.pause());
            isBusy.set(false);
            return false;
        }
        return true;
    }

    /** {@return what computes the first elements of the block that is measured; null for the plain loop} */
    Backend backend() {
        return faster(trials.backend());
    }

    /** {@return how many elements these are} */
    int leading() {
        return trials.leading();
    }

    /**
     * The block threw something, as at the end of a stack: the plain loop leads, and what ran begins anew.
     *
     * @param isBroken whether what ran cannot run in this JVM: it is not tried again
     */
    void failed(boolean isBroken) {
        trials.failed(isBroken);
        leader = faster(trials.leader());
        pause(index(), trials.pause());
        isBusy.set(false);
    }

    /** The block is done. */
    void end() {
        trials.took(System.nanoTime() - start);
        leader = faster(trials.leader());
        pause(index(), trials.pause());
        isBusy.set(false);
    }

    /** Gives trials all the time they want, or not any more; {@return whether they are over} */
    boolean hurry(boolean isHurried) {
        trials.hurry(isHurried);
        return trials.isSettled();
    }

    private static Backend faster(Backend backend) {
        return backend == Backend.SCALAR ? null : backend;
    }

    private void pause(int index, long elements) {
        counts[index] = (int) elements;
        counts[index + 1] = (int) elements;
    }

    private static int index() {
        return ((int) Thread.currentThread().getId() & COUNTS - 1) * LINE;
    }
}
