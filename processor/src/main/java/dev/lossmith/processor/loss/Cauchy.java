package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a Cauchy distribution. */
final class Cauchy implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("c", Legal.POSITIVE, "Write c = 2.3849, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("c^2 / 2 * log(1 + ((x - t) / c)^2)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
