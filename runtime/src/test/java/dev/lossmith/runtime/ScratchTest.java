package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A scratch belongs to one thread at a time, whatever threads do with it, and the pool keeps few of them. */
class ScratchTest {
    private static final int MOST_SLOTS = 64;

    @Test
    void lanesAndWhatTheyLostAreZeroAtEveryCall() {
        Scratch scratch = Scratch.take();
        for (int call = 0; call < 2; call++) {
            assertArrayEquals(new double[32], Arrays.copyOf(scratch.lanes(), 32));
            Arrays.fill(scratch.lanes(), Double.NaN);
        }
        assertNotSame(scratch.lanes(), scratch.numbers(0));
        scratch.release();
    }

    /** {@link Lanes#addCompensated} wants 16 elements more, and one for each loss. */
    @Test
    void lanesHaveRoomForABlock() {
        Scratch scratch = Scratch.take();
        assertTrue(scratch.lanes().length >= 3 * 16 + Scratch.LENGTH);
        assertTrue(Scratch.LENGTH <= scratch.numbers(0).length);
        scratch.release();
    }

    @Test
    void everyIndexHasAnArrayOfItsOwnThatStays() {
        Scratch scratch = Scratch.take();
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int index : new int[] {3, 0, 11, 40, 1}) {
            double[] array = scratch.numbers(index);
            assertTrue(Scratch.LENGTH <= array.length);
            assertTrue(arrays.add(array));
        }
        assertTrue(arrays.contains(scratch.numbers(3)));
        assertTrue(arrays.contains(scratch.numbers(40)));
        scratch.release();
    }

    @Test
    void aReleasedOneIsTakenAgain() {
        Scratch scratch = Scratch.take();
        scratch.release();
        assertSame(scratch, Scratch.take());
        scratch.release();
    }

    @Test
    void aThreadThatTakesTwiceHasTwo() {
        Scratch outer = Scratch.take();
        Scratch inner = Scratch.take();
        assertNotSame(outer, inner);
        inner.release();
        outer.release();
    }

    /** Two at a time have room beside each other, as they need where two threads have the same slot. */
    @Test
    void twoOfOneSlotAreBothTakenAgain() {
        Scratch outer = Scratch.take();
        Scratch inner = Scratch.take();
        inner.release();
        outer.release();
        Set<Scratch> again = new HashSet<>(List.of(Scratch.take(), Scratch.take()));
        assertEquals(Set.of(outer, inner), again);
        again.forEach(Scratch::release);
    }

    @Test
    void releasingTwiceGivesItToOneOnly() {
        Scratch scratch = Scratch.take();
        scratch.release();
        scratch.release();
        assertSame(scratch, Scratch.take());
        Scratch second = Scratch.take();
        assertNotSame(scratch, second);
        scratch.release();
    }

    @Test
    void aThreadThatDidNotTakeItCannotReleaseIt() throws Exception {
        Scratch scratch = Scratch.take();
        List<Scratch> others = new ArrayList<>();
        // Threads of consecutive numbers use every slot of the pool.
        for (int i = 0; i < 2 * MOST_SLOTS; i++) {
            Thread thread = new Thread(() -> {
                scratch.release();
                others.add(Scratch.take());
            });
            thread.start();
            thread.join();
        }
        others.forEach(other -> assertNotSame(scratch, other));
        scratch.release();
    }

    @Test
    void threadsNeverShareOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            assertNobodyShares(threads, 8, 2000);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void virtualThreadsNeverShareOne() throws Exception {
        ExecutorService threads = virtualThreads();
        assumeTrue(threads != null, "this JDK has no virtual threads");
        try {
            assertNobodyShares(threads, 200, 50);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Three times as many are released as the pool has slots: most of them must be forgotten. */
    @Test
    void thePoolKeepsFew() throws Exception {
        int holders = 3 * MOST_SLOTS;
        CyclicBarrier all = new CyclicBarrier(holders);
        Set<Scratch> released = ConcurrentHashMap.newKeySet();
        Callable<Scratch> holder = () -> {
            Scratch scratch = Scratch.take();
            released.add(scratch);
            all.await();
            scratch.release();
            all.await();
            return Scratch.take();
        };
        ExecutorService threads = Executors.newFixedThreadPool(holders);
        int kept = 0;
        try {
            for (Future<Scratch> taken : threads.invokeAll(Collections.nCopies(holders, holder))) {
                kept += released.contains(taken.get()) ? 1 : 0;
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(holders, released.size());
        assertTrue(kept > 0 && kept <= MOST_SLOTS, kept + " kept of " + holders);
    }

    private static void assertNobodyShares(ExecutorService threads, int tasks, int rounds) throws Exception {
        Callable<Boolean> task = () -> {
            Object mark = new Object();
            double number = System.identityHashCode(mark);
            boolean alone = true;
            for (int round = 0; round < rounds; round++) {
                Scratch scratch = Scratch.take();
                double[] numbers = scratch.numbers(0);
                double[] lanes = scratch.lanes();
                Arrays.fill(numbers, number + round);
                Thread.yield();
                for (double found : numbers) {
                    alone &= found == number + round;
                }
                alone &= Arrays.equals(Arrays.copyOf(lanes, 32), new double[32]);
                scratch.release();
            }
            return alone;
        };
        for (Future<Boolean> alone : threads.invokeAll(Collections.nCopies(tasks, task))) {
            assertTrue(alone.get());
        }
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException older) {
            return null;
        }
    }
}
