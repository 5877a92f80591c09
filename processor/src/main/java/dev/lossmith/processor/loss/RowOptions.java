package dev.lossmith.processor.loss;

/** What losses of rows have in common. */
final class RowOptions {
    /** The probabilities that a row of logits means. */
    static final String SOFTMAX = "exp(x) / sum(exp(x))";

    static final Option IGNORE = Option.list("ignore", Legal.INDEX, "Write ignore = -100, as PyTorch has it.");

    private RowOptions() {}
}
