package dev.lossmith.processor.loss;

/** A loss of a row of several inputs, each of which belongs to a class. */
public non-sealed interface RowLoss extends AnnotatedLoss {
    /** The textbook's formula with these options; they are legal. */
    RowFormula formula(Options options);
}
