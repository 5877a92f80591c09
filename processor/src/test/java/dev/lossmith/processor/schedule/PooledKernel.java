package dev.lossmith.processor.schedule;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import java.util.concurrent.ForkJoinPool;

/** Calls of a kernel on the calling thread or on a pool, over arrays of a mix of numbers. */
record PooledKernel(Reference reference, Object kernel) {

    /** The kernel itself, which computes on the calling thread. */
    static PooledKernel instance(Reference reference) {
        return new PooledKernel(reference, reference.kernel());
    }

    /** The same kernel on a pool. */
    static PooledKernel on(Reference reference, ForkJoinPool pool) {
        try {
            return new PooledKernel(
                    reference,
                    reference
                            .kernel()
                            .getClass()
                            .getMethod("on", ForkJoinPool.class)
                            .invoke(null, pool));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Computes a range that begins with the second row, of at least so many elements: whole rows. */
    KernelCall compute(Mix mix, int length, int results) {
        int classes = reference.classes();
        int to = classes + (length + classes - 1) / classes * classes;
        BlockCall data = BlockCall.of(reference, mix, to + 3, 1, length);
        return KernelCall.of(
                kernel, reference.format(), data.input(), data.target(), data.weight(), classes, to, results);
    }
}
