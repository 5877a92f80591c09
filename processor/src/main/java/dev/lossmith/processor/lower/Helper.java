package dev.lossmith.processor.lower;

import java.util.List;

/**
 * A part of the code that reads as one thing, as {@code exp(-a)}: whatever it is computed of, a kernel may keep it as a method.
 *
 * @param name what it is called, as {@code expOfNegative}
 * @param meaning what it computes of {@code a}, and {@code b} if there is one, as a sentence
 * @param operands what it is computed of, nothing else
 * @param result its value
 */
public record Helper(String name, String meaning, List<Value> operands, Value.Result result) {
    private static final List<String> LETTERS = List.of("a", "b", "c");

    /** What its operands are called in {@link #meaning}. */
    public List<String> parameters() {
        return LETTERS.subList(0, operands.size());
    }
}
