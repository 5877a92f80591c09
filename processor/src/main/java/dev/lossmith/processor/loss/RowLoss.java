package dev.lossmith.processor.loss;

import java.util.List;
import java.util.Optional;

/** A loss of a row of several inputs, each of which belongs to a class. */
public non-sealed interface RowLoss extends AnnotatedLoss {
    @Override
    default boolean isOfRows(Options options) {
        return true;
    }

    @Override
    default Optional<RowFormula> rowFormula(Options options) {
        return Optional.of(formula(options));
    }

    @Override
    default List<Flaw> flaws(Options options) {
        return RowOptions.flaws(options);
    }

    /** The textbook's formula with these options; they are legal. */
    RowFormula formula(Options options);
}
