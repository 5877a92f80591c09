package dev.lossmith.processor.loss;

import java.util.List;

/** How far the others are from a margin behind the target, as PyTorch's {@code MultiMarginLoss} defines it with p = 1. */
final class MultiMargin implements RowLoss {
    @Override
    public List<Option> options() {
        return List.of(
                Option.number("margin", Legal.POSITIVE, "Write margin = 1, as PyTorch has it."), RowOptions.IGNORE);
    }

    @Override
    public RowFormula formula(Options options) {
        return RowFormula.ofIndex(
                        RowOptions.weightOfTarget(options)
                                + "sum(where(isTarget < 1, max(0, margin - (x[t] - x)), 0)) / n",
                        options.classes())
                .ignoring(options.numbers("ignore"))
                .constant("margin", options.number("margin"))
                .perClass("classWeight", options.perClass("classWeight"))
                .bounds(4, 4, 4);
    }
}
