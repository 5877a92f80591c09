package bad;

import dev.lossmith.*;

@FormulaLoss(
        value = "c * t",
        //! [Lossmith:value] value has no x, the input that the loss is of. Write the loss of one element, as value = "(x - t)^2".
        constants = "c = one",
        //! [Lossmith:constants] constants: c must be a number, but is "one". Write digits, as in constants = "c = 2.5"; what is to be computed belongs into the formula.
        input = @Range({2, 1}),
        //! [Lossmith:input] input must be a range of two numbers, the lower one first, but is {2.0, 1.0}. Write input = @Range({0, 1}) for inputs from 0 to 1.
        maxUlps = 0.1,
        //! [Lossmith:max-ulps] maxUlps must be 0, or finite and at least 0.5, but is 0.1. Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off.
        classWeight = {0, 0},
        //! [Lossmith:class-weight] classWeight has only zeros, so the loss would always be 0. Write a positive weight for each class that counts.
        reduction = Reduction.SUM,
        onEmpty = OnEmpty.ZERO)
        //! [Lossmith:on-empty] onEmpty has no effect with reduction = SUM, which divides by nothing. Leave onEmpty out, or write reduction = Reduction.MEAN.
interface FormulaSeveral {}

@FormulaLoss("x - t")
@Bce
//! [Lossmith:one-loss] bad.OfTwoKinds has @FormulaLoss and @Bce, but a type configures one loss. Move each to a type of its own.
interface OfTwoKinds {}
