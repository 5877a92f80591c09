package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a Tweedie distribution, of the logarithm of its mean. */
final class Tweedie implements Loss {
    @Override
    public List<Option> options() {
        return List.of(Option.number(
                "power", Legal.between(1, 2), "Write power = 1.5. Of 1, the loss is @PoissonNll, of 2 @Gamma."));
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("-t * exp((1 - power) * x) / (1 - power) + exp((2 - power) * x) / (2 - power)")
                .input("x", Interval.REALS)
                .target("t", new Interval(0, Double.POSITIVE_INFINITY))
                .constant("power", options.number("power"))
                .measured();
    }
}
