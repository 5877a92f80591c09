package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.FloatLoss;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A kernel on a pool computes the bits of its INSTANCE, whatever the length, the pool and the thread. */
class KernelPoolTest {
    private static final List<String> ANNOTATIONS = List.of(
            "@BceWithLogits",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, weights = Weights.ROW, reduction = Reduction.SUM,"
                    + " precision = Precision.DOUBLE)",
            "@BceWithLogits(reduction = Reduction.NONE, precision = Precision.DOUBLE)",
            "@Bce(weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN)",
            "@Bce(weights = Weights.ELEMENT, reduction = Reduction.NONE)");

    /** A task has 16 blocks at least, and a shorter range than two tasks no task at all. */
    private static final int[] LENGTHS = {
        0, 5, 1024, 32 * 1024 - 1, 32 * 1024, 32 * 1024 + 1, 47 * 1024 + 600, 100 * 1024 + 17
    };

    private static final List<ForkJoinPool> POOLS =
            List.of(new ForkJoinPool(1), new ForkJoinPool(3), new ForkJoinPool(8));
    private static final List<Reference> REFERENCES = new ArrayList<>();

    @BeforeAll
    static void compile() {
        REFERENCES.addAll(References.of(ANNOTATIONS));
    }

    @AfterAll
    static void shutdown() {
        POOLS.forEach(ForkJoinPool::shutdown);
    }

    static List<Reference> references() {
        return REFERENCES;
    }

    @ParameterizedTest
    @MethodSource("references")
    void hasTheBitsOfTheInstance(Reference reference) {
        for (int length : LENGTHS) {
            for (int results = 1; results <= 3; results++) {
                KernelCall expected = PooledKernel.instance(reference).compute(Mix.USUAL, length, results);
                for (ForkJoinPool pool : POOLS) {
                    assertSame(expected, PooledKernel.on(reference, pool).compute(Mix.USUAL, length, results));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void threadsMayShareAKernel(Reference reference) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        assertSharedBy(threads, reference);
    }

    @ParameterizedTest
    @MethodSource("references")
    void virtualThreadsMayShareAKernel(Reference reference) throws Exception {
        assumeTrue(Runtime.version().feature() >= 21, "virtual threads");
        ExecutorService threads = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        assertSharedBy(threads, reference);
    }

    private static void assertSharedBy(ExecutorService threads, Reference reference) throws Exception {
        PooledKernel kernel = PooledKernel.on(reference, POOLS.get(1));
        List<Callable<Void>> calls = new ArrayList<>();
        for (int length = 33 * 1024; length < 36 * 1024; length += 500) {
            int elements = length;
            KernelCall expected = PooledKernel.instance(reference).compute(Mix.USUAL, elements, 3);
            for (int repeat = 0; repeat < 3; repeat++) {
                calls.add(() -> {
                    assertSame(expected, kernel.compute(Mix.USUAL, elements, 3));
                    return null;
                });
            }
        }
        try {
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void aWorkerOfThePoolMayUseTheKernel(Reference reference) {
        for (ForkJoinPool pool : POOLS) {
            KernelCall expected = PooledKernel.instance(reference).compute(Mix.USUAL, 40 * 1024, 3);
            PooledKernel kernel = PooledKernel.on(reference, pool);
            assertSame(
                    expected,
                    pool.submit(() -> kernel.compute(Mix.USUAL, 40 * 1024, 3)).join());
        }
    }

    @Test
    void argumentsAreCheckedBeforeThePoolIsAsked() {
        PooledKernel kernel = PooledKernel.on(REFERENCES.get(0), POOLS.get(1));
        float[] input = new float[50_000];
        float[] gradient = new float[input.length - 1];
        String message = assertThrows(
                        IndexOutOfBoundsException.class,
                        () -> ((FloatLoss) kernel.kernel()).lossAndGradient(input, input, gradient))
                .getMessage();
        assertEquals("gradient has length 49999, but the range 0..50000 needs 50000", message);
    }

    private static void assertSame(KernelCall expected, KernelCall actual) {
        assertEquals(expected.reduced(), actual.reduced());
        assertArrayEquals(expected.losses(), actual.losses());
        assertArrayEquals(expected.gradient(), actual.gradient());
        assertArrayEquals(expected.hessian(), actual.hessian());
    }
}
