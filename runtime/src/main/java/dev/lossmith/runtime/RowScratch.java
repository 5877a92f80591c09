package dev.lossmith.runtime;

import java.util.Arrays;

/**
 * The arrays that pass numbers from loop to loop while rows are computed. Each slot has one; those of elements are replaced when
 * other elements have their turn, so that loops find the numbers of any of them in the same slots. Public because generated
 * classes use it; of no use to anyone else. It belongs to the thread that has its {@link Scratch}.
 */
public final class RowScratch {
    /** The slot of inputs. */
    public static final int INPUT = 0;

    /** The slot of targets that are numbers. */
    public static final int TARGET = 1;

    /** The slot of 1 for an element that is the target, and 0 for others. */
    public static final int IS_TARGET = 2;

    /** The slot of the input of the target. */
    public static final int INPUT_OF_TARGET = 3;

    /** The slot of weights. */
    public static final int WEIGHT = 4;

    /**
     * The first slot of the tables of constants by class: one for each table, then one for each as it is at the target. Where inputs have
     * names, there are none, and it is that of the first column, which the others follow, and the targets these.
     */
    public static final int TABLES = 5;

    /** As in {@link Scratch}: arrays a multiple of 4 KiB apart would fight for the same sets of the L1 cache. */
    private static final int PADDING = 72;

    private double[][] current = {};
    private double[][] own = {};
    private double[][] kept = {};
    private double[][] work = {};

    RowScratch() {}

    /**
     * {@return the array of a slot, of at least {@link Scratch#LENGTH} numbers} What it holds is undefined until a loop has written it.
     *
     * @param slot which, at least 0 and small, as all up to it have one
     */
    public double[] numbers(int slot) {
        if (slot >= current.length || current[slot] == null) {
            own = with(own, slot, Scratch.LENGTH);
            current = Arrays.copyOf(current, Math.max(current.length, slot + 1));
            current[slot] = own[slot];
        }
        return current[slot];
    }

    /** Gives each slot its own array again. */
    void reset() {
        System.arraycopy(own, 0, current, 0, current.length);
    }

    /** Puts an array of elements that have their turn into a slot: the one that was kept with that index, or a new one. */
    void turnTo(int slot, int index, int length) {
        numbers(slot);
        kept = with(kept, index, length);
        current[slot] = kept[index];
    }

    /** An array to work in, of at least so many numbers. */
    double[] work(int index, int length) {
        work = with(work, index, length);
        return work[index];
    }

    private static double[][] with(double[][] arrays, int index, int length) {
        double[][] all = index < arrays.length ? arrays : Arrays.copyOf(arrays, index + 1);
        if (all[index] == null || all[index].length < length) {
            all[index] = new double[length + PADDING];
        }
        return all;
    }
}
