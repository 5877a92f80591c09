package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a normal distribution, of its mean and the logarithm of its variance. */
final class GaussianNll implements RowLoss {
    private static final String LOSS = "logVar / 2 + (mu - t)^2 * exp(-logVar) / 2";

    private static final List<String> INPUTS = List.of("mu", "logVar");

    @Override
    public List<Option> options() {
        return List.of(Option.flag("full"));
    }

    @Override
    public List<String> inputNames(List<String> inputs, List<String> targets) {
        return INPUTS;
    }

    @Override
    public RowFormula formula(Options options) {
        String full = options.flag("full") ? LOSS + " + log(2 * pi) / 2" : LOSS;
        return RowFormula.ofColumns(full, INPUTS, List.of("t"), Interval.REALS).bounds(4, 8, 8);
    }
}
