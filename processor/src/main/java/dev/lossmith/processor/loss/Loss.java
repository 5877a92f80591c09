package dev.lossmith.processor.loss;

import java.util.Optional;

/** A loss of one input and one target; of rows of them only with options that say so. */
public non-sealed interface Loss extends AnnotatedLoss {
    /** The textbook's formula with these options; they are legal. */
    Formula formula(Options options);

    @Override
    default boolean isOfRows(Options options) {
        return false;
    }

    @Override
    default Optional<RowFormula> rowFormula(Options options) {
        return Optional.empty();
    }
}
