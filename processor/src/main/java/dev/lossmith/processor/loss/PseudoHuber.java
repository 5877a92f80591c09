package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A hyperbola: a parabola near 0, a line far away. */
final class PseudoHuber implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "delta", Legal.POSITIVE, "Write delta = 1, the residual around which the loss becomes a line."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("delta^2 * (sqrt(1 + ((x - t) / delta)^2) - 1)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("delta", options.number("delta"))
                .measured();
    }
}
