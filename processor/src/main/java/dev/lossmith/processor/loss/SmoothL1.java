package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A parabola up to the residual beta, the absolute error beyond, less beta / 2. */
final class SmoothL1 implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "beta", Legal.NON_NEGATIVE, "Write beta = 1, the residual from which the loss is a line."));
    }

    @Override
    public Formula formula(Options options) {
        Formula.Builder formula = options.number("beta").signum() == 0
                ? Formula.printed("abs(x - t)")
                : Formula.printed("where(abs(x - t) < beta, (x - t)^2 / (2 * beta), abs(x - t) - beta / 2)")
                        .constant("beta", options.number("beta"));
        return formula.input("x", Interval.REALS).target("t", Interval.REALS).measured();
    }
}
