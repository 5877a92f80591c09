package dev.lossmith.platforms;

import dev.lossmith.Arithmetic;
import dev.lossmith.Bce;
import dev.lossmith.BceWithLogits;
import dev.lossmith.FormulaLoss;
import dev.lossmith.Precision;
import dev.lossmith.Reduction;
import dev.lossmith.SoftmaxCrossEntropy;
import dev.lossmith.Weights;

/** Losses of each kind of kernel: sums and means, weights, classes, both precisions, formulas, rows, and what is computed with floats. */
final class Losses {
    private Losses() {}

    @BceWithLogits(posWeight = 3, reduction = Reduction.SUM)
    interface Spam {}

    @Bce
    interface Probability {}

    @BceWithLogits(posWeight = {1, 2.5, 4}, weights = Weights.ROW, reduction = Reduction.WEIGHTED_MEAN)
    interface Rows {}

    @BceWithLogits(precision = Precision.DOUBLE)
    interface Wide {}

    @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = Reduction.NONE)
    interface Cauchy {}

    @FormulaLoss(value = "where(abs(x - t) <= 1, (x - t)^2 / 2, abs(x - t) - 0.5)", reduction = Reduction.SUM)
    interface Huber {}

    @FormulaLoss("exp(x) - t * x")
    interface Poisson {}

    @FormulaLoss(value = "log(1 + exp(-t * x))", precision = Precision.DOUBLE, reduction = Reduction.SUM)
    interface Logistic {}

    @BceWithLogits(posWeight = 3, reduction = Reduction.SUM, arithmetic = Arithmetic.FLOAT)
    interface Floats {}

    @SoftmaxCrossEntropy(classes = 5)
    interface Choice {}

    @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", arithmetic = Arithmetic.FLOAT)
    interface FloatFormula {}
}
