package dev.lossmith.cli.compilation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The Java source of a config: what somebody would write who used it.
 *
 * @param name the simple name of the type
 */
public record ConfigSource(String name, String text) {
    /**
     * The options beside a formula.
     *
     * @param constants as {@code c = 2.5}
     * @param input the ends of its range; empty for all numbers
     */
    public record FormulaOptions(
            List<String> constants,
            Optional<String> input,
            Optional<String> target,
            Optional<String> precision,
            Optional<String> reduction) {}

    /** Of an annotation as one writes it, or else a formula. */
    public static ConfigSource of(String name, String annotationOrFormula, FormulaOptions options) {
        String written = annotationOrFormula.strip();
        String annotation = written.startsWith("@") ? annotation(written, options) : formula(written, options);
        return new ConfigSource(name, "import dev.lossmith.*;\n" + annotation + "\ninterface " + name + " {}\n");
    }

    private static String annotation(String written, FormulaOptions options) {
        boolean isPlain = options.constants().isEmpty()
                && options.input().isEmpty()
                && options.target().isEmpty()
                && options.precision().isEmpty()
                && options.reduction().isEmpty();
        if (!isPlain) {
            throw Complaint.impossible(
                    "options of a formula do not go with an annotation. Write them in its parentheses.");
        }
        return written;
    }

    private static String formula(String formula, FormulaOptions options) {
        List<String> members = new ArrayList<>();
        members.add("value = " + literal(formula));
        if (!options.constants().isEmpty()) {
            members.add("constants = {"
                    + String.join(
                            ", ",
                            options.constants().stream()
                                    .map(ConfigSource::literal)
                                    .toList()) + "}");
        }
        options.input().ifPresent(range -> members.add("input = " + range("input", range)));
        options.target().ifPresent(range -> members.add("target = " + range("target", range)));
        options.precision()
                .ifPresent(name -> members.add("precision = Precision." + word("precision", "DOUBLE", name)));
        options.reduction().ifPresent(name -> members.add("reduction = Reduction." + word("reduction", "SUM", name)));
        return "@FormulaLoss(" + String.join(", ", members) + ")";
    }

    private static String literal(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "\"";
    }

    private static String word(String option, String example, String text) {
        if (!text.matches("[A-Za-z_]+")) {
            throw Complaint.impossible(
                    "the " + option + " is \"" + text + "\", which is no word. Write " + example + ".");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static String range(String option, String text) {
        String[] ends = text.split(",", -1);
        if (ends.length != 2) {
            throw Complaint.impossible("the range of the " + option + " is \"" + text
                    + "\", but must be two ends. Write 0,1 or 0,infinity.");
        }
        return "@Range({" + end(option, ends[0].strip()) + ", " + end(option, ends[1].strip()) + "})";
    }

    private static String end(String option, String text) {
        if (text.matches("[+]?infinity")) {
            return "Double.POSITIVE_INFINITY";
        }
        if (text.equals("-infinity")) {
            return "Double.NEGATIVE_INFINITY";
        }
        if (!text.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")) {
            throw Complaint.impossible("the range of the " + option + " has \"" + text
                    + "\" in it, which is no number. Write 0,1 or 0,infinity.");
        }
        return text + "d";
    }
}
