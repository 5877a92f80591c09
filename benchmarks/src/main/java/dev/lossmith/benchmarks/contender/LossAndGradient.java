package dev.lossmith.benchmarks.contender;

/** The workload that every contender written in Java has, so that it can be called without JMH as well. */
@FunctionalInterface
public interface LossAndGradient {

    /**
     * Computes the gradient into {@link FloatData#gradient}.
     *
     * @param data the input
     * @return the loss, summed
     */
    double lossAndGradient(FloatData data);

    /**
     * Requires that it runs the schedule that this virtual machine was started for. What has no schedules has nothing
     * to check.
     *
     * @throws IllegalStateException if it runs another
     */
    default void requireBackend() {}
}
