package dev.lossmith.benchmarks.warmup;

import dev.lossmith.BceWithLogits;
import dev.lossmith.FormulaLoss;
import dev.lossmith.Range;
import dev.lossmith.Reduction;

/** The losses of the kernels that are warmed up. */
final class Losses {

    private Losses() {}

    /** Binary cross entropy. */
    @BceWithLogits(reduction = Reduction.SUM)
    interface Bce {}

    /** Focal loss, with the exponent 2. */
    @FormulaLoss(
            value = "-(t * a * (1 - sigmoid(x))^2 * log(sigmoid(x))"
                    + " + (1 - t) * (1 - a) * sigmoid(x)^2 * log(1 - sigmoid(x)))",
            constants = "a = 0.25",
            target = @Range({0, 1}),
            reduction = Reduction.SUM)
    interface Focal {}
}
