package dev.lossmith.runtime;

/** What splits a range into blocks that may run at the same time. Kernels know no more of pools than this: see {@link Loops}. */
abstract class Split {
    /**
     * {@return the sum over a range: 0.0, plus the sums of the blocks in order}
     *
     * @param kernel whose range that is
     * @param order that of the highest derivative: 0, 1 or 2
     * @param input what the model gave
     * @param target what it should have given
     * @param weight the weights; null without any
     * @param loss takes the losses; null if they are added
     * @param gradient takes the gradient, of an order from 1
     * @param hessian takes the diagonal of the Hessian, of an order from 2
     * @param scale what derivatives of a mean are multiplied by
     * @param from the first element, at least 0
     * @param to the element after the last
     */
    abstract <A, T> double sum(
            Kernel<A, T> kernel,
            int order,
            A input,
            T target,
            A weight,
            A loss,
            A gradient,
            A hessian,
            double scale,
            int from,
            int to);
}
