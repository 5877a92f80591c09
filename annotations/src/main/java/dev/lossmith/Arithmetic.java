package dev.lossmith;

/**
 * What a kernel of floats computes with. Either way it uses IEEE operations alone, in a fixed order, without fused
 * multiply-add, and so gives the same bits on every JVM and by every schedule; but not the same bits as with the other.
 */
public enum Arithmetic {
    /**
     * Doubles. Each result is rounded once to what is stored: a FLOAT kernel is within 0.65 ulp. The right choice wherever
     * the processor has doubles, as all do that run a usual JVM.
     */
    DOUBLE,

    /**
     * Floats alone, but for sums of losses, which are doubles. For processors that compute no doubles, as a Cortex-M4F,
     * where loss and gradient of {@link BceWithLogits} take 223 instructions an element with the sum, and 150 without
     * ({@link Reduction#NONE}), instead of 3,246.
     *
     * <p>Results of that loss are within 2, 2.5 and 4 ulp (loss, gradient, Hessian), subnormal ones and limits included, and
     * 1 more for each of {@code posWeight}, smoothing and class weight; of other losses what was measured when the kernel
     * was compiled. Its Javadoc states both. Numbers on the way overflow earlier than doubles: squares from 2^64 on. The
     * divisor of a mean adds up to 2 ulp, a weight 1.
     *
     * <p>On HotSpot it is mostly slower than {@link #DOUBLE}: what doubles have to spare is carried along here. It is faster
     * where a formula has squares, logarithms and quotients, but no exponential, by staged loops and by vectors on JDK 25;
     * measure before you choose it.
     *
     * <p>With {@link Precision#DOUBLE} it is a compile error, and so are functions that have not been written for floats:
     * sine, cosine, arctangent, the error function, the normal distribution and the gamma function.
     */
    FLOAT
}
