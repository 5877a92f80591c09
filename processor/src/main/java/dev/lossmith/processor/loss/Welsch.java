package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A bell upside down. */
final class Welsch implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("c", Legal.POSITIVE, "Write c = 2.9846, a residual that is large among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("c^2 / 2 * (1 - exp(-((x - t) / c)^2))")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("c", options.number("c"))
                .measured();
    }
}
