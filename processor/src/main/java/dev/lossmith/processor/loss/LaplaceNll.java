package dev.lossmith.processor.loss;

import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** The negative log likelihood of a Laplace distribution, of its location and the logarithm of its scale. */
final class LaplaceNll implements RowLoss {
    private static final String LOSS = "logScale + abs(mu - t) * exp(-logScale)";
    private static final List<String> INPUTS = List.of("mu", "logScale");

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
        return RowFormula.ofColumns(
                        options.flag("full") ? LOSS + " + log(2)" : LOSS, INPUTS, List.of("t"), Interval.REALS)
                .bounds(4, 8, 8);
    }
}
