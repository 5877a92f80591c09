package dev.lossmith.runtime;

import java.util.Arrays;

/**
 * A block of a kernel by short loops over scratch arrays, which the JVM's compiler turns into SIMD: what the arguments become
 * before, and the results after. A generated class adds the loops: they all have the same index and nothing else, since C2
 * turns no loop into SIMD in which arrays have different offsets.
 *
 * <p>Inputs are in the scratch array 0, targets in 1, weights in 2. Without state; safe for use by several threads.
 *
 * @param <A> the type of the caller's arrays
 * @param <N> the type of the scratch arrays
 */
abstract class Stages<A, N> {
    private static final int INPUT = 0;
    private static final int TARGET = 1;
    private static final int WEIGHT = 2;
    private static final int TABLES = 3;
    private static final int LOSS = 4;
    private static final int GRADIENT = 5;
    private static final int HESSIAN = 6;
    private static final int FIRST_LOOP = 7;

    /** How many elements go through the loops at a time: few enough for a dozen arrays of them in L1. */
    private static final int PART = 512;

    /** How many elements a weight counts for. */
    private final int elementsPerWeight;

    /** The scratch array of each result: losses, gradients, Hessians. */
    private final int[] results;

    /** The steps of a call of each order: what is loaded, the loops, what is stored. */
    private final int[][] steps;

    Stages(int elementsPerWeight, int[] results, int[][] plans) {
        this.elementsPerWeight = elementsPerWeight;
        this.results = results;
        this.steps = new int[plans.length][];
        for (int order = 0; order < plans.length; order++) {
            int[] plan = plans[order];
            int[] all = new int[FIRST_LOOP + plan.length];
            int next = 0;
            for (int load = INPUT; load <= TABLES; load++) {
                all[next++] = load;
            }
            for (int loop : plan) {
                all[next++] = FIRST_LOOP + loop;
            }
            for (int result = LOSS; result <= LOSS + order; result++) {
                all[next++] = result;
            }
            steps[order] = Arrays.copyOf(all, next);
        }
    }

    /**
     * Runs one loop. Called from a method with a switch, C2 compiles each loop by itself: many that are inlined into one method are
     * more than it is ready to compile well.
     *
     * @param stage which loop, an index of the plans
     * @param scratch the arrays
     * @param scale what derivatives of a mean are multiplied by
     * @param count how many elements
     */
    protected abstract void stage(int stage, Scratch scratch, double scale, int count);

    /**
     * Loads what else the loops read: constants that differ by class.
     *
     * @param scratch the arrays
     * @param start the first element
     * @param count how many elements
     */
    protected void load(Scratch scratch, int start, int count) {}

    /** The scratch array of a number. */
    abstract N numbers(Scratch scratch, int index);

    /** Copies what belongs to elements, as what is computed with; one number may belong to many. */
    abstract void load(A from, int elements, int first, N to, int count);

    /** Copies results to {@code first} and after, rounded to what the caller has. */
    abstract void store(N from, A to, int first, int count);

    /** Adds losses to their lanes. */
    abstract void add(N losses, int count, double[] lanes);

    /** The sum of lanes. */
    abstract double sum(double[] lanes);

    /**
     * Computes the first elements of a block, and leaves the others to the plain loop.
     *
     * @param kernel whose plain loop that is
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight null without weights
     * @param loss takes the losses; null if they are added
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param scale what derivatives of a mean are multiplied by
     * @param first the first element
     * @param size how many elements, at most 1024
     * @param leading how many of them these loops compute
     * @return the sum of the losses; 0 if they are not added
     */
    public final double block(
            Kernel<A, A> kernel,
            int order,
            A input,
            A target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size,
            int leading) {
        Scratch scratch = Scratch.take();
        double[] lanes = scratch.lanes();
        for (int done = 0; done < leading; done += PART) {
            int start = first + done;
            int count = Math.min(leading - done, PART);
            for (int step : steps[order]) {
                step(step, input, target, weight, loss, gradient, hessian, scale, start, count, scratch, lanes);
            }
        }
        double sum = 0.0;
        if (leading < size) {
            sum = kernel.plain(
                    order, input, target, weight, loss, gradient, hessian, scale, first, size, leading, lanes);
        } else if (loss == null) {
            sum = sum(lanes);
        }
        scratch.release();
        return sum;
    }

    /**
     * Takes one step of a part. HotSpot inlines a call that it sees in less than a quarter of the calls of its method
     * only if it is tiny: each of these is compiled by itself. Inlined into one method, their loops would take up to a
     * quarter longer.
     */
    private void step(
            int step,
            A input,
            A target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int start,
            int count,
            Scratch scratch,
            double[] lanes) {
        switch (step) {
            case INPUT:
                load(input, 1, start, numbers(scratch, INPUT), count);
                break;
            case TARGET:
                load(target, 1, start, numbers(scratch, TARGET), count);
                break;
            case WEIGHT:
                if (weight != null) {
                    load(weight, elementsPerWeight, start, numbers(scratch, WEIGHT), count);
                }
                break;
            case TABLES:
                load(scratch, start, count);
                break;
            case LOSS:
                if (loss == null) {
                    add(numbers(scratch, results[0]), count, lanes);
                } else {
                    store(numbers(scratch, results[0]), loss, start, count);
                }
                break;
            case GRADIENT:
                store(numbers(scratch, results[1]), gradient, start, count);
                break;
            case HESSIAN:
                store(numbers(scratch, results[2]), hessian, start, count);
                break;
            default:
                stage(step - FIRST_LOOP, scratch, scale, count);
        }
    }
}
