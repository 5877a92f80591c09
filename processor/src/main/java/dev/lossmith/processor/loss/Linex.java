package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** An exponential to one side, a line to the other. */
final class Linex implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "a",
                        Legal.finite("finite and not 0", value -> value != 0),
                        "Write a = 1 where predictions above the target are the expensive ones, a = -1 where those below are."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("exp(a * (x - t)) - a * (x - t) - 1")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .constant("a", options.number("a"))
                .measured();
    }
}
