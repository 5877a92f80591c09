package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A parabola near 0, a line far away. */
final class LogCosh implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("log(cosh(x - t))")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .measured();
    }
}
