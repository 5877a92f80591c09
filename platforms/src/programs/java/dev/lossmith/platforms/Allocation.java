package dev.lossmith.platforms;

import java.lang.management.ManagementFactory;

/** Measures on HotSpot what calls of kernels allocate. */
public final class Allocation {
    private static final int LENGTH = 4095;
    private static final int CALLS = 100;
    private static final long LONGEST = 60_000_000_000L;

    private static final int ROW = 5;
    private static final float[] INPUT = new float[LENGTH];
    private static final float[] TARGET = new float[LENGTH];
    private static final int[] INDEX = new int[LENGTH];
    private static final float[] GRADIENT = new float[LENGTH];
    private static final float[] HESSIAN = new float[LENGTH];

    private Allocation() {}

    /**
     * Prints the bytes of the first call after one of an element or a row, and those of a hundred calls once none allocates any more. With
     * an argument, of a kernel of rows.
     */
    public static void main(String[] arguments) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        boolean rows = arguments.length > 0;
        // What is loaded and initialised for a first element is not what a call allocates.
        call(rows, 1);
        threads.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        long first = threads.getThreadAllocatedBytes(thread);
        call(rows, LENGTH / ROW);
        first = threads.getThreadAllocatedBytes(thread) - first;
        long calls = 0;
        long bytes;
        do {
            bytes = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < CALLS; i++) {
                call(rows, LENGTH / ROW);
            }
            bytes = threads.getThreadAllocatedBytes(thread) - bytes;
            calls += CALLS;
        } while (bytes > 0 && System.nanoTime() - start < LONGEST);
        System.out.println(first + " " + bytes + " " + calls);
    }

    private static void call(boolean rows, int count) {
        if (rows) {
            Losses_ChoiceKernel.INSTANCE.lossGradientAndHessian(INPUT, INDEX, GRADIENT, HESSIAN, 0, count);
        } else {
            Losses_SpamKernel.INSTANCE.lossGradientAndHessian(INPUT, TARGET, GRADIENT, HESSIAN, 0, count * ROW);
        }
    }
}
