package dev.lossmith.processor.expr;

import java.util.List;

/** What decides in a {@code where}, as it is written. */
sealed interface Condition {
    /** Two numbers with one of the signs between them. */
    record Comparison(Token sign, Expression left, Expression right) implements Condition {}

    /** Joined by {@code and}. */
    record All(List<Condition> parts) implements Condition {}

    /** Joined by {@code or}. */
    record Any(List<Condition> parts) implements Condition {}

    /** After {@code not}. */
    record Opposite(Condition part) implements Condition {}
}
