package dev.lossmith;

/**
 * The format of a kernel's arrays.
 *
 * <p>Either way the kernel computes in {@code double}, unless {@link Arithmetic} says otherwise, with IEEE operations alone, in a
 * fixed order: no fused multiply-add and no library {@code exp}, so that it gives the same bits on every JVM.
 */
public enum Precision {
    /**
     * {@code float[]} in, {@code float[]} out, about 7 decimal digits: each result is rounded once, to within 0.65 ulp of
     * the exact one. A reduced loss is added up in {@code double}, before it is rounded, and returned as a
     * {@code double}. Every option ({@code posWeight} and the like) is first rounded to {@code float}; the rounded
     * value is the option.
     */
    FLOAT,

    /** {@code double[]} in, {@code double[]} out, about 16 decimal digits. A reduced loss is a compensated sum. */
    DOUBLE
}
