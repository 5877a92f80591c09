package dev.lossmith.processor.exhaustive;

/** What a loss is in double precision, for blocks of inputs. Not thread-safe: each thread has its own. */
interface Truth {
    /** Computes what all targets share, for the first {@code size} inputs. NaN where the loss is undefined. */
    void at(float[] input, int size);

    /** Loss, gradient and Hessian at the inputs of the last call of {@link #at}. */
    void outputs(float target, double posWeight, double[] loss, double[] gradient, double[] hessian);
}
