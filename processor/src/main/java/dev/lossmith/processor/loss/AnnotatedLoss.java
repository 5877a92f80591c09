package dev.lossmith.processor.loss;

import java.util.List;
import java.util.Optional;

/** A kind of loss, of which each config is an instance: of single elements, or of rows of them. Stateless. */
public sealed interface AnnotatedLoss permits Loss, RowLoss {
    /** The simple name of its annotation in {@code dev.lossmith}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The options that the annotation has besides those of every loss. */
    List<Option> options();

    /**
     * What the inputs of a row are called, one a column, where they have names; empty for inputs that are all x.
     *
     * @param inputs what the config calls them, and
     * @param targets the targets of a row; none where its annotation has no such member
     */
    default List<String> inputNames(List<String> inputs, List<String> targets) {
        return List.of();
    }

    /** Whether these options make it a loss of rows; they need not be legal. */
    boolean isOfRows(Options options);

    /** The textbook's formula of a row, where options make it a loss of rows; they are legal. */
    Optional<RowFormula> rowFormula(Options options);

    /** What is wrong beyond single options. Those that are illegal by themselves are missing here. */
    default List<Flaw> flaws(Options options) {
        return List.of();
    }
}
