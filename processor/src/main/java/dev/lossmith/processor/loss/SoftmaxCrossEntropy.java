package dev.lossmith.processor.loss;

import dev.lossmith.Targets;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
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
    public List<Flaw> flaws(Options options) {
        List<Flaw> flaws = new ArrayList<>(RowLoss.super.flaws(options));
        if (options.name("targets").equals(Targets.NUMBERS.name())) {
            flaws.add(new Flaw(
                    "targets",
                    "targets = NUMBERS has no place here: the targets of cross-entropy are indices or probabilities. Write"
                            + " targets = Targets.PROBABILITIES for one probability for each class."));
        }
        return flaws;
    }

    @Override
    public RowFormula formula(Options options) {
        boolean isIndex = options.name("targets").equals(Targets.INDEX.name());
        boolean isSmooth = options.number("labelSmoothing").signum() > 0;
        String target = RowOptions.weightOfTarget(options);
        String each = RowOptions.weightOfEach(options);
        RowFormula.RowBuilder formula = isIndex
                ? RowFormula.ofIndex(
                                isSmooth
                                        ? "-((1 - s) * " + target + "log(p[t]) + s / n * sum(" + each + "log(p)))"
                                        : "-" + (target.isEmpty() ? "log(p[t])" : "(" + target + "log(p[t]))"),
                                options.classes())
                        .ignoring(options.numbers("ignore"))
                : RowFormula.ofProbabilities(
                        isSmooth ? "-sum(((1 - s) * t + s / n) * " + each + "log(p))" : "-sum(t * " + each + "log(p))",
                        options.classes(),
                        Interval.REALS);
        if (isSmooth) {
            formula.constant("s", options.number("labelSmoothing")).conditioned();
        }
        return formula.perClass("classWeight", options.perClass("classWeight"))
                .where("p", RowOptions.SOFTMAX)
                .bounds(4, isIndex && !isSmooth ? 4 : 8, 4);
    }
}
