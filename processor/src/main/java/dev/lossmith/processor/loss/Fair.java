package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Absolute error, less its logarithm. */
final class Fair implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("c", Legal.POSITIVE, "Write c = 1.3998, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("c^2 * (abs(x - t) / c - log(1 + abs(x - t) / c))")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
