package dev.lossmith.processor.loss;

/** A loss of one input and one target. */
public non-sealed interface Loss extends AnnotatedLoss {
    /** The textbook's formula with these options; they are legal. */
    Formula formula(Options options);
}
