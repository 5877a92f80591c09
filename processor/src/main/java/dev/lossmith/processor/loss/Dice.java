package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** One less the overlap of a row of probabilities with its targets, as segmentation uses it (Milletari et al., 2016). */
final class Dice implements RowLoss {
    @Override
    public List<Option> options() {
        return List.of(Option.number("smooth", Legal.POSITIVE, "Write smooth = 1."));
    }

    @Override
    public RowFormula formula(Options options) {
        return RowFormula.ofProbabilities(
                        "1 - (2 * sum(x * t) + smooth) / (sum(x) + sum(t) + smooth)", options.classes(), Interval.UNIT)
                .constant("smooth", options.number("smooth"))
                .bounds(8, 16, 32);
    }
}
