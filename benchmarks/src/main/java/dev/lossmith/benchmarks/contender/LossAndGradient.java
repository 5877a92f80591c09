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
}
