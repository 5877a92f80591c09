package dev.lossmith.runtime;

import java.util.Locale;

/**
 * The schedules that a kernel can be compiled to, from the one that runs anywhere to the fastest. All give the same
 * bits. Immutable, and so safe for use by several threads.
 */
public enum Backend {
    /** One loop over the elements, which allocates nothing. It needs nothing of the JVM. */
    SCALAR(0),

    /** Many short loops over scratch arrays, which the JVM's compiler turns into SIMD. It needs nothing of the JVM. */
    STAGED(256),

    /** Loops of the Vector API. It needs the module {@code jdk.incubator.vector}, and HotSpot's C2. */
    VECTOR(64);

    /**
     * The smallest block that is worth it: below, what a block costs before its first element (a scratch to take,
     * loops to enter, remainders that fill no vector) is more than its elements save.
     */
    final int shortest;

    Backend(int shortest) {
        this.shortest = shortest;
    }

    /** The name as the system property {@code lossmith.backend} spells it, in lower case. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
