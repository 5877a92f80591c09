package dev.lossmith.runtime;

import java.lang.reflect.Array;

/**
 * Calls of a kernel on arrays of its own, until nothing faster is expected to take over. Safe for use by several threads: each
 * has arrays of its own.
 *
 * @param <A> the type of the arrays of numbers
 * @param <T> the type of the targets
 */
final class WarmUp<A, T> {
    private static final int LENGTH = 4 * Scratch.LENGTH;
    private static final int MOST_CLASSES = 1 << 16;
    private static final long LONGEST = 10_000_000_000L;

    private final Kernel<A, T> kernel;
    private final int length;

    WarmUp(Kernel<A, T> kernel) {
        this.kernel = kernel;
        // Whole rows.
        int classes = Math.min(kernel.classes(), MOST_CLASSES);
        this.length = LENGTH + classes - LENGTH % classes;
    }

    /** Runs the calls of each order, ten seconds at most. */
    @SuppressWarnings("unchecked") // kernels that have other schedules have targets like inputs
    void run(Schedule schedule) {
        if (kernel.classes() > MOST_CLASSES) {
            return;
        }
        boolean isElementwise = kernel instanceof FloatElementwiseLoss
                || kernel instanceof DoubleElementwiseLoss
                || kernel instanceof WeightedFloatElementwiseLoss
                || kernel instanceof WeightedDoubleElementwiseLoss;
        // Which numbers these are does not matter: kernels do not branch.
        A numbers = zeros();
        T target = (T) numbers;
        A weight = kernel.elementsPerWeight() > 0 ? numbers : null;
        A loss = isElementwise ? zeros() : null;
        A gradient = zeros();
        A hessian = zeros();
        long start = System.nanoTime();
        for (int order = 0; order <= 2; order++) {
            while (schedule.hurry(order, true) && System.nanoTime() - start < LONGEST) {
                if (isElementwise) {
                    kernel.each(order, numbers, target, weight, loss, gradient, hessian, 0, length);
                } else {
                    kernel.reduce(order, numbers, target, weight, gradient, hessian, 0, length);
                }
            }
            schedule.hurry(order, false);
        }
    }

    @SuppressWarnings("unchecked") // there are two kinds of kernels
    private A zeros() {
        return (A) Array.newInstance(kernel instanceof FloatKernel ? float.class : double.class, length);
    }
}
