package dev.lossmith.processor.loss;

import java.util.List;

/** Focal loss of a row of logits: cross-entropy that counts rows less the surer they are (Lin et al., 2017). */
final class SoftmaxFocal implements RowLoss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number("gamma", Legal.EXPONENT, "Write gamma = 2, as the paper has it."), RowOptions.IGNORE);
    }

    @Override
    public List<Flaw> flaws(Options options) {
        return RowOptions.flaws(options);
    }

    @Override
    public RowFormula formula(Options options) {
        return RowFormula.ofIndex(
                        "-(" + RowOptions.weightOfTarget(options) + "(1 - p[t])^gamma * log(p[t]))", options.classes())
                .ignoring(options.numbers("ignore"))
                .constant("gamma", options.number("gamma"))
                .perClass("classWeight", options.perClass("classWeight"))
                .where("p", RowOptions.SOFTMAX)
                .conditioned()
                .bounds(8, 8, 8);
    }
}
