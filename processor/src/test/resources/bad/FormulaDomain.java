package bad;

import dev.lossmith.*;

interface FormulaDomain {
    @FormulaLoss("log(x - t)")
    //! [Lossmith:value] log(x - t) is the logarithm of a negative number at x = 0, t = 1. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface LogarithmOfNegative {}

    @FormulaLoss("log(x)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface WithoutTarget {}

    @FormulaLoss("log1p(x) + t")
    //! [Lossmith:value] log1p(x) is the logarithm of a negative number at x = -2. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface LogarithmOfOnePlus {}

    @FormulaLoss("log((x - t)^2)")
    //! [Lossmith:value] log((x - t)^2) is the logarithm of zero at x = 0, t = 0. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface LogarithmOfZero {}

    @FormulaLoss("log(abs(x))")
    //! [Lossmith:value] log(abs(x)) is the logarithm of zero at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface LogarithmOfMagnitude {}

    @FormulaLoss("lgamma(x - t)")
    //! [Lossmith:value] lgamma(x - t) is the lgamma of a negative number at x = 0, t = 1. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface GammaOfNegative {}

    @FormulaLoss("digamma(abs(x))")
    //! [Lossmith:value] digamma(abs(x)) is the digamma of zero at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface GammaOfZero {}

    @FormulaLoss(
            value = "sqrt(x - 1)",
            //! [Lossmith:value] sqrt(x - 1) is the square root of a negative number at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
            input = @Range({0, 10}))
    interface Root {}

    @FormulaLoss("(x - t)^1.5")
    //! [Lossmith:value] (x - t)^1.5 is a fractional power of a negative number at x = 0, t = 1. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface FractionalPower {}

    @FormulaLoss(
            constants = "p = 0.25",
            value = "pow(x, p)")
            //! [Lossmith:value] x^0.25 is a fractional power of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface NamedPower {}

    @FormulaLoss("1 / (x - t)")
    //! [Lossmith:value] 1 / (x - t) is a division by zero at x = 0, t = 0. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface Quotient {}

    @FormulaLoss("(x - t)^-2")
    //! [Lossmith:value] (x - t)^-2 is a division by zero at x = 0, t = 0. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface NegativePower {}

    @FormulaLoss("x^t")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface VariableExponent {}

    @FormulaLoss(value = "x * log(t)", target = @Range({-1, 1}))
    //! [Lossmith:value] log(t) is the logarithm of a negative number at t = -1. Write target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface OfTheTarget {}

    @FormulaLoss("x * abs(x) / x")
    //! [Lossmith:value] x * abs(x) / x is a division by zero at x = 0, where the loss has the limit 0. Write where(..., ..., ...) with the first terms of the loss's series around that point, whose derivatives are right, too, or input = @Range({...}) if such values never occur.
    interface Removable {}

    @FormulaLoss("(t * sin(x) + x^2) / x")
    //! [Lossmith:value] (t * sin(x) + x^2) / x is a division by zero at x = 0, where the loss has a limit. Write where(..., ..., ...) with the first terms of the loss's series around that point, whose derivatives are right, too, or input = @Range({...}) if such values never occur.
    interface RemovableForEachTarget {}

    @FormulaLoss("atan(1 / x)")
    //! [Lossmith:value] 1 / x is a division by zero at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface ThoughTheWholeIsFinite {}

    @FormulaLoss("where(t > 0, log(x), x)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1, t = 1. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface WhereTheTargetChooses {}

    @FormulaLoss(value = "(x - t)^2 / c", constants = "c = 0")
    //! [Lossmith:value] (x - t)^2 / 0 is a division by zero, because c is 0. Write another number in the place of c.
    interface DividesByAConstant {}

    @FormulaLoss("(x - t) / (2 - 2)")
    //! [Lossmith:value] (x - t) / (2 - 2) is a division by zero, because 2 - 2 is 0. Write another number in the place of 2 - 2.
    interface DividesByNothing {}

    @FormulaLoss("x / 0")
    //! [Lossmith:value] x / 0 is a division by zero, whatever x and t are. Write another number in the place of 0.
    interface DividesByZero {}

    @FormulaLoss("x * log(-2)")
    //! [Lossmith:value] log(-2) is the logarithm of a negative number, whatever x and t are. Write another number in the place of -2.
    interface LogarithmOfAConstant {}
}
