package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The biweight: a polynomial up to the residual c, constant beyond. */
final class Tukey implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("c", Legal.POSITIVE, "Write c = 4.6851, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("where(abs(x - t) <= c, c^2 / 6 * (1 - (1 - ((x - t) / c)^2)^3), c^2 / 6)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
