package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Absolute error. */
final class L1 implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("abs(x - t)")
                .input("x", Interval.REALS)
                .target("t", Interval.REALS)
                .measured();
    }
}
