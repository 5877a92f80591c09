package dev.lossmith;

/**
 * The format of a kernel's arrays and of its arithmetic.
 *
 * <p>Either way the kernel rounds with the IEEE operations of that format alone, in a fixed order: no fused
 * multiply-add and no library {@code exp}, so that it gives the same bits on every JVM.
 */
public enum Precision {
    /**
     * {@code float[]} in, {@code float[]} out, about 7 decimal digits. A reduced loss is added up in {@code double} and
     * returned as a {@code double}. Every option ({@code posWeight} and the like) is first rounded to {@code float};
     * the rounded value is the option.
     */
    FLOAT,

    /** {@code double[]} in, {@code double[]} out, about 16 decimal digits. A reduced loss is a compensated sum. */
    DOUBLE
}
