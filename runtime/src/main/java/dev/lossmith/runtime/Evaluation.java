package dev.lossmith.runtime;

/**
 * A kernel with the numbers that it is to read and write, wherever they are: see {@link Numbers}. Results have the same bits as for
 * arrays of the kernel's own type, whichever loops run, and also on a pool.
 *
 * <pre>{@code
 * Evaluation spam = Evaluation.of(SpamLossKernel.INSTANCE)
 *         .input(Numbers.of(logits))
 *         .target(Numbers.of(labels))
 *         .gradient(Numbers.of(gradient).adding(0.25));
 * double loss = spam.run();
 * }</pre>
 *
 * <p>Which outputs there are says what is computed. Numbers pass through arrays of one block, which stay in the first cache: a call takes
 * as long as one with arrays, and a tenth more. The checks are those of every kernel, see {@link dev.lossmith.runtime}; besides, numbers
 * that are written and others may share a storage only where they are the same numbers, or have none in common, as columns of one matrix
 * do. What two direct buffers share, nobody sees.
 *
 * <p>Immutable: each method gives another one. Safe for use by several threads as far as its numbers are. A call on one thread
 * allocates at most some small objects, but for kernels whose rows have more than 64 classes.
 */
public final class Evaluation {
    final Kernel<Object, Object> kernel;
    final Numbers input;
    final Numbers target;
    final Object weight;
    final Numbers loss;
    final Numbers gradient;
    final Numbers hessian;

    private Evaluation(
            Kernel<Object, Object> kernel,
            Numbers input,
            Numbers target,
            Object weight,
            Numbers loss,
            Numbers gradient,
            Numbers hessian) {
        this.kernel = kernel;
        this.input = input;
        this.target = target;
        this.weight = weight;
        this.loss = loss;
        this.gradient = gradient;
        this.hessian = hessian;
    }

    /**
     * {@return an evaluation that has nothing to read yet}
     *
     * @param kernel a generated kernel of floats
     */
    public static Evaluation of(FloatKernel kernel) {
        return ofAny(kernel);
    }

    /**
     * {@return an evaluation that has nothing to read yet}
     *
     * @param kernel a generated kernel of doubles
     */
    public static Evaluation of(DoubleKernel kernel) {
        return ofAny(kernel);
    }

    @SuppressWarnings("unchecked") // it gets arrays that it has made itself, and weights that are checked
    private static Evaluation ofAny(Kernel<?, ?> kernel) {
        if (kernel == null) {
            throw new NullPointerException("kernel is null");
        }
        return new Evaluation((Kernel<Object, Object>) kernel, null, null, null, null, null, null);
    }

    /**
     * {@return the same with another input}
     *
     * @param numbers what the model gave
     */
    public Evaluation input(Numbers numbers) {
        return new Evaluation(kernel, numbers, target, weight, loss, gradient, hessian);
    }

    /**
     * {@return the same with another target}
     *
     * @param numbers what it should have given
     */
    public Evaluation target(Numbers numbers) {
        return new Evaluation(kernel, input, numbers, weight, loss, gradient, hessian);
    }

    /**
     * {@return the same with other weights, which a kernel of floats takes}
     *
     * @param weights one an element or one a row, as the kernel says
     */
    public Evaluation weight(float[] weights) {
        return new Evaluation(kernel, input, target, weights, loss, gradient, hessian);
    }

    /**
     * {@return the same with other weights, which a kernel of doubles takes}
     *
     * @param weights one an element or one a row, as the kernel says
     */
    public Evaluation weight(double[] weights) {
        return new Evaluation(kernel, input, target, weights, loss, gradient, hessian);
    }

    /**
     * {@return the same with another place for losses, for a kernel with {@code Reduction.NONE}}
     *
     * @param numbers takes one loss an element
     */
    public Evaluation loss(Numbers numbers) {
        return new Evaluation(kernel, input, target, weight, numbers, gradient, hessian);
    }

    /**
     * {@return the same with another place for the gradient}
     *
     * @param numbers takes the derivative by each input; null if nobody wants it
     */
    public Evaluation gradient(Numbers numbers) {
        return new Evaluation(kernel, input, target, weight, loss, numbers, hessian);
    }

    /**
     * {@return the same with another place for the diagonal of the Hessian}
     *
     * @param numbers takes the second derivative by each input; null if nobody wants it
     */
    public Evaluation hessian(Numbers numbers) {
        return new Evaluation(kernel, input, target, weight, loss, gradient, numbers);
    }

    /**
     * Computes the whole of the input.
     *
     * @return as of a range
     */
    public double run() {
        return run(0, EvaluationArguments.present("input", input).length());
    }

    /**
     * Computes a range.
     *
     * @param from the first element
     * @param to the element after the last
     * @return the reduced loss; NaN of a kernel with {@code Reduction.NONE}, which has none
     * @throws NullPointerException if the kernel needs what is not there
     * @throws IndexOutOfBoundsException if the range is none, or something is too short for it
     * @throws IllegalArgumentException if the range has half a row, something is given that the kernel does not take, an output can only be
     *     read, or numbers overlap
     */
    public double run(int from, int to) {
        boolean isElementwise = WarmUp.isElementwise(kernel);
        new EvaluationArguments(kernel, isElementwise, from, to).check(this);
        double divisor = isElementwise ? 1.0 : kernel.divisor(null, weight, from, to);
        int order = hessian != null ? 2 : gradient != null ? 1 : 0;
        double sum = sum(new CopiedBlocks(this, order, 1.0 / divisor), from, to);
        return isElementwise ? Double.NaN : sum / divisor;
    }

    /** In the order of all sums: see {@link Lanes}. */
    private double sum(Parallel.Block blocks, int from, int to) {
        if (kernel.parallel != null) {
            return ((Parallel) kernel.parallel).sum(from, to, blocks, kernel.isCompensated());
        }
        double sum = 0.0;
        double lost = 0.0;
        for (int first = from, left = to - from; left > 0; first += Scratch.LENGTH, left -= Scratch.LENGTH) {
            double block = blocks.sum(first, Math.min(left, Scratch.LENGTH));
            double added = sum + block;
            lost += Lanes.lost(sum, block, added);
            sum = added;
        }
        return kernel.isCompensated() ? sum + Lanes.ifFinite(sum, lost) : sum;
    }
}
