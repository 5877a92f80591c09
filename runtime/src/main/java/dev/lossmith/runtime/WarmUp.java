package dev.lossmith.runtime;

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
    /** How many inputs, and as many targets as these have. */
    private final int length;

    private final int targets;

    WarmUp(Kernel<A, T> kernel) {
        this.kernel = kernel;
        int inputs = Math.min(kernel.inputsPerTarget(), MOST_CLASSES);
        // Whole rows.
        int classes = Math.min(kernel.classes(), MOST_CLASSES);
        int elements = LENGTH + classes - LENGTH % classes;
        this.targets = Math.max(elements / inputs, 1);
        this.length = targets * inputs;
    }

    /** Runs the calls of each order, ten seconds at most. */
    void run(Schedule schedule) {
        if (Math.max(kernel.classes(), kernel.inputsPerTarget()) > MOST_CLASSES) {
            return;
        }
        boolean isElementwise = isElementwise(kernel);
        // Which numbers these are does not matter: kernels do not branch.
        A numbers = zeros();
        T target = kernel.targets(numbers, targets);
        A weight = kernel.elementsPerWeight() > 0 ? numbers : null;
        A loss = isElementwise ? zeros() : null;
        A gradient = zeros();
        A hessian = zeros();
        long start = System.nanoTime();
        for (int order = 0; order <= 2; order++) {
            while (schedule.hurry(order, true) && System.nanoTime() - start < LONGEST) {
                if (isElementwise) {
                    kernel.each(order, numbers, target, weight, loss, gradient, hessian, 0, targets);
                } else {
                    kernel.reduce(order, numbers, target, weight, gradient, hessian, 0, targets);
                }
            }
            schedule.hurry(order, false);
        }
    }

    private A zeros() {
        return kernel.zeros(length);
    }

    /** Whether a kernel writes each loss. */
    static boolean isElementwise(Kernel<?, ?> kernel) {
        return kernel instanceof FloatElementwiseLoss
                || kernel instanceof DoubleElementwiseLoss
                || kernel instanceof WeightedFloatElementwiseLoss
                || kernel instanceof WeightedDoubleElementwiseLoss
                || kernel instanceof RowwiseLoss
                || kernel instanceof WeightedRowwiseLoss;
    }
}
