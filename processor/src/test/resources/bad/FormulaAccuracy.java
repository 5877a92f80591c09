package bad;

import dev.lossmith.*;

interface FormulaAccuracy {
    @FormulaLoss(value = "x^2", maxUlps = -1)
    //! [Lossmith:max-ulps] maxUlps must be 0, or finite and at least 0.5, but is -1.0. Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off.
    interface Negative {}

    @FormulaLoss(value = "x^2", maxUlps = 0.49)
    //! [Lossmith:max-ulps] maxUlps must be 0, or finite and at least 0.5, but is 0.49. Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off.
    interface LessThanRounding {}

    @FormulaLoss(value = "x^2", maxUlps = 0.0 / 0.0)
    //! [Lossmith:max-ulps] maxUlps must be 0, or finite and at least 0.5, but is NaN. Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off.
    interface NotANumber {}

    @FormulaLoss(value = "x^2", maxUlps = 1 / 0.0)
    //! [Lossmith:max-ulps] maxUlps must be 0, or finite and at least 0.5, but is Infinity. Rounding alone takes half an ulp: write maxUlps = 4 to refuse a kernel that is further off.
    interface Infinite {}
}
