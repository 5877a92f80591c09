package dev.lossmith;

/**
 * Whether the caller passes a weight with each value, and how many.
 *
 * <p>With weights, the kernel's array methods take one more array, {@code weight}, right after {@code target}, and the
 * kernel implements one of the {@code Weighted...} interfaces. Each element's loss, gradient and Hessian is multiplied
 * by its weight. The {@link Reduction} says what the sum is then divided by.
 *
 * <p>These weights are data. What is known when the kernel is written, a factor a class or a factor on the positives,
 * is better said with {@code classWeight} and {@code posWeight}: it costs no memory traffic.
 */
public enum Weights {
    /** No weights: each element counts once. */
    NONE,

    /** One weight a value: {@code weight[i]} belongs to {@code input[i]}. */
    ELEMENT,

    /**
     * One weight a row: {@code weight[i / classes]} belongs to {@code input[i]}. Rows are counted from element 0 of the
     * array, also where a range is given: a call from row 2 on starts with {@code weight[2]}. The row width must be
     * known: from several {@code posWeight} or {@code classWeight} values, else from {@code classes}.
     */
    ROW
}
