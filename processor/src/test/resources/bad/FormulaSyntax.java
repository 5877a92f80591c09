package bad;

import dev.lossmith.*;

interface FormulaSyntax {
    String FORMULA = "log(1 + x";

    @FormulaLoss(FORMULA)
    //! [Lossmith:value] value is no formula: expected an operator, "," or ")", but found the end of the formula. Write a ")" for each "(".
    //!|      log(1 + x
    //!|               ^
    interface Open {}

    @FormulaLoss(value = "(x - y)^2 / sigma", constants = "sigma = none")
    //! [Lossmith:value] value is no formula: unknown name "y". Did you mean t?
    //!|      (x - y)^2 / sigma
    //!|           ^
    //! [Lossmith:constants] constants: sigma must be a number, but is "none". Write digits, as in constants = "sigma = 2.5"; what is to be computed belongs into the formula.
    interface UnknownName {}
}
