package dev.lossmith.processor.schedule;

/** The fixed order in which losses are added, the same for every schedule; see the package. */
public final class SumOrder {
    /** How many sums a block has: the i-th element belongs to sum i mod 16. */
    public static final int LANES = 16;

    private SumOrder() {}
}
