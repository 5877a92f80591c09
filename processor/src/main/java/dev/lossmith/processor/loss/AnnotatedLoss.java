package dev.lossmith.processor.loss;

import java.util.List;

/** A kind of loss, of which each config is an instance: of single elements, or of rows of them. Stateless. */
public sealed interface AnnotatedLoss permits Loss, RowLoss {
    /** The simple name of its annotation in {@code dev.lossmith}. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The options that the annotation has besides those of every loss. */
    List<Option> options();

    /** What is wrong beyond single options. Those that are illegal by themselves are missing here. */
    default List<Flaw> flaws(Options options) {
        return List.of();
    }
}
