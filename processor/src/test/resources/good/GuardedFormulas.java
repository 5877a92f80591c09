package good;

import dev.lossmith.*;

/** Each is undefined somewhere, but not where its ranges or its own choices let it be used. */
@SuppressWarnings("lossmith")
interface GuardedFormulas {
    double INFINITY = Double.POSITIVE_INFINITY;

    //! good.GuardedFormulas_LogarithmKernel
    @FormulaLoss("where(x > 0, log(x), x)")
    interface Logarithm {}

    //! good.GuardedFormulas_DifferenceKernel
    @FormulaLoss("where(x > t, log(x - t), 0)")
    interface Difference {}

    //! good.GuardedFormulas_PoleKernel
    @FormulaLoss("where(x == t, 0, 1 / (x - t))")
    interface Pole {}

    //! good.GuardedFormulas_OneEachKernel
    @FormulaLoss("where(x > 0, 1 / x, sqrt(1 - x))")
    interface OneEach {}

    //! good.GuardedFormulas_ProbabilityKernel
    @FormulaLoss(value = "-(t * log(x) + (1 - t) * log(1 - x))", input = @Range({0, 1}), target = @Range({0, 1}))
    interface Probability {}

    //! good.GuardedFormulas_PoleAtTheEndKernel
    @FormulaLoss(value = "1 / x", input = @Range({0, INFINITY}))
    interface PoleAtTheEnd {}

    //! good.GuardedFormulas_CountKernel
    @FormulaLoss(value = "x - t * log(x)", input = @Range({0, INFINITY}), target = @Range({0, INFINITY}))
    interface Count {}

    //! good.GuardedFormulas_OverflowKernel
    @FormulaLoss("exp(x - t)")
    interface Overflow {}

    //! good.GuardedFormulas_OverflowsInFloatKernel
    @FormulaLoss(value = "exp(x)", input = @Range({-100, 100}), precision = Precision.DOUBLE)
    interface OverflowsInFloat {}
}
