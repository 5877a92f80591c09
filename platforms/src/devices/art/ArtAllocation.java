package dev.lossmith.platforms;

import dalvik.system.VMDebug;

/** Counts on ART what a hundred calls allocate after the first, and an array to see that the count works. */
public final class ArtAllocation {
    static float[] sink;

    private ArtAllocation() {}

    public static void main(String[] arguments) {
        float[] input = new float[4096];
        float[] target = new float[4096];
        float[] gradient = new float[4096];
        Losses_SpamKernel.INSTANCE.lossAndGradient(input, target, gradient, 0, 4096);
        VMDebug.startAllocCounting();
        for (int i = 0; i < 100; i++) {
            Losses_SpamKernel.INSTANCE.lossAndGradient(input, target, gradient, 0, 4096);
        }
        int calls = VMDebug.getAllocCount(VMDebug.KIND_THREAD_ALLOCATED_OBJECTS);
        sink = new float[16];
        int control = VMDebug.getAllocCount(VMDebug.KIND_THREAD_ALLOCATED_OBJECTS) - calls;
        VMDebug.stopAllocCounting();
        System.out.println("objects " + Integer.toString(calls) + ", control " + Integer.toString(control));
    }
}
