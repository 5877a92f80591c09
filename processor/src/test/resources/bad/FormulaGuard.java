package bad;

import dev.lossmith.*;

interface FormulaGuard {
    @FormulaLoss("where(x >= 0, log(x), x)")
    //! [Lossmith:value] log(x) is the logarithm of zero at x = 0. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface LetsZeroPass {}

    @FormulaLoss("where(x < 0, log(x), x)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface WrongBranch {}

    @FormulaLoss("where(log(x) < 0, x, t)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface InTheCondition {}

    @FormulaLoss("where(t > 0, log(x), x)")
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -1, t = 1. Write input = @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface OfAnotherVariable {}

    @FormulaLoss(value = "log(x)", input = @Range({-0.5, 1}))
    //! [Lossmith:value] log(x) is the logarithm of a negative number at x = -0.5. Write input = @Range({...}) if such values never occur, or where(..., ..., ...) to say what the loss is there.
    interface RangeOfBothSigns {}
}
