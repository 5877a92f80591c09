package dev.lossmith.processor.config;

import dev.lossmith.processor.expr.Decimals;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values as Java source that has them. */
final class SourceText {
    private SourceText() {}

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        return Decimals.shortest(value);
    }

    static String string(String value) {
        return value.chars().mapToObj(SourceText::character).collect(Collectors.joining("", "\"", "\""));
    }

    /** The values of an array; a single one stands for itself. */
    static String array(List<String> values) {
        return values.size() == 1 ? values.get(0) : "{" + String.join(", ", values) + "}";
    }

    private static String character(int character) {
        return switch (character) {
            case '"', '\\' -> "\\" + (char) character;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                character >= ' ' && character <= '~'
                        ? String.valueOf((char) character)
                        : String.format("\\u%04x", character);
        };
    }
}
