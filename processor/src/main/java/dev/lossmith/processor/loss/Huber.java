package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A parabola up to the residual delta, a line beyond. */
final class Huber implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number("delta", Legal.POSITIVE, "Write delta = 1, the residual from which the loss is a line."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("where(abs(x - t) <= delta, (x - t)^2 / 2, delta * (abs(x - t) - delta / 2))")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("delta", options.number("delta"))
                .measured();
    }
}
