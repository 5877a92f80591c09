package dev.lossmith.runtime;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The arrays that pass values from loop to loop of one block. Generated kernels take one, and release it after the
 * block:
 *
 * <pre>{@code
 * Scratch scratch = Scratch.take();
 * double[] logit = scratch.numbers(0);
 * ...
 * scratch.release();
 * }</pre>
 *
 * <p>Released ones wait in a pool of 16 to 64 slots, so it holds no more memory than that many of the largest block: some
 * 100 KiB each. One that is not released, because a block failed, is garbage like any other object: no {@code finally}
 * is needed.
 *
 * <p>Threads, virtual ones as well, may take at any time; no two ever get the same one. What was taken belongs to the
 * thread that took it, and only that thread may use it.
 */
public final class Scratch {
    /** The length of the arrays: the number of elements of a block. */
    public static final int LENGTH = 1024;

    /**
     * Nine cache lines after each array. Arrays a multiple of 4 KiB apart would have the same element in the same set of
     * the L1 cache, which has room for 8 or 12 of them.
     */
    private static final int PADDING = 72;

    /**
     * A power of two, so that a mask finds the slot of a thread. Not fewer than 16: the pools of a small machine have
     * more threads than it has processors.
     */
    private static final AtomicReferenceArray<Scratch> POOL = new AtomicReferenceArray<>(Integer.highestOneBit(Math.max(
            16, Math.min(2 * Runtime.getRuntime().availableProcessors() - 1, 64))));

    /** How many slots a thread tries, its own first: threads of the same slot find room beside each other. */
    private static final int TRIES = 4;

    private final double[] lanes = new double[3 * Lanes.LANES + LENGTH];
    private double[][] arrays = {};
    private RowScratch ofRows;
    private Labels labels;
    private float[][] floats = {};
    private Thread owner;

    private Scratch() {}

    /** {@return one that no other thread has: from the pool if the thread's slot or one of the next holds one, else new} */
    public static Scratch take() {
        Thread thread = Thread.currentThread();
        Scratch scratch = null;
        for (int i = 0; i < TRIES && scratch == null; i++) {
            scratch = POOL.getAndSet(slot(thread, i), null);
        }
        if (scratch == null) {
            scratch = new Scratch();
        }
        scratch.owner = thread;
        return scratch;
    }

    /**
     * Gives it back. The arrays may not be used afterwards. Does nothing if the calling thread does not have it, or not
     * any more: so one that is released twice still goes to one thread only.
     */
    public void release() {
        Thread thread = Thread.currentThread();
        if (owner == thread) {
            owner = null;
            // Without a free slot it becomes garbage.
            int i = 0;
            while (i < TRIES && !POOL.compareAndSet(slot(thread, i), null, this)) {
                i++;
            }
        }
    }

    /**
     * {@return an array of at least {@link #LENGTH} numbers, made when first asked for} What it holds is undefined.
     *
     * @param index which, at least 0 and small, as all up to it have a slot: the same index gives the same array until the release
     */
    public double[] numbers(int index) {
        if (index >= arrays.length) {
            arrays = Arrays.copyOf(arrays, index + 1);
        }
        if (arrays[index] == null) {
            arrays[index] = new double[LENGTH + PADDING];
        }
        return arrays[index];
    }

    /** {@return the arrays for kernels of rows, made when first asked for} */
    RowScratch ofRows() {
        if (ofRows == null) {
            ofRows = new RowScratch();
        }
        return ofRows;
    }

    /** {@return the targets of some rows: what it holds is undefined} */
    Labels labels() {
        if (labels == null) {
            labels = new Labels();
        }
        return labels;
    }

    /**
     * {@return an array of at least {@link #LENGTH} floats, made when first asked for} What it holds is undefined.
     *
     * @param index which, as of {@link #numbers}, whose arrays are others
     */
    public float[] floats(int index) {
        if (index >= floats.length) {
            floats = Arrays.copyOf(floats, index + 1);
        }
        if (floats[index] == null) {
            floats[index] = new float[LENGTH + PADDING];
        }
        return floats[index];
    }

    /** {@return the lanes of a sum, all set to 0.0, with the room that {@link Lanes} wants} The same array each time. */
    public double[] lanes() {
        Arrays.fill(lanes, 0, 2 * Lanes.LANES, 0.0);
        return lanes;
    }

    private static int slot(Thread thread, int offset) {
        return (int) thread.getId() + offset & POOL.length() - 1;
    }
}
