package dev.lossmith.processor.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an unknown name may have meant. */
final class VocabularyHints {
    /** What other languages and papers call it. Empty: formulas do not have it, whatever looks alike. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("ln", "log"),
            Map.entry("log2", "log(a) / log(2)"),
            Map.entry("log10", "log(a) / log(10)"),
            Map.entry("exp2", "2^a"),
            Map.entry("power", "pow"),
            Map.entry("sqr", "square"),
            Map.entry("cbrt", "sign(a) * abs(a)^(1/3)"),
            Map.entry("logistic", "sigmoid"),
            Map.entry("expit", "sigmoid"),
            Map.entry("logexpit", "logsigmoid"),
            Map.entry("log1pexp", "softplus"),
            Map.entry("logcosh", "log(cosh(a))"),
            Map.entry("normcdf", "0.5 * erfc(-(a / sqrt(2)))"),
            Map.entry("log_ndtr", "lognormcdf"),
            Map.entry("norm_logcdf", "lognormcdf"),
            Map.entry("sgn", "sign"),
            Map.entry("signum", "sign"),
            Map.entry("fabs", "abs"),
            Map.entry("arctan", "atan"),
            Map.entry("maximum", "max"),
            Map.entry("minimum", "min"),
            Map.entry("clip", "min(max(a, b), c)"),
            Map.entry("clamp", "min(max(a, b), c)"),
            Map.entry("step", "where(a < 0, 0, 1)"),
            Map.entry("heaviside", "where(a < 0, 0, 1)"),
            Map.entry("if", "where"),
            Map.entry("ifelse", "where"),
            Map.entry("select", "where"),
            Map.entry("pi", "3.141592653589793"),
            Map.entry("e", "exp(1)"),
            Map.entry("input", "x"),
            Map.entry("logit", "x"),
            Map.entry("logits", "x"),
            Map.entry("prediction", "x"),
            Map.entry("y_pred", "x"),
            Map.entry("target", "t"),
            Map.entry("label", "t"),
            Map.entry("y", "t"),
            Map.entry("y_true", "t"),
            Map.entry("sin", ""),
            Map.entry("cos", ""),
            Map.entry("tan", ""),
            Map.entry("asin", ""),
            Map.entry("asinh", ""),
            Map.entry("atanh", ""),
            Map.entry("atan2", ""));

    private VocabularyHints() {}

    /** The question whether something known was meant, or else all that is known. */
    static String on(String word, String kind, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> meant = nearest(lower, known, 0)
                .or(() -> Optional.ofNullable(ELSEWHERE.get(lower)))
                .or(() -> nearest(lower, known, lower.length() < 3 ? 0 : lower.length() < 6 ? 1 : 2));
        return meant.filter(text -> !text.isEmpty())
                .map(text -> "Did you mean " + text + "?")
                .orElseGet(() -> "The " + kind + " are " + String.join(", ", known) + ".");
    }

    private static Optional<String> nearest(String lower, Collection<String> known, int allowed) {
        Comparator<String> byDistance =
                Comparator.comparingInt(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)));
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - lower.length()) <= allowed)
                .filter(candidate -> distance(lower, candidate.toLowerCase(Locale.ROOT)) <= allowed)
                .min(byDistance);
    }

    /** How many letters were mistyped: inserted, left out, replaced, or swapped with the next (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : mistyped(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int mistyped(String a, String b, int i, int j, int[][] cost) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int replaced = cost[i - 1][j - 1] + (same ? 0 : 1);
        int least = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
