package dev.lossmith.platforms;

/** Measures what an element takes, loss and gradient, by a kernel and by the loop that people write: on platforms without JMH. */
public final class Speed {
    private static final int LENGTH = 4096;

    private Speed() {}

    /** Prints picoseconds an element, the least of some runs each. */
    public static void main(String[] arguments) {
        float[] input = new float[LENGTH];
        float[] target = new float[LENGTH];
        float[] gradient = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            input[i] = (i * 37 % 1000 - 500) * 0.016f;
            target[i] = i & 1;
        }
        int kernel = Integer.MAX_VALUE;
        int written = Integer.MAX_VALUE;
        double sum = 0;
        for (int run = 0; run < 60; run++) {
            long start = System.nanoTime();
            for (int call = 0; call < 10; call++) {
                sum += Losses_SpamKernel.INSTANCE.lossAndGradient(input, target, gradient, 0, LENGTH);
            }
            long middle = System.nanoTime();
            for (int call = 0; call < 10; call++) {
                sum += written(input, target, gradient);
            }
            long end = System.nanoTime();
            kernel = Math.min(kernel, (int) ((middle - start) * 100 / LENGTH));
            written = Math.min(written, (int) ((end - middle) * 100 / LENGTH));
        }
        System.out.println("kernel " + Integer.toString(kernel));
        System.out.println("hand-written " + Integer.toString(written) + (sum == 0 ? "?" : ""));
    }

    private static double written(float[] input, float[] target, float[] gradient) {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            double x = input[i];
            double t = target[i];
            double e = Math.exp(-Math.abs(x));
            double sigmoid = x < 0 ? e / (1 + e) : 1 / (1 + e);
            double weight = 1 + 2 * t;
            sum += (1 - t) * x + weight * (Math.max(-x, 0) + Math.log(1 + e));
            gradient[i] = (float) (1 - t + weight * (sigmoid - 1));
        }
        return sum;
    }
}
