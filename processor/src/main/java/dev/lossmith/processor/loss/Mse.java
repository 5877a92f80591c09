package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Squared error. */
final class Mse implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("(x - t)^2")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .measured();
    }
}
