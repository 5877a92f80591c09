package dev.lossmith.benchmarks;

import dev.lossmith.benchmarks.contender.FloatData;
import dev.lossmith.benchmarks.contender.LossAndGradient;

/**
 * A program that calls a contender once and prints how many nanoseconds that took: with the loading of the classes
 * that it needs, and before anything is compiled.
 */
final class FirstCall {

    /** The length of the array. */
    static final int N = 4096;

    private FirstCall() {}

    /**
     * Runs the program.
     *
     * @param arguments the contender's class
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        FloatData data = FloatData.of(N);
        LossAndGradient contender = Class.forName(arguments[0])
                .asSubclass(LossAndGradient.class)
                .getConstructor()
                .newInstance();
        long start = System.nanoTime();
        double loss = contender.lossAndGradient(data);
        long nanos = System.nanoTime() - start;
        if (!(loss > 0)) {
            throw new IllegalStateException("A loss of " + loss);
        }
        // Not before the call: a kernel puts off what this asks it to find out.
        contender.requireBackend();
        System.out.println(nanos);
    }
}
