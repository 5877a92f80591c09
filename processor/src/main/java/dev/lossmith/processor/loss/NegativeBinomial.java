package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a negative binomial distribution, of the logarithm of its mean. */
final class NegativeBinomial implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "alpha", Legal.POSITIVE, "Write alpha = 1. For counts without dispersion, write @PoissonNll."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("-(t * log(sigmoid(x + log(alpha))) + log(sigmoid(-(x + log(alpha)))) / alpha)")
                .input("x", Interval.REALS)
                .target("t", new Interval(0, Double.POSITIVE_INFINITY))
                .constant("alpha", options.number("alpha"))
                .measured();
    }
}
