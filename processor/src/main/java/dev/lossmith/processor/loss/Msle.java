package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Squared error of logarithms. */
final class Msle implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("(log(1 + x) - log(1 + t))^2")
                .input("x", new Interval(-1, Double.POSITIVE_INFINITY))
                .target("t", new Interval(-1, Double.POSITIVE_INFINITY))
                .measured();
    }
}
