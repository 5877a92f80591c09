package dev.lossmith.benchmarks.rows;

import dev.lossmith.Reduction;
import dev.lossmith.SoftmaxCrossEntropy;

/** Softmax cross-entropy of three widths. */
final class RowLosses {
    private RowLosses() {}

    @SoftmaxCrossEntropy(classes = 10, reduction = Reduction.SUM)
    interface Ten {}

    @SoftmaxCrossEntropy(classes = 1000, reduction = Reduction.SUM)
    interface Thousand {}

    @SoftmaxCrossEntropy(classes = 32_000, reduction = Reduction.SUM)
    interface Vocabulary {}
}
