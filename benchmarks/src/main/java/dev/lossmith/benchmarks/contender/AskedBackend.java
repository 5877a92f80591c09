package dev.lossmith.benchmarks.contender;

import dev.lossmith.runtime.Backend;

/**
 * The schedule that a virtual machine was started for. A kernel that cannot run it takes a slower one without a word:
 * that must not be measured under the wrong name.
 */
public final class AskedBackend {

    /** The system property that asks kernels for a schedule. */
    public static final String PROPERTY = "lossmith.backend";

    private AskedBackend() {}

    /**
     * Requires that kernels run what {@link #PROPERTY} asks for.
     *
     * @param running what each kernel runs
     * @throws IllegalStateException if that is anything else, or nothing was asked for
     */
    static void require(Backend... running) {
        require(System.getProperty(PROPERTY), running);
    }

    static void require(String asked, Backend... running) {
        for (Backend backend : running) {
            if (!backend.toString().equals(asked)) {
                throw new IllegalStateException("A kernel runs " + backend + " instead of " + asked);
            }
        }
    }
}
