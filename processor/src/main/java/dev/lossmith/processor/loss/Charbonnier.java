package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The hyperbola that is eps at 0. */
final class Charbonnier implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("eps", Legal.POSITIVE, "Write eps = 1e-3, a residual that is small among yours."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("sqrt((x - t)^2 + eps^2)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("eps", options.number("eps"))
                .measured();
    }
}
