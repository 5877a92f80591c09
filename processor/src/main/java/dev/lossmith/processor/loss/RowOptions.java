package dev.lossmith.processor.loss;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What losses of rows have in common. */
final class RowOptions {
    /** The probabilities that a row of logits means. */
    static final String SOFTMAX = "exp(x) / sum(exp(x))";

    static final Option IGNORE = Option.list("ignore", Legal.INDEX, "Write ignore = -100, as PyTorch has it.");

    private RowOptions() {}

    /** That no row can count. */
    static List<Flaw> flaws(Options options) {
        boolean ignoresAll = IntStream.range(0, options.classes())
                .mapToObj(BigDecimal::valueOf)
                .allMatch(
                        index -> options.numbers("ignore").stream().anyMatch(ignored -> ignored.compareTo(index) == 0));
        return ignoresAll
                ? List.of(new Flaw(
                        "ignore",
                        "ignore has every class, so that no row counts. Leave out those that are labels, or write ignore = -100 for"
                                + " missing ones."))
                : List.of();
    }

    /** The factor of a target's class, where classes have any, as it stands before a formula. */
    static String weightOfTarget(Options options) {
        return options.perClass("classWeight").isEmpty() ? "" : "classWeight[t] * ";
    }

    /** The same of every class. */
    static String weightOfEach(Options options) {
        return options.perClass("classWeight").isEmpty() ? "" : "classWeight * ";
    }
}
