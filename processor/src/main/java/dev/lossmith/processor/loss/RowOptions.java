package dev.lossmith.processor.loss;

/** What losses of rows have in common. */
final class RowOptions {
    /** The probabilities that a row of logits means. */
    static final String SOFTMAX = "exp(x) / sum(exp(x))";

    static final Option IGNORE = Option.list("ignore", Legal.INDEX, "Write ignore = -100, as PyTorch has it.");

    private RowOptions() {}

    /** The factor of a target's class, where classes have any, as it stands before a formula. */
    static String weightOfTarget(Options options) {
        return options.perClass("classWeight").isEmpty() ? "" : "classWeight[t] * ";
    }

    /** The same of every class. */
    static String weightOfEach(Options options) {
        return options.perClass("classWeight").isEmpty() ? "" : "classWeight * ";
    }
}
