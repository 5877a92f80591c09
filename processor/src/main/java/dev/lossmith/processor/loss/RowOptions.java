package dev.lossmith.processor.loss;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What losses of rows have in common. */
final class RowOptions {
    /** The probabilities that a row of logits means. */
    static final String SOFTMAX = "exp(x) / sum(exp(x))";

    static final Option IGNORE = Option.list("ignore", Legal.INDEX, "Write ignore = -100, as PyTorch has it.");

    private static final float LEAST_WEIGHT = 1e-9f;
    private static final float LARGEST_WEIGHT = 1e9f;

    private RowOptions() {}

    /** What their options have wrong together, or beyond what the stated bounds allow. */
    static List<Flaw> flaws(Options options) {
        return Stream.concat(ofIgnored(options), ofWeights(options)).toList();
    }

    /** Products with such weights leave the range in which a double has all its digits, and results that are small do not. */
    private static Stream<Flaw> ofWeights(Options options) {
        return options.numbers().getOrDefault("classWeight", List.of()).stream()
                .filter(weight -> weight.signum() != 0)
                .map(BigDecimal::doubleValue)
                // Those of a FLOAT kernel are floats.
                .filter(weight -> (float) (double) weight < LEAST_WEIGHT || (float) (double) weight > LARGEST_WEIGHT)
                .limit(1)
                .map(weight -> new Flaw(
                        "classWeight",
                        "classWeight has " + shortest(weight)
                                + ", but may have 0, and numbers from 1E-9 to 1E9. Divide all of"
                                + " them by the largest."));
    }

    private static String shortest(double weight) {
        float narrow = (float) weight;
        return narrow == weight ? String.valueOf(narrow) : String.valueOf(weight);
    }

    /** That no row can count. */
    private static Stream<Flaw> ofIgnored(Options options) {
        // An illegal one is missing, and some losses have none.
        List<BigDecimal> all = options.numbers().getOrDefault("ignore", List.of());
        boolean ignoresAll = !all.isEmpty()
                && IntStream.range(0, options.classes())
                        .mapToObj(BigDecimal::valueOf)
                        .allMatch(index -> all.stream().anyMatch(ignored -> ignored.compareTo(index) == 0));
        return ignoresAll
                ? Stream.of(new Flaw(
                        "ignore",
                        "ignore has every class, so that no row counts. Leave out those that are labels, or write ignore = -100 for"
                                + " missing ones."))
                : Stream.empty();
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
