package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The pinball loss. At x = t, where it has no derivative, the mean of both sides is taken. */
final class Quantile implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "q", Legal.between(0, 1), "Write q = 0.9 for the quantile that nine of ten targets are below."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("where(x < t, q * (t - x), where(x > t, (1 - q) * (x - t), (0.5 - q) * (x - t)))")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("q", options.number("q"))
                .measured();
    }
}
