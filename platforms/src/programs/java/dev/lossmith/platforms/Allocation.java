package dev.lossmith.platforms;

import java.lang.management.ManagementFactory;

/** Measures on HotSpot what calls of kernels allocate. */
public final class Allocation {
    private static final int LENGTH = 4096;
    private static final int CALLS = 100;
    private static final long LONGEST = 60_000_000_000L;

    private Allocation() {}

    /** Prints the bytes of the first call after one of an element, and those of a hundred calls once none allocates any more. */
    public static void main(String[] arguments) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        float[] input = new float[LENGTH];
        float[] target = new float[LENGTH];
        float[] gradient = new float[LENGTH];
        float[] hessian = new float[LENGTH];
        // What is loaded and initialised for a first element is not what a call allocates.
        Losses_SpamKernel.INSTANCE.lossGradientAndHessian(input, target, gradient, hessian, 0, 1);
        threads.getThreadAllocatedBytes(thread);
        long start = System.nanoTime();
        long first = threads.getThreadAllocatedBytes(thread);
        Losses_SpamKernel.INSTANCE.lossGradientAndHessian(input, target, gradient, hessian, 0, LENGTH);
        first = threads.getThreadAllocatedBytes(thread) - first;
        long calls = 0;
        long bytes;
        do {
            bytes = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < CALLS; i++) {
                Losses_SpamKernel.INSTANCE.lossGradientAndHessian(input, target, gradient, hessian, 0, LENGTH);
            }
            bytes = threads.getThreadAllocatedBytes(thread) - bytes;
            calls += CALLS;
        } while (bytes > 0 && System.nanoTime() - start < LONGEST);
        System.out.println(first + " " + bytes + " " + calls);
    }
}
