package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The square of the hinge loss. */
final class SquaredHinge implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("max(0, 1 - t * x)^2")
                .input("x", Interval.REALS)
                .target("t", new Interval(-1, 1))
                .measured();
    }
}
