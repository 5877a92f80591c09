package dev.lossmith.processor.schedule;

/** The fixed order in which losses are added, the same for every schedule; see the package. */
public final class SumOrder {
    /** How many elements have their lanes added up before the next ones begin. */
    public static final int BLOCK = 1024;

    /** How many sums a block has: the i-th element belongs to sum i mod 16. */
    public static final int LANES = 16;

    /** How many elements of a block go through the staged loops at a time: few enough for a dozen arrays of them in L1. */
    public static final int PART = 512;

    private SumOrder() {}
}
