package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The loss of AdaBoost, with labels -1 and 1. */
final class Exponential implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("exp(-t * x)")
                .input("x", Interval.REALS)
                .target("t", new Interval(-1, 1))
                .measured();
    }
}
