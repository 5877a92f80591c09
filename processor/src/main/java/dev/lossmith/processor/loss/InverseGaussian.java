package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of an inverse Gaussian distribution, of the logarithm of its mean. */
final class InverseGaussian implements Loss {
    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Formula formula(Options options) {
        return Formula.printed("t * exp(-2 * x) / 2 - exp(-x)")
                .input("x", Interval.REALS)
                .target("t", new Interval(0, Double.POSITIVE_INFINITY))
                .measured();
    }
}
