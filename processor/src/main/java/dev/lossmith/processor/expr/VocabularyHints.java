package dev.lossmith.processor.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an unknown name may have meant. */
final class VocabularyHints {
    // spotless:off
    /** What other languages and papers call it, as a function. Empty: formulas do not have it, whatever looks alike. */
    static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("ln",          "log"),
            Map.entry("power",       "pow"),
            Map.entry("exp10",       "exp(a * log(10))"),
            Map.entry("sqr",         "square"),
            Map.entry("rsqrt",       "1 / sqrt(a)"),
            Map.entry("reciprocal",  "1 / a"),
            Map.entry("hypot",       "sqrt(a^2 + b^2)"),
            Map.entry("logistic",    "sigmoid"),
            Map.entry("expit",       "sigmoid"),
            Map.entry("logexpit",    "logsigmoid"),
            Map.entry("log_sigmoid", "logsigmoid"),
            Map.entry("log1pexp",    "softplus"),
            Map.entry("log1mexp",    "log(1 - exp(a))"),
            Map.entry("logcosh",     "log(cosh(a))"),
            Map.entry("logit",       "log(a / (1 - a))"),
            Map.entry("logaddexp",   "log(exp(a) + exp(b))"),
            Map.entry("logsumexp",   "log(exp(a) + exp(b))"),
            Map.entry("xlogy",       "a * log(b)"),
            Map.entry("xlog1py",     "a * log1p(b)"),
            Map.entry("entr",        "-a * log(a)"),
            Map.entry("gelu",        "0.5 * a * (1 + erf(a / sqrt(2)))"),
            Map.entry("elu",         "where(a < 0, expm1(a), a)"),
            Map.entry("selu",        "1.0507009873554805 * where(a < 0, 1.6732632423543772 * expm1(a), a)"),
            Map.entry("silu",        "a * sigmoid(a)"),
            Map.entry("swish",       "a * sigmoid(a)"),
            Map.entry("mish",        "a * tanh(softplus(a))"),
            Map.entry("softsign",    "a / (1 + abs(a))"),
            Map.entry("hardtanh",    "min(max(a, -1), 1)"),
            Map.entry("hardsigmoid", "min(max(a / 6 + 0.5, 0), 1)"),
            Map.entry("relu6",       "min(max(a, 0), 6)"),
            Map.entry("leaky_relu",  "max(a, 0.01 * a)"),
            Map.entry("leakyrelu",   "max(a, 0.01 * a)"),
            Map.entry("sgn",         "sign"),
            Map.entry("signum",      "sign"),
            Map.entry("fabs",        "abs"),
            Map.entry("absolute",    "abs"),
            Map.entry("arctan",      "atan"),
            Map.entry("tan",         "sin(a) / cos(a)"),
            Map.entry("sinc",        "where(a == 0, 1, sin(a) / a)"),
            Map.entry("asin",        "atan(a / sqrt(1 - a^2))"),
            Map.entry("arcsin",      "atan(a / sqrt(1 - a^2))"),
            Map.entry("acos",        "2 * atan(sqrt((1 - a) / (1 + a)))"),
            Map.entry("arccos",      "2 * atan(sqrt((1 - a) / (1 + a)))"),
            Map.entry("asinh",       "sign(a) * log1p(abs(a) + a^2 / (1 + sqrt(1 + a^2)))"),
            Map.entry("arcsinh",     "sign(a) * log1p(abs(a) + a^2 / (1 + sqrt(1 + a^2)))"),
            Map.entry("acosh",       "log(a + sqrt(a^2 - 1))"),
            Map.entry("atanh",       "0.5 * (log1p(a) - log1p(-a))"),
            Map.entry("arctanh",     "0.5 * (log1p(a) - log1p(-a))"),
            Map.entry("sech",        "1 / cosh(a)"),
            Map.entry("maximum",     "max"),
            Map.entry("minimum",     "min"),
            Map.entry("clip",        "min(max(a, b), c)"),
            Map.entry("clamp",       "min(max(a, b), c)"),
            Map.entry("step",        "where(a < 0, 0, 1)"),
            Map.entry("heaviside",   "where(a < 0, 0, 1)"),
            Map.entry("if",          "where"),
            Map.entry("ifelse",      "where"),
            Map.entry("select",      "where"),
            Map.entry("ceiling",     "ceil"),
            Map.entry("round",       "floor(a + 0.5)"),
            Map.entry("trunc",       "sign(a) * floor(abs(a))"),
            Map.entry("frac",        "a - floor(a)"),
            Map.entry("gammaln",     "lgamma"),
            Map.entry("loggamma",    "lgamma"),
            Map.entry("psi",         "digamma"),
            Map.entry("normcdf",     "0.5 * erfc(-a / sqrt(2))"),
            Map.entry("ndtr",        "0.5 * erfc(-a / sqrt(2))"),
            Map.entry("log_ndtr",    "lognormcdf"),
            Map.entry("norm_logcdf", "lognormcdf"),
            Map.entry("atan2",       ""));

    /** The same, standing by itself. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("e",           "exp(1)"),
            Map.entry("tau",         "2 * pi"),
            Map.entry("input",       "x"),
            Map.entry("logit",       "x"),
            Map.entry("logits",      "x"),
            Map.entry("prediction",  "x"),
            Map.entry("pred",        "x"),
            Map.entry("yhat",        "x"),
            Map.entry("y_hat",       "x"),
            Map.entry("y_pred",      "x"),
            Map.entry("target",      "t"),
            Map.entry("label",       "t"),
            Map.entry("y",           "t"),
            Map.entry("y_true",      "t"));
    // spotless:on

    private VocabularyHints() {}

    /** The question whether a known function was meant, or else all of them. */
    static String onFunction(String word, Collection<String> known) {
        return on(word, "functions", known, FUNCTIONS);
    }

    /** The same, of a name that is not called. */
    static String onName(String word, Collection<String> known) {
        Map<String, String> elsewhere = new HashMap<>(FUNCTIONS);
        elsewhere.putAll(NAMES);
        return on(word, "known names", known, elsewhere);
    }

    private static String on(String word, String kind, Collection<String> known, Map<String, String> elsewhere) {
        String lower = word.toLowerCase(Locale.ROOT);
        Optional<String> meant = nearest(lower, known, 0)
                .or(() -> Optional.ofNullable(elsewhere.get(lower)))
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
