package dev.lossmith.runtime;

/**
 * What computes a kernel's blocks, if not its plain loop alone. Kernels know no more of schedules than this: a compiler that leaves out
 * what nobody makes, as those for small devices do, leaves out the class of the schedule and all that it names.
 */
abstract class Loops {
    /**
     * {@return the sum of a block}
     *
     * @param kernel whose block that is
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
     */
    abstract <A, T> double block(
            Kernel<A, T> kernel,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int first,
            int size);

    /** Calls the kernel until nothing faster is expected. */
    abstract void warmUp(Kernel<?, ?> kernel);
}
