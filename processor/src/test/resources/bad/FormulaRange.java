package bad;

import dev.lossmith.*;

interface FormulaRange {
    @FormulaLoss(value = "x^2", input = @Range({}))
    //! [Lossmith:input] input must be a range of two numbers, the lower one first, but is {}. Write input = @Range({0, 1}) for inputs from 0 to 1.
    interface NoEnds {}

    @FormulaLoss(value = "x^2 + t", target = @Range(1))
    //! [Lossmith:target] target must be a range of two numbers, the lower one first, but is {1.0}. Write target = @Range({0, 1}) for targets from 0 to 1.
    interface OneEnd {}

    @FormulaLoss(value = "x^2", input = @Range({1, 2, 3}))
    //! [Lossmith:input] input must be a range of two numbers, the lower one first, but is {1.0, 2.0, 3.0}. Write input = @Range({0, 1}) for inputs from 0 to 1.
    interface ThreeEnds {}

    @FormulaLoss(
            value = "x^2 + t",
            input = @Range({1, 0}),
            //! [Lossmith:input] input must be a range of two numbers, the lower one first, but is {1.0, 0.0}. Write input = @Range({0, 1}) for inputs from 0 to 1.
            target = @Range({-0.0, 0.0}))
            //! [Lossmith:target] target must be a range of two numbers, the lower one first, but is {-0.0, 0.0}. Write target = @Range({0, 1}) for targets from 0 to 1.
    interface EmptyOrAPoint {}

    @FormulaLoss(value = "x^2", input = @Range({0, 0.0 / 0.0}))
    //! [Lossmith:input] input must be a range of two numbers, the lower one first, but is {0.0, NaN}. Write input = @Range({0, 1}) for inputs from 0 to 1.
    interface NotANumber {}

    @FormulaLoss(value = "x^2", input = @Range({1e-60, 1e60}))
    //! [Lossmith:input] input ends at 1.0E-60, which becomes 0.0 once it is a float. Write precision = Precision.DOUBLE, or an end that a float can hold.
    //! [Lossmith:input] input ends at 1.0E60, which becomes Infinity once it is a float. Write precision = Precision.DOUBLE, or an end that a float can hold.
    interface BeyondFloat {}

    @FormulaLoss(value = "x^2", input = @Range({1, 1.00000001}))
    //! [Lossmith:input] input is {1.0, 1.00000001}, whose ends become equal once each is a float. Write precision = Precision.DOUBLE, or ends that are further apart.
    interface EqualAsFloats {}

    @FormulaLoss(value = "x^2", target = @Range({0, 1}))
    //! [Lossmith:target] target has no effect, because the formula has no t. Leave target out.
    interface WithoutTarget {}

    @FormulaLoss(value = "x^2", input = @Range({0, 1}), target = @Range({0, 0}))
    //! [Lossmith:target] target must be a range of two numbers, the lower one first, but is {0.0, 0.0}. Write target = @Range({0, 1}) for targets from 0 to 1.
    interface PointWithoutTarget {}
}
