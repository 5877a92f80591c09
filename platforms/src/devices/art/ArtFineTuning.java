package dev.lossmith.samples;

import dalvik.system.VMDebug;

/** Counts on ART what a hundred steps of fine-tuning allocate after the first, and an array to see that the count works. */
public final class ArtFineTuning {
    static float[] sink;

    private ArtFineTuning() {}

    public static void main(String[] arguments) {
        Digits digits = Digits.of(0, 50, 1);
        DigitReader reader = new DigitReader(50);
        reader.step(digits, 0, 25, 0.5f);
        VMDebug.startAllocCounting();
        for (int i = 0; i < 100; i++) {
            reader.step(digits, 0, 25, 0.5f);
        }
        int steps = VMDebug.getAllocCount(VMDebug.KIND_THREAD_ALLOCATED_OBJECTS);
        sink = new float[16];
        int control = VMDebug.getAllocCount(VMDebug.KIND_THREAD_ALLOCATED_OBJECTS) - steps;
        VMDebug.stopAllocCounting();
        System.out.println("objects " + Integer.toString(steps) + ", control " + Integer.toString(control));
    }
}
