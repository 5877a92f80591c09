package dev.lossmith.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses the loops that a kernel class runs, block by block: generated kernels hold one each. As every {@link Backend}
 * gives the same bits, the choice is one of time only.
 *
 * <p>A kernel begins on {@link Backend#SCALAR}. The other loops have to be compiled before they are fast, and until then the
 * interpreter runs stages twice as slowly, and vectors a thousand times. So they are tried with a few elements now and then, in
 * a quarter of the kernel's time at most, and take over when they have been measured to be faster; should they become slow,
 * the plain loop takes over again, and they are tried anew. This is decided for the loss, for gradients and for Hessians each,
 * by {@link Trials}.
 *
 * <p>Nothing is measured if a system property says what to do. {@code lossmith.backend} forces loops: {@code scalar},
 * {@code staged} or {@code vector} ({@code auto} is the default); what was not compiled, or cannot run here, is passed over for the
 * next slower one. {@code lossmith.warmup} is the number of elements after which the forced ones, or else the fastest, take over from
 * the plain loop, come what may: 0 for at once, 2^18 if it is unset, or no {@code int}, and loops are forced. Both are read once
 * a JVM.
 *
 * <p>Safe for use by several threads. They count elements without a lock: one may overwrite the count of another, and a
 * warm-up then lasts a little longer, which harms nothing. For measuring see {@link Meter}.
 */
public final class Schedule extends Loops {
    private static final String WISH = System.getProperty("lossmith.backend", "auto");
    private static final Integer WARMUP = Integer.getInteger("lossmith.warmup");

    /** The legal wishes: what comes after the first stands in the order of {@link Backend}. */
    private static final List<String> WISHES = Arrays.asList("auto", "scalar", "staged", "vector");

    /**
     * Elements of each order that are not measured, some 20 ms: C2 compiles the plain loop meanwhile, which the others are
     * compared with, and the JVM does not even load what measures.
     */
    private static final int FIRST = 1 << 20;

    private static final int FORCED_WARMUP = 1 << 18;

    /** The shortest block that anything but the plain loop may compute: that of {@link Backend#VECTOR}. */
    private static final int SHORTEST = 64;

    private final boolean compiledVectors;
    private final String wish;
    private final boolean isMeasured;
    private final int[] unmeasured = {FIRST, FIRST, FIRST};
    private final Meter[] meters = new Meter[3];
    private int cold;
    private Backend decided;
    private int vectorBits;

    /**
     * A schedule that begins cold.
     *
     * @param warmup after how many elements to run the fastest; null for what measurements say
     */
    Schedule(boolean compiledVectors, String wish, Integer warmup) {
        this.compiledVectors = compiledVectors;
        this.wish = wish;
        this.isMeasured = warmup == null && wish.equals(WISHES.get(0));
        // A wish that nobody can grant is to fail at the first block, not at the first after the warm-up.
        int elements = warmup == null ? FORCED_WARMUP : warmup;
        this.cold = WISHES.contains(wish) ? elements : 0;
    }

    /** {@return a schedule for a kernel class that has staged loops, and no vectors} It begins cold. */
    public static Schedule ofStages() {
        return new Schedule(false, WISH, WARMUP);
    }

    /** {@return a schedule for a kernel class that has staged loops and vectors} It begins cold. */
    public static Schedule ofVectors() {
        return new Schedule(true, WISH, WARMUP);
    }

    /**
     * {@return the fastest loops that run now} Long ranges are computed with them by at least one of the calls, for the loss, for gradients
     * or for Hessians: {@link Backend#SCALAR} until others have been measured to be faster. Where nothing is measured, those that run
     * after the warm-up.
     *
     * @throws IllegalArgumentException if the system property {@code lossmith.backend} has none of its legal values
     */
    public Backend backend() {
        if (!isMeasured) {
            return fastest();
        }
        Backend running = Backend.SCALAR;
        for (Meter meter : meters) {
            Backend leader = meter == null ? null : meter.leader();
            running = leader != null && leader.compareTo(running) > 0 ? leader : running;
        }
        return running;
    }

    @Override
    <A, T> double block(
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
            int size) {
        int elements = kernel.inputsOf(size);
        Meter meter = meter(order, elements);
        Backend backend = meter == null ? next(order, elements) : meter.backend();
        int perTarget = kernel.inputsPerTarget();
        int leading = meter == null ? size : Math.min(size, (meter.leading() - 1) / perTarget + 1);
        boolean isBroken = false;
        try {
            // One call of each for trials and for what has won: C2 then knows both when it compiles this method.
            double sum = backend == null
                    ? kernel.plain(
                            order, input, target, weight, loss, gradient, hessian, scale, first, size, 0, Lanes.zeros())
                    : kernel.block(
                            backend, order, input, target, weight, loss, gradient, hessian, scale, first, size,
                            leading);
            if (meter != null) {
                meter.end();
                meter = null;
            }
            return sum;
        } catch (LinkageError broken) {
            // A class that could not be initialised, as at the end of a stack: the plain loop needs none.
            if (meter == null || backend == null) {
                throw broken;
            }
            isBroken = true;
        } finally {
            if (meter != null) {
                meter.failed(isBroken);
            }
        }
        return kernel.plain(
                order, input, target, weight, loss, gradient, hessian, scale, first, size, 0, Lanes.zeros());
    }

    @Override
    void warmUp(Kernel<?, ?> kernel) {
        new WarmUp<>(kernel).run(this);
    }

    /** {@return the fastest that can run, or what is wished for} Decided at the first call, then fixed. */
    Backend fastest() {
        Backend backend = decided;
        if (backend == null) {
            // Threads that meet here decide alike.
            String machine = System.getProperty("java.vm.name")
                    + System.getProperty("java.vm.version")
                    + System.getProperty("java.vm.info");
            if (compiledVectors && hasC2(machine)) {
                vectorBits = VectorApi.bits();
            }
            backend = choose(wish, interprets(machine), isUseful(vectorBits));
            decided = backend;
        }
        return backend;
    }

    /**
     * {@return what measures the next block, which it has begun to do; null for most} Counts the elements of the block.
     *
     * @param order that of the highest derivative: 0, 1 or 2
     * @param size the number of elements of the block, at least 0
     */
    Meter meter(int order, int size) {
        if (!isMeasured || size < SHORTEST) {
            return null;
        }
        if (unmeasured[order] > 0) {
            unmeasured[order] -= size;
            return null;
        }
        Meter meter = ofOrder(order);
        Backend leader = meter.leader();
        // The plain loop computes it in the place of what runs: nothing to compare.
        boolean isTooShort = leader != null && size < leader.shortest;
        return !isTooShort && meter.isDue(size) && meter.begin(size) ? meter : null;
    }

    /** Gives trials of an order all the time they want, or not any more; {@return whether something may come of it} */
    boolean hurry(int order, boolean isHurried) {
        return isMeasured && fastest() != Backend.SCALAR && !ofOrder(order).hurry(isHurried);
    }

    /** {@return what measures the calls of an order} Threads that meet here may make two, of which one is forgotten. */
    Meter ofOrder(int order) {
        Meter meter = meters[order];
        if (meter == null) {
            Backend fastest = fastest();
            boolean vectors = fastest == Backend.VECTOR;
            Trials trials = new Trials(
                    Meter.clock(),
                    vectors ? new Challenger(Backend.VECTOR, vectorBits / Double.SIZE) : null,
                    fastest == Backend.SCALAR ? null : new Challenger(Backend.STAGED, Lanes.LANES));
            meter = new Meter(trials, vectors ? vectorBits : 0);
            meters[order] = meter;
        }
        return meter;
    }

    /**
     * {@return what runs a block that is not measured, {@link Backend#STAGED} or {@link Backend#VECTOR}, or null for the plain loop}
     * Blocks of fewer than 64 elements are always plain, and so are those of fewer than 256 instead of {@link Backend#STAGED}. It is
     * null, since a first call would be a tenth longer if it had to load the class {@link Backend}.
     *
     * @param order that of the highest derivative: 0, 1 or 2
     * @param size the number of elements of the block, at least 0
     * @throws IllegalArgumentException if the system property {@code lossmith.backend} has none of its legal values
     */
    Backend next(int order, int size) {
        Backend backend;
        if (isMeasured) {
            Meter meter = meters[order];
            backend = meter == null ? null : meter.leader();
        } else {
            if (cold > 0) {
                cold -= size;
                return null;
            }
            backend = fastest();
            backend = backend == Backend.SCALAR ? null : backend;
        }
        return backend == null || size < backend.shortest ? null : backend;
    }

    /**
     * The choice as a pure function.
     *
     * @param interprets whether the JVM compiles nothing: stages are then slower, and only run if they are wished for
     * @param vectors whether the kernel has vectors, and the JVM compiles them
     */
    static Backend choose(String wish, boolean interprets, boolean vectors) {
        int index = WISHES.indexOf(wish);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "the system property lossmith.backend is \"" + wish + "\", and none of " + WISHES);
        }
        int automatic = interprets ? 0 : 2;
        Backend wished = Backend.values()[index == 0 ? automatic : index - 1];
        return wished == Backend.VECTOR && !vectors ? Backend.STAGED : wished;
    }

    /**
     * Whether vectors of so many bits are worth it, and give the same sums. With fewer than four doubles a vector, the Vector API gains
     * nothing over the stages; one with more than the sixteen lanes of a sum, as SVE allows, would add in another order.
     */
    static boolean isUseful(int vectorBits) {
        return vectorBits >= 4 * Double.SIZE && vectorBits <= Lanes.LANES * Double.SIZE;
    }

    /** Whether the JVM with this name, version and info compiles nothing. */
    static boolean interprets(String machine) {
        return machine.contains("interpreted mode");
    }

    /**
     * Whether the JVM with this name, version and info is HotSpot with C2, the one compiler known to turn the Vector
     * API into instructions: without it, each vector is an object. HotSpot says "emulated-client" where only C1
     * compiles, and "jvmci" where Graal does.
     */
    static boolean hasC2(String machine) {
        return machine.contains("Server VM")
                && !interprets(machine)
                && !machine.contains("emulated-client")
                && !machine.contains("jvmci");
    }
}
