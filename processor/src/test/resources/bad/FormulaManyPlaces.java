package bad;

import dev.lossmith.*;

interface FormulaManyPlaces {
    @FormulaLoss("x / (1 - t) + t / x")
    //! [Lossmith:value] x / (1 - t) is a division by zero at t = 1. Write target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    //! [Lossmith:value] t / x is a division by zero at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface TwoQuotients {}

    @FormulaLoss(
            value = "log(x) + sqrt(t) + 1 / (x - t) + (x - 2)^0.5",
            //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
            //! [Lossmith:value] sqrt(t) is the square root of a negative number at t = -1. Write target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
            //! [Lossmith:value] 1 / (x - t) is a division by zero at x = 0, t = 0. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
            //! [Lossmith:value] (x - 2)^0.5 is a fractional power of a negative number at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
            reduction = Reduction.SUM)
    interface OneOfEachKind {}

    @FormulaLoss("log(x)^2 + log(x) / (1 + log(x)^2)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface OnePlaceUsedThrice {}
}
