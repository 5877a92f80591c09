package dev.lossmith.runtime;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses the loops that a kernel class runs, block by block: generated kernels hold one each. As every {@link Backend}
 * gives the same bits, the choice is one of time only.
 *
 * <p>A kernel begins on {@link Backend#SCALAR}. The interpreter runs vectors a thousand times slower than that, and
 * stages twice, so the faster loops have to wait until the JVM's compiler knows the kernel: after 2^18 elements, or as
 * many as the system property {@code lossmith.warmup} says (0: at once; what is no {@code int} counts as unset).
 *
 * <p>Then runs the fastest schedule that was compiled for the kernel and that this JVM can run, or the one that the
 * system property {@code lossmith.backend} names: {@code auto} (the default), {@code scalar}, {@code staged} or
 * {@code vector}. What was not compiled, or cannot run here, is passed over for the next slower one. Both properties
 * are read once a JVM.
 *
 * <p>Safe for use by several threads. They count elements without a lock: one may overwrite the count of another, and
 * the warm-up then lasts a little longer, which harms nothing.
 */
public final class Schedule {
    private static final String WISH = System.getProperty("lossmith.backend", "auto");
    private static final int WARMUP = Integer.getInteger("lossmith.warmup", 1 << 18);

    /** The legal wishes: what comes after the first stands in the order of {@link Backend}. */
    private static final List<String> WISHES = Arrays.asList("auto", "scalar", "staged", "vector");

    private final boolean compiledVectors;
    private final String wish;
    private int cold;
    private Backend decided;

    Schedule(boolean compiledVectors, String wish, int warmup) {
        this.compiledVectors = compiledVectors;
        this.wish = wish;
        // A wish that nobody can grant is to fail at the first block, not at the first after the warm-up.
        this.cold = WISHES.contains(wish) ? warmup : 0;
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
     * {@return what runs long blocks once the kernel is warm} Decided at the first call, then fixed.
     *
     * @throws IllegalArgumentException if the system property {@code lossmith.backend} has none of its legal values
     */
    public Backend backend() {
        Backend backend = decided;
        if (backend == null) {
            // Threads that meet here decide alike.
            String machine = System.getProperty("java.vm.name")
                    + System.getProperty("java.vm.version")
                    + System.getProperty("java.vm.info");
            boolean vectors = compiledVectors && hasC2(machine) && isUseful(vectorBits());
            backend = choose(wish, interprets(machine), vectors);
            decided = backend;
        }
        return backend;
    }

    /**
     * {@return what runs the next block, {@link Backend#STAGED} or {@link Backend#VECTOR}, or null for the scalar loop} Counts
     * its elements. Blocks of fewer than 64 elements are always scalar, and so are those of fewer than 256 where
     * {@link #backend()} is {@link Backend#STAGED}. It is null, since a first call would be a tenth longer if it had to load
     * the class {@link Backend}.
     *
     * @param size the number of elements of the block, at least 0
     * @throws IllegalArgumentException if the system property {@code lossmith.backend} has none of its legal values
     */
    public Backend next(int size) {
        if (cold > 0) {
            cold -= size;
            return null;
        }
        Backend backend = backend();
        return backend == Backend.SCALAR || size < backend.shortest ? null : backend;
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

    /** The size of the preferred vector, by reflection as Java 8 knows no vectors; 0 where the module is missing. */
    private static int vectorBits() {
        try {
            Class<?> shape = Class.forName("jdk.incubator.vector.VectorShape");
            Object preferred = shape.getMethod("preferredShape").invoke(null);
            return (Integer) shape.getMethod("vectorBitSize").invoke(preferred);
        } catch (ReflectiveOperationException | LinkageError missing) {
            return 0;
        }
    }
}
