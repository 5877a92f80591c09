package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** A term of the Kullback-Leibler divergence, of log probabilities, as PyTorch defines it. */
final class KlDiv implements Loss {
    private static final Interval LOG_PROBABILITIES = new Interval(Double.NEGATIVE_INFINITY, 0);

    @Override
    public List<Option> options() {
        return List.of(Option.flag("logTarget"));
    }

    @Override
    public Formula formula(Options options) {
        return options.flag("logTarget")
                ? Formula.printed("exp(t) * (t - x)")
                        .input("x", LOG_PROBABILITIES)
                        .target("t", LOG_PROBABILITIES)
                        .measured()
                : Formula.printed("t * log(t) - t * x")
                        .input("x", LOG_PROBABILITIES)
                        .target("t", Interval.UNIT)
                        .measured();
    }
}
