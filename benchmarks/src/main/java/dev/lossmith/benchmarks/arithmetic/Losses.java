package dev.lossmith.benchmarks.arithmetic;

import dev.lossmith.Arithmetic;
import dev.lossmith.BceWithLogits;
import dev.lossmith.FormulaLoss;
import dev.lossmith.Reduction;

/** Losses in either arithmetic. */
final class Losses {
    private Losses() {}

    @BceWithLogits(reduction = Reduction.SUM)
    interface Bce {}

    @BceWithLogits(reduction = Reduction.SUM, arithmetic = Arithmetic.FLOAT)
    interface FloatBce {}

    @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = Reduction.SUM)
    interface Cauchy {}

    @FormulaLoss(
            value = "log(1 + ((x - t) / c)^2)",
            constants = "c = 2.5",
            reduction = Reduction.SUM,
            arithmetic = Arithmetic.FLOAT)
    interface FloatCauchy {}

    @FormulaLoss(value = "exp(x) - t * x", reduction = Reduction.SUM)
    interface Poisson {}

    @FormulaLoss(value = "exp(x) - t * x", reduction = Reduction.SUM, arithmetic = Arithmetic.FLOAT)
    interface FloatPoisson {}
}
