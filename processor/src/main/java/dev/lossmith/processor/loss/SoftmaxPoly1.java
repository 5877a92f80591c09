package dev.lossmith.processor.loss;

import java.util.List;

/** Cross-entropy of a row of logits with the first coefficient of its series raised (Leng et al., 2022). */
final class SoftmaxPoly1 implements RowLoss {
    /** Times more, what lost its digits below the normal numbers would not be below those that may lose them. */
    private static final double MOST = 1000;

    @Override
    public List<Option> options() {
        return List.of(
                Option.number(
                        "epsilon",
                        Legal.finite("from 0 to 1000", value -> value >= 0 && value <= MOST),
                        "Write epsilon = 1, as the paper has it."),
                RowOptions.IGNORE);
    }

    @Override
    public RowFormula formula(Options options) {
        return RowFormula.ofIndex(
                        RowOptions.weightOfTarget(options) + "(epsilon * (1 - p[t]) - log(p[t]))", options.classes())
                .ignoring(options.numbers("ignore"))
                .constant("epsilon", options.number("epsilon"))
                .perClass("classWeight", options.perClass("classWeight"))
                .where("p", RowOptions.SOFTMAX)
                .conditioned()
                .bounds(8, 8, 8);
    }
}
