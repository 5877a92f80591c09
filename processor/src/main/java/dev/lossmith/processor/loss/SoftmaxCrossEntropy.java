package dev.lossmith.processor.loss;

import dev.lossmith.Targets;
import dev.lossmith.processor.expr.Interval;
import java.util.List;

/** Cross-entropy of a row of logits, as PyTorch's {@code CrossEntropyLoss} defines it. */
final class SoftmaxCrossEntropy implements RowLoss {
    private static final String PROBABILITIES = "a probability is no index, and no row is missing";

    @Override
    public List<Option> options() {
        return List.of(
                Option.name("targets"),
                Option.number(
                        "labelSmoothing",
                        Legal.SMOOTHING,
                        "Write labelSmoothing = 0.1 to take a tenth of the target's probability for all classes alike."),
                RowOptions.IGNORE.onlyWith("targets", "INDEX", PROBABILITIES));
    }

    @Override
    public RowFormula formula(Options options) {
        boolean isIndex = options.name("targets").equals(Targets.INDEX.name());
        boolean isSmooth = options.number("labelSmoothing").signum() > 0;
        RowFormula.Builder formula = isIndex
                ? RowFormula.ofIndex(
                                isSmooth
                                        ? "-((1 - s) * classWeight[t] * log(p[t]) + s / n * sum(classWeight * log(p)))"
                                        : "-(classWeight[t] * log(p[t]))",
                                options.classes())
                        .ignoring(options.numbers("ignore"))
                : RowFormula.ofElements(
                        isSmooth
                                ? "-sum(((1 - s) * t + s / n) * classWeight * log(p))"
                                : "-sum(t * classWeight * log(p))",
                        options.classes(),
                        Interval.UNIT);
        if (isSmooth) {
            formula.constant("s", options.number("labelSmoothing"));
        }
        return formula.perClass("classWeight", options.perClass("classWeight"))
                .where("p", RowOptions.SOFTMAX)
                .bounds(4, 4, 4);
    }
}
