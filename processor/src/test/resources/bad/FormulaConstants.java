package bad;

import dev.lossmith.*;

interface FormulaConstants {
    @FormulaLoss(value = "c * (x - t)^2", constants = "c = 2.5, d = 1")
    //! [Lossmith:constants] constants defines d, which the formula does not use. Leave d out.
    interface Unused {}

    @FormulaLoss(value = "1e5 * (x - t)^2", constants = "e5 = 3")
    //! [Lossmith:constants] constants defines e5, which the formula does not use. Leave e5 out.
    interface ExponentOfANumber {}

    @FormulaLoss(
            value = "c * (x - t)^2",
            constants = {"c = 2.5", "c = 2.5"})
            //! [Lossmith:constants] constants defines c twice. Leave one of them out, or give it another name.
    interface Twice {}

    @FormulaLoss(value = "a * x + b * t + c", constants = {"a = 1/3", "b = NaN, c = -Infinity"})
    //! [Lossmith:constants] constants: a must be a number, but is "1/3". Write digits, as in constants = "a = 2.5"; what is to be computed belongs into the formula.
    //! [Lossmith:constants] constants: b must be finite, but is "NaN". Write digits, as in constants = "b = 2.5"; what is to be computed belongs into the formula.
    //! [Lossmith:constants] constants: c must be finite, but is "-Infinity". Write digits, as in constants = "c = 2.5"; what is to be computed belongs into the formula.
    interface NoNumbers {}

    @FormulaLoss(value = "a * x + b", constants = "a = 2f, b = 1_000")
    //! [Lossmith:constants] constants: a must be a number, but is "2f". Write digits, as in constants = "a = 2.5"; what is to be computed belongs into the formula.
    //! [Lossmith:constants] constants: b must be a number, but is "1_000". Write digits, as in constants = "b = 2.5"; what is to be computed belongs into the formula.
    interface NumbersOfJava {}

    @FormulaLoss(value = "c * x", constants = "c = 1e-60")
    //! [Lossmith:constants] constants: c is 1e-60, which becomes 0 once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface VanishesInFloat {}

    @FormulaLoss(value = "c * x", constants = "c = -1e60")
    //! [Lossmith:constants] constants: c is -1e60, which becomes infinite once it is a float. Write precision = Precision.DOUBLE, or a number that a float can hold.
    interface OverflowsInFloat {}

    @FormulaLoss(value = "c * x + d", constants = "c = 1e-400, d = 1e99999999999", precision = Precision.DOUBLE)
    //! [Lossmith:constants] constants: c is 1e-400, which becomes 0 once it is a double. Write a number that a double can hold.
    //! [Lossmith:constants] constants: d is 1e99999999999, which becomes infinite once it is a double. Write a number that a double can hold.
    interface BeyondDouble {}

    @FormulaLoss(value = "x * t", constants = "x = 1, t = 2")
    //! [Lossmith:constants] constants defines x, but that is the input. Give the constant another name.
    //! [Lossmith:constants] constants defines t, but that is the target. Give the constant another name.
    interface Variables {}

    @FormulaLoss(value = "exp(x) + int + column", constants = "exp = 1, int = 2, column = 3, relu = 4")
    //! [Lossmith:constants] constants defines exp, but that is a function. Give the constant another name.
    //! [Lossmith:constants] constants defines relu, but that is a function. Give the constant another name.
    interface OtherMeanings {}

    @FormulaLoss(value = "x", constants = {"2c = 1", "größe = 1"})
    //! [Lossmith:constants] constants defines "2c", but a name has only letters A to Z and a to z, and after the first also digits and _. Write constants = "c = 2.5".
    //! [Lossmith:constants] constants defines "größe", but a name has only letters A to Z and a to z, and after the first also digits and _. Write constants = "c = 2.5".
    interface NoNames {}

    @FormulaLoss(value = "c * x", constants = "c: 2.5,")
    //! [Lossmith:constants] constants has "c: 2.5", which is not of the form name = number. Write constants = "c = 2.5".
    //! [Lossmith:constants] constants has "", which is not of the form name = number. Write constants = "c = 2.5".
    interface Malformed {}

    @FormulaLoss(value = "x", constants = "")
    //! [Lossmith:constants] constants has "", which is not of the form name = number. Write constants = "c = 2.5".
    interface EmptyText {}

    @FormulaLoss(value = "c * x + d", constants = {"c =", "= 2", "d"})
    //! [Lossmith:constants] constants has "c =", which is not of the form name = number. Write constants = "c = 2.5".
    //! [Lossmith:constants] constants has "= 2", which is not of the form name = number. Write constants = "c = 2.5".
    //! [Lossmith:constants] constants has "d", which is not of the form name = number. Write constants = "c = 2.5".
    interface Halves {}

    @FormulaLoss(
            value = "c * x",
            constants = "c = 1e400")
            //! [Lossmith:constants] constants: c is 1e400, which becomes infinite once it is a float. Write a number that a float can hold.
    interface NoDoubleEither {}
}
