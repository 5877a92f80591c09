package dev.lossmith.processor.expr;

import java.util.Optional;

/** What can be told of an expression from its constants. */
public final class Constants {
    private Constants() {}

    /** What formulas call a number that has a name in all of them; empty for the others. */
    public static Optional<String> name(Constant constant) {
        return Vocabulary.numbers().stream()
                .filter(name -> !constant.differsByClass()
                        && constant.value(0).equals(Vocabulary.number(name).orElseThrow()))
                .findFirst();
    }

    /** In how many classes an expression has values of its own: 1 if it is the same in all of them. */
    public static int classes(Expression expression) {
        return Parts.of(expression).stream()
                .mapToInt(part ->
                        part instanceof Constant constant ? constant.values().size() : 1)
                .max()
                .orElse(1);
    }
}
