package dev.lossmith.runtime;

/**
 * The blocks of one evaluation: what a block reads is copied into arrays, the kernel's own loops run on these, and what they have written
 * is copied to where it belongs.
 *
 * <p>An element keeps its place in its row, by which kernels find the constants of its class: arrays begin with room for what comes before
 * the block in that row. Safe for use by several threads, as blocks have nothing in common.
 */
final class CopiedBlocks implements Parallel.Block {
    /** As many as the arrays of a {@link Scratch} are longer than a block. */
    private static final int MOST_CLASSES = 64;

    private static final int ARRAYS = 7;

    private final Evaluation of;
    private final int order;
    private final double scale;

    CopiedBlocks(Evaluation of, int order, double scale) {
        this.of = of;
        this.order = order;
        this.scale = scale;
    }

    @Override
    public double sum(int first, int size) {
        Kernel<Object, Object> kernel = of.kernel;
        Scratch scratch = Scratch.take();
        int classes = kernel.classes();
        int start = first % classes;
        Object[] arrays = new Object[ARRAYS];
        for (int i = 0; i < ARRAYS; i++) {
            arrays[i] = classes > MOST_CLASSES
                    ? kernel.zeros(start + size)
                    : kernel.isCompensated() ? scratch.numbers(i) : scratch.floats(i);
        }
        read(of.input, first, size, arrays[0], start);
        read(of.target, first, size, arrays[1], start);
        if (of.weight != null) {
            // One a row, or one an element.
            int each = kernel.elementsPerWeight();
            int from = first / each;
            System.arraycopy(of.weight, from, arrays[2], start / each, (first + size - 1) / each - from + 1);
        }
        double sum = kernel.next(
                order,
                arrays[0],
                arrays[1],
                of.weight == null ? null : arrays[2],
                of.loss == null ? null : arrays[3],
                order < 1 ? null : arrays[4],
                order < 2 ? null : arrays[5],
                scale,
                start,
                size);
        write(of.loss, first, size, arrays[3], start, arrays[6]);
        write(of.gradient, first, size, arrays[4], start, arrays[6]);
        write(of.hessian, first, size, arrays[5], start, arrays[6]);
        scratch.release();
        return sum;
    }

    private static void read(Numbers numbers, int from, int count, Object to, int at) {
        if (to instanceof float[]) {
            numbers.read(from, count, (float[]) to, at);
        } else {
            numbers.read(from, count, (double[]) to, at);
        }
    }

    private static void write(Numbers numbers, int from, int count, Object values, int at, Object room) {
        if (numbers == null) {
            return;
        }
        if (values instanceof float[]) {
            numbers.write(from, count, (float[]) values, at, (float[]) room);
        } else {
            numbers.write(from, count, (double[]) values, at, (double[]) room);
        }
    }
}
