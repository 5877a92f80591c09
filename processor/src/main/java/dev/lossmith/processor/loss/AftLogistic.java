package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/**
 * The negative log likelihood of an accelerated failure time whose logarithm is logistic, of the expected logarithm (Barnwal et al., 2020).
 * The probability of an interval, sigmoid(zu) - sigmoid(zl), is sigmoid(zu) sigmoid(-zl) (1 - exp(zl - zu)), and a density has the same
 * first factors: so one form has both, and its derivatives do not ask which it is.
 */
final class AftLogistic implements RowLoss {
    private static final List<String> INPUTS = List.of("x");
    private static final List<String> TARGETS = List.of("lower", "upper");

    @Override
    public List<Option> options() {
        return List.of(Option.number("sigma", Legal.POSITIVE, "Write sigma = 1, the scale that XGBoost begins with."));
    }

    @Override
    public List<String> inputNames(List<String> inputs, List<String> targets) {
        return INPUTS;
    }

    @Override
    public RowFormula formula(Options options) {
        return RowFormula.ofColumns(
                        "softplus(zl) + softplus(-zu)"
                                + " - where(lower < upper, log(-expm1(log1p((lower - end) / end) / sigma)), -log(sigma * lower))",
                        INPUTS,
                        TARGETS,
                        new Interval(0, Double.POSITIVE_INFINITY))
                .constant("sigma", options.number("sigma"))
                .where("zl", "(log(lower) - x) / sigma")
                .where("zu", "(log(upper) - x) / sigma")
                // An infinite one would be its own quotient.
                .where("end", "min(upper, 1.7976931348623157e308)")
                .bounds(8, 16, 16);
    }
}
