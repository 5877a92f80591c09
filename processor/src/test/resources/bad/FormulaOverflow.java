package bad;

import dev.lossmith.*;

interface FormulaOverflow {
    @FormulaLoss(value = "exp(x)", input = @Range({-100, 100}))
    //! [Lossmith:value] exp(x) overflows at x = 100. Write precision = Precision.DOUBLE, or a narrower input = @Range({...}).
    interface Single {}

    @FormulaLoss(
            input = @Range({-100, 80}),
            target = @Range({0, 10000}),
            value = "exp(x) * t")
            //! [Lossmith:value] exp(x) * t overflows at x = 80, t = 10000. Write precision = Precision.DOUBLE, or a narrower input = @Range({...}).
    interface OfBothRanges {}

    @FormulaLoss(value = "exp(exp(x))", input = @Range({-10, 10}), precision = Precision.DOUBLE)
    //! [Lossmith:value] exp(exp(x)) overflows at x = 10. Write a narrower input = @Range({...}).
    interface Double {}
}
