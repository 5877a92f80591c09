package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Binary cross-entropy of a normal distribution function. */
final class Probit implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("-(t * lognormcdf(x) + (1 - t) * lognormcdf(-x))")
                .input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .measured();
    }
}
