package bad;

import dev.lossmith.*;

/** What cannot be computed with floats. */
interface FloatArithmetic {
    @BceWithLogits(precision = Precision.DOUBLE, arithmetic = Arithmetic.FLOAT)
    //! [Lossmith:arithmetic] arithmetic = Arithmetic.FLOAT computes with floats, but precision = Precision.DOUBLE asks for doubles. Write precision = Precision.FLOAT, or leave arithmetic out.
    interface Doubles {}

    @FormulaLoss(value = "lgamma(exp(x) + 1) - t", arithmetic = Arithmetic.FLOAT)
    //! [Lossmith:arithmetic] arithmetic = Arithmetic.FLOAT has no lgamma(a). Write arithmetic = Arithmetic.DOUBLE, or leave it out.
    interface Gamma {}

    @Probit(arithmetic = Arithmetic.FLOAT)
    //! [Lossmith:arithmetic] arithmetic = Arithmetic.FLOAT has no lognormcdf(a). Write arithmetic = Arithmetic.DOUBLE, or leave it out.
    interface Normal {}
}
