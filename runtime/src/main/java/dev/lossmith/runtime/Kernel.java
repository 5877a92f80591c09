package dev.lossmith.runtime;

import java.io.Serializable;

/**
 * What all kernels do alike: they check their arguments, go over a range block by block, on a pool if they have one, choose
 * the loops for each block, and divide by what a mean divides by. A generated class adds the loops themselves.
 *
 * <p>The order of a call is that of its highest derivative: 0 for the loss alone, 1 with the gradient, 2 with the diagonal of
 * the Hessian as well. Arrays that a call does not have are null. An element has the same index in all arrays, but for weights
 * of rows.
 *
 * <p>Immutable but for what its {@link Schedule} has measured; safe for use by several threads.
 *
 * @param <A> the type of the arrays of numbers
 * @param <T> the type of the targets
 */
abstract class Kernel<A, T> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a range is split into; all schedules and all threads split alike. */
    private static final int BLOCK = Scratch.LENGTH;

    /** Null for the calling thread. */
    final transient Split parallel;

    /** Null for plain loops alone. */
    private final transient Loops schedule;

    Kernel(Split parallel, Loops schedule) {
        this.parallel = parallel;
        this.schedule = schedule;
    }

    /**
     * Spends the time at once that it takes until the fastest loops run: some tenths of a second to some seconds for each of
     * loss, gradient and Hessian, while the JVM's compiler is at work, and no more than ten seconds. Without it, a call now and
     * then is a little longer, and the fastest loops take over after some seconds of use. Needs some 100 KiB, and where vectors are
     * compiled leaves some hundred megabytes to the garbage collector. May be called at any time and by any thread, also more than
     * once; {@code backend()} tells what came of it. Does nothing where loops are forced, or no others are there, nor for more than
     * 65,536 classes, whose rows would need more memory.
     */
    public void warmUp() {
        if (schedule != null) {
            schedule.warmUp(this);
        }
    }

    /** Whether sums carry along what their additions lose. */
    abstract boolean isCompensated();

    /** {@return the number of classes, whose elements make a row: at least 1} */
    protected int classes() {
        return 1;
    }

    /** {@return how many elements a weight counts for: 1, or those of a row; 0 if there are no weights} */
    protected int elementsPerWeight() {
        return 0;
    }

    /**
     * {@return what the sum of a range is divided by, and its derivatives with it; 1 unless it is a mean}
     *
     * @param weight the weights; null without any
     * @param from the first element
     * @param to the element after the last
     * @throws IllegalArgumentException if an empty range is to have no mean
     */
    protected double divisor(A weight, int from, int to) {
        return 1.0;
    }

    /** The same, where it depends on the targets: on how many of them count, or on the weights of their classes. */
    double divisor(T target, A weight, int from, int to) {
        return divisor(weight, from, to);
    }

    /** {@return how many inputs a target has: 1, or those of a row} */
    int inputsPerTarget() {
        return 1;
    }

    /** {@return how many inputs targets have: what a block of that many takes} */
    final int inputsOf(int targets) {
        return (int) Math.min((long) targets * inputsPerTarget(), Integer.MAX_VALUE / 2);
    }

    /** {@return a new array of zeros} */
    abstract A zeros(int length);

    /** {@return targets that may stand in the place of any others} */
    abstract T targets(A numbers, int count);

    /**
     * Checks the targets of a range.
     *
     * @throws NullPointerException if there are none
     * @throws IndexOutOfBoundsException if they are too few
     * @throws IllegalArgumentException if one of them is none
     */
    void checkTarget(T target, int from, int to) {
        Arguments.covers("target", target, from, to, 1);
    }

    /** Checks that no output is an array of targets that would be overwritten before they are read. */
    void checkOutputs(A input, T target, A loss, A gradient, A hessian) {}

    /**
     * Checks that a range has an element, for a kernel with {@code onEmpty = OnEmpty.THROW}.
     *
     * @param from the first element
     * @param to the element after the last
     * @throws IllegalArgumentException if it has none
     */
    protected static void notEmpty(int from, int to) {
        Arguments.notEmpty(from, to);
    }

    /**
     * The plain loop for the losses of a block, or for what other loops have left of it.
     *
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses, unless they are added
     * @param first the first element of the block
     * @param size the number of its elements
     * @param done how many of them are done
     * @param lanes the sums of those, by lane: see {@link Lanes}
     * @return the sum of the block
     */
    protected abstract double lossBlock(
            A input, T target, A weight, A loss, int first, int size, int done, double[] lanes);

    /**
     * The plain loop for losses and gradients.
     *
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses, unless they are added
     * @param gradient takes the gradient
     * @param scale what derivatives of a mean are multiplied by
     * @param first the first element of the block
     * @param size the number of its elements
     * @param done how many of them are done
     * @param lanes the sums of those, by lane: see {@link Lanes}
     * @return the sum of the block
     */
    protected abstract double lossAndGradientBlock(
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            double scale,
            int first,
            int size,
            int done,
            double[] lanes);

    /**
     * The plain loop for losses, gradients and the diagonal of the Hessian.
     *
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses, unless they are added
     * @param gradient takes the gradient
     * @param hessian takes the diagonal of the Hessian
     * @param scale what derivatives of a mean are multiplied by
     * @param first the first element of the block
     * @param size the number of its elements
     * @param done how many of them are done
     * @param lanes the sums of those, by lane: see {@link Lanes}
     * @return the sum of the block
     */
    protected abstract double lossGradientAndHessianBlock(
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size,
            int done,
            double[] lanes);

    /**
     * A block whose first elements are computed by another schedule, and the others by the plain loop; never called if the kernel
     * has no other schedule.
     *
     * @param backend not {@link Backend#SCALAR}
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses; null if they are added
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param scale what derivatives of a mean are multiplied by
     * @param first the first element of the block
     * @param size the number of its elements, 1 to 1024
     * @param leading how many of them the schedule computes, but for those that fill no vector
     * @return the sum of the block
     */
    protected double block(
            Backend backend,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size,
            int leading) {
        throw new IllegalStateException(backend + " loops were not generated");
    }

    /**
     * {@return the reduced loss of a range, with the derivatives up to an order}
     *
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param from the first element
     * @param to the element after the last
     * @throws NullPointerException if an array that the call has is null
     * @throws IndexOutOfBoundsException if the range is none, or an array is too short for it
     * @throws IllegalArgumentException if the range has half a row, or an array has two purposes that exclude each other
     */
    protected final double reduce(int order, A input, T target, A weight, A gradient, A hessian, int from, int to) {
        Arguments.check(this, false, order, input, target, weight, null, gradient, hessian, from, to);
        double divisor = divisor(target, weight, from, to);
        return sum(order, input, target, weight, null, gradient, hessian, 1.0 / divisor, from, to) / divisor;
    }

    /**
     * Writes the losses of a range, each into {@code loss}, with the derivatives up to an order.
     *
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param from the first element
     * @param to the element after the last
     * @throws NullPointerException if an array that the call has is null
     * @throws IndexOutOfBoundsException if the range is none, or an array is too short for it
     * @throws IllegalArgumentException if the range has half a row, or an array has two purposes that exclude each other
     */
    protected final void each(int order, A input, T target, A weight, A loss, A gradient, A hessian, int from, int to) {
        Arguments.check(this, true, order, input, target, weight, loss, gradient, hessian, from, to);
        sum(order, input, target, weight, loss, gradient, hessian, 1.0, from, to);
    }

    private double sum(
            int order, A input, T target, A weight, A loss, A gradient, A hessian, double scale, int from, int to) {
        if (parallel != null) {
            return parallel.sum(this, order, input, target, weight, loss, gradient, hessian, scale, from, to);
        }
        double sum = 0.0;
        double lost = 0.0;
        // It counts down: near the largest int, up would overflow.
        for (int first = from, left = to - from; left > 0; first += BLOCK, left -= BLOCK) {
            int size = Math.min(left, BLOCK);
            double block = next(order, input, target, weight, loss, gradient, hessian, scale, first, size);
            double added = sum + block;
            lost += Lanes.lost(sum, block, added);
            sum = added;
        }
        return isCompensated() ? sum + Lanes.ifFinite(sum, lost) : sum;
    }

    /** A block by the loops whose turn it is. */
    final double next(
            int order, A input, T target, A weight, A loss, A gradient, A hessian, double scale, int first, int size) {
        return schedule == null
                ? plain(order, input, target, weight, loss, gradient, hessian, scale, first, size, 0, Lanes.zeros())
                : schedule.block(this, order, input, target, weight, loss, gradient, hessian, scale, first, size);
    }

    /** The plain loop of an order, for a block or for what others have left of it. */
    final double plain(
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size,
            int done,
            double[] lanes) {
        switch (order) {
            case 0:
                return lossBlock(input, target, weight, loss, first, size, done, lanes);
            case 1:
                return lossAndGradientBlock(input, target, weight, loss, gradient, scale, first, size, done, lanes);
            default:
                return lossGradientAndHessianBlock(
                        input, target, weight, loss, gradient, hessian, scale, first, size, done, lanes);
        }
    }
}
