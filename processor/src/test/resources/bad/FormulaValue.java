package bad;

import dev.lossmith.*;

interface FormulaValue {
    @FormulaLoss("")
    //! [Lossmith:value] value has no formula. Write the loss of one element, as value = "(x - t)^2".
    interface Empty {}

    @FormulaLoss(
            value = " \n\t ")
    //! [Lossmith:value] value has no formula. Write the loss of one element, as value = "(x - t)^2".
    interface Blank {}

    @FormulaLoss(value = "c * t", constants = "c = 2")
    //! [Lossmith:value] value has no x, the input that the loss is of. Write the loss of one element, as value = "(x - t)^2".
    interface WithoutInput {}

    @FormulaLoss("exp(2)")
    //! [Lossmith:value] value has no x, the input that the loss is of. Write the loss of one element, as value = "(x - t)^2".
    interface Constant {}
}
