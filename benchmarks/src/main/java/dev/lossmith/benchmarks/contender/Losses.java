package dev.lossmith.benchmarks.contender;

import dev.lossmith.BceWithLogits;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;

/** The losses that {@link LossmithKernel} computes. */
final class Losses {

    private Losses() {}

    /** The sum over all elements. */
    @BceWithLogits(reduction = Reduction.SUM)
    interface Plain {}

    /** The same, each positive counted three times. */
    @BceWithLogits(posWeight = 3, reduction = Reduction.SUM)
    interface PosWeightThree {}

    /** The sum over all elements, in double. */
    @BceWithLogits(reduction = Reduction.SUM, precision = Precision.DOUBLE)
    interface DoublePrecision {}
}
