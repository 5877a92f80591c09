package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A range split over a pool gives the bits of one thread, does every block once, and fails as one thread does. */
class ParallelTest {
    private static final int BLOCK = 1024;
    private static final int MANY = 100 * BLOCK + 7;
    private static final ForkJoinPool POOL = new ForkJoinPool(3);

    @AfterAll
    static void shutDown() {
        POOL.shutdown();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                1,
                2,
                1023,
                1024,
                1025,
                31 * BLOCK + 1,
                32 * BLOCK,
                40 * BLOCK,
                MANY,
                4096 * BLOCK,
                5000 * BLOCK + 3
            })
    void sumsHaveTheBitsOfOneThread(int length) {
        for (int from : new int[] {0, 5, 1024}) {
            double total = 0.0;
            BigDecimal lost = BigDecimal.ZERO;
            double exactlyLost = 0.0;
            for (long first = from; first < from + length; first += BLOCK) {
                double sum = value((int) first, (int) Math.min(BLOCK, from + length - first));
                lost = new BigDecimal(total).add(new BigDecimal(sum)).subtract(new BigDecimal(total + sum));
                exactlyLost += lost.doubleValue();
                total += sum;
            }
            assertEquals(total, sum(POOL, from, from + length, ParallelTest::value));
            assertEquals(total + exactlyLost, compensatedSum(POOL, from, from + length, ParallelTest::value));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, MANY, 4097 * BLOCK})
    void everyBlockRunsOnce(int length) {
        int from = 77;
        Set<Integer> firsts = ConcurrentHashMap.newKeySet();
        AtomicInteger elements = new AtomicInteger();
        sum(POOL, from, from + length, (first, size) -> {
            assertTrue(firsts.add(first));
            assertEquals(0, (first - from) % BLOCK);
            assertEquals(Math.min(BLOCK, from + length - first), size);
            elements.addAndGet(size);
            return Double.NaN;
        });
        assertEquals(length, elements.get());
    }

    @Test
    void theLastElementMayBeTheLastOfAnyArray() {
        int from = Integer.MAX_VALUE - MANY;
        BitSet firsts = new BitSet();
        double sum = sum(POOL, from, Integer.MAX_VALUE, (first, size) -> {
            synchronized (firsts) {
                firsts.set((first - from) / BLOCK);
            }
            return size;
        });
        assertEquals(MANY, sum);
        assertEquals(101, firsts.cardinality());
    }

    @Test
    void theLongestRangeEndsToo() {
        assertEquals((double) Integer.MAX_VALUE, sum(POOL, 0, Integer.MAX_VALUE, (first, size) -> (double) size));
    }

    @Test
    void longRangesAreSharedAndShortOnesStayOnTheThread() {
        Thread caller = Thread.currentThread();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Parallel.Block block = (first, size) -> {
            threads.add(Thread.currentThread());
            return 0;
        };
        sum(POOL, 0, 16 * BLOCK, block);
        assertEquals(Set.of(caller), threads);
        threads.clear();
        sum(POOL, 0, MANY, block);
        assertTrue(!threads.contains(caller) && !threads.isEmpty());
    }

    @Test
    void aWorkerOfThePoolMaySplitItsOwnWork() {
        for (ForkJoinPool pool : new ForkJoinPool[] {new ForkJoinPool(1), POOL}) {
            double[] nested = new double[40];
            sum(pool, 0, nested.length * BLOCK, (first, size) -> {
                nested[first / BLOCK] = sum(pool, 0, MANY, (inner, length) -> length);
                return 0;
            });
            for (double sum : nested) {
                assertEquals(MANY, sum);
            }
        }
    }

    @Test
    void infiniteTotalsStayInfinite() {
        Parallel.Block huge = (first, size) -> Double.MAX_VALUE;
        assertEquals(Double.POSITIVE_INFINITY, compensatedSum(POOL, 0, MANY, huge));
        assertEquals(Double.POSITIVE_INFINITY, sum(POOL, 0, MANY, huge));
        Parallel.Block nan = (first, size) -> first == 5 * BLOCK ? Double.NaN : 1;
        assertTrue(Double.isNaN(compensatedSum(POOL, 0, MANY, nan)));
    }

    /** The last block of each length is the one that fails: on the thread itself, and in the pool. */
    @ParameterizedTest
    @ValueSource(ints = {BLOCK, MANY, 5000 * BLOCK})
    void theCallerGetsWhatABlockThrows(int length) {
        AtomicInteger running = new AtomicInteger();
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> sum(POOL, 0, length, (first, size) -> {
                    running.incrementAndGet();
                    try {
                        if (first + size >= length) {
                            throw new IllegalStateException("block " + first);
                        }
                        Thread.yield();
                        return 0;
                    } finally {
                        running.decrementAndGet();
                    }
                }));
        assertEquals(0, running.get(), "blocks still run");
        // A pool may throw a copy on the thread that waits, with the original as its cause.
        Throwable original = thrown;
        while (original.getCause() != null) {
            original = original.getCause();
        }
        assertEquals("block " + (length - 1) / BLOCK * BLOCK, original.getMessage());
    }

    @Test
    void errorsReachTheCallerAsWell() {
        StackOverflowError error = new StackOverflowError();
        Throwable thrown = assertThrows(
                StackOverflowError.class,
                () -> sum(POOL, 0, BLOCK, (first, size) -> {
                    throw error;
                }));
        assertSame(error, thrown);
    }

    @Test
    void aPoolThatWasShutDownRefuses() {
        ForkJoinPool closed = new ForkJoinPool(2);
        closed.shutdown();
        assertThrows(RejectedExecutionException.class, () -> sum(closed, 0, MANY, (first, size) -> 0));
    }

    /** Values of many sizes and both signs, so that any other order has other bits. */
    private static double value(int first, int size) {
        return Math.scalb(Math.sin(first + 0.1) * size, first / BLOCK % 40 - 20);
    }

    private static double sum(ForkJoinPool pool, int from, int to, Parallel.Block block) {
        return Parallel.on(pool).sum(from, to, block, false);
    }

    private static double compensatedSum(ForkJoinPool pool, int from, int to, Parallel.Block block) {
        return Parallel.on(pool).sum(from, to, block, true);
    }
}
