package good;

import dev.lossmith.*;

interface Formulas {
    String SQUARE = "(x - t)^2";
    double INFINITY = Double.POSITIVE_INFINITY;

    //! good.Formulas_SquareKernel
    @FormulaLoss(SQUARE)
    interface Square {}

    //! good.Formulas_CauchyKernel
    @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = Reduction.SUM)
    interface Cauchy {}

    //! good.Formulas_HuberKernel
    @FormulaLoss(
            value = """
                    where(abs(x - t) < d,
                        0.5 * (x - t)^2,
                        d * abs(x - t) - h + zero)
                    """,
            constants = {"d = 1.5", " h=+1.125e0 , " + "zero = -.0"},
            maxUlps = 0.7)
    @interface Huber {}

    //! good.Formulas_PoissonKernel
    @FormulaLoss(
            value = "x - t * log(x)",
            input = @Range({1 / 1024.0, INFINITY}),
            target = @Range(value = {0, 1000}),
            classes = 3,
            weights = Weights.ROW,
            reduction = Reduction.NONE)
    interface Poisson {}

    //! good.Formulas_WithoutTargetKernel
    @FormulaLoss(value = "x * x", constants = {}, input = @Range, target = @Range, maxUlps = 0, classWeight = {1, 2})
    interface WithoutTarget {}

    //! good.Formulas_CapitalsKernel
    @FormulaLoss(value = "T * (x - t)^2 + var * yield", constants = "T = 3, var = 2, yield = 0.5")
    interface Capitals {}
}
