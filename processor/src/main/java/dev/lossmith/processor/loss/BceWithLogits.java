package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Binary cross-entropy of a logit, as PyTorch's {@code BCEWithLogitsLoss} defines it; smoothing as in Keras. */
final class BceWithLogits implements Loss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.perClass("posWeight", Legal.POSITIVE, "Write posWeight = 3 to count each positive three times."),
                Option.number(
                        "labelSmoothing", Legal.SMOOTHING, "Write labelSmoothing = 0.1 to take 0.05 from each end."));
    }

    @Override
    public Formula formula(Options options) {
        Formula.Builder formula = Formula.of("-(posWeight * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))")
                .input("x", Interval.REALS)
                .target("t", Interval.UNIT)
                .factor("posWeight", options.perClass("posWeight"));
        if (options.number("labelSmoothing").signum() > 0) {
            formula.constant("s", options.number("labelSmoothing")).prepareTarget("(1 - s) * t + s * 0.5");
        }
        return formula.bounds(2, 2.5, 4);
    }
}
