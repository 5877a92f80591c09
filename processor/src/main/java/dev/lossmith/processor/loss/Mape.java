package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Absolute error in percent of the target, as Keras defines it. */
final class Mape implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number("eps", Legal.POSITIVE, "Write eps = 1, the least target of which percents make sense."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("100 * abs(x - t) / max(abs(t), eps)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("eps", options.number("eps"))
                .measured();
    }
}
