package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The logistic loss of a difference of scores. */
final class BradleyTerry implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number("beta", Legal.POSITIVE, "Write beta = 1, or another factor of differences."),
                Option.number(
                        "labelSmoothing",
                        Legal.SMOOTHING,
                        "Write labelSmoothing = 0.1 where one of twenty comparisons is wrong."));
    }

    @Override
    public Formula formula(Options options) {
        Formula.Builder formula = Formula.printed("-(t * log(sigmoid(beta * x)) + (1 - t) * log(sigmoid(-beta * x)))")
                .input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .constant("beta", options.number("beta"));
        if (options.number("labelSmoothing").signum() > 0) {
            formula.constant("s", options.number("labelSmoothing")).prepareTarget("(1 - s) * t + s * 0.5");
        }
        return formula.measured();
    }
}
