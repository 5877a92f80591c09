package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Squared error, divided by what it grows with. */
final class GemanMcClure implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("c", Legal.POSITIVE, "Write c = 1, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("(x - t)^2 / 2 / (1 + ((x - t) / c)^2)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
