package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Squared error, weighted by its sign. */
final class Expectile implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "q",
                Legal.between(0, 1),
                "Write q = 0.9 to weight targets above the prediction nine times as much as those below."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("where(x > t, 1 - q, q) * (x - t)^2")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("q", options.number("q"))
                .measured();
    }
}
