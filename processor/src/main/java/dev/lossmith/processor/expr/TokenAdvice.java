package dev.lossmith.processor.expr;

import java.util.Map;

/** What to write instead of a sign that formulas do not have. */
final class TokenAdvice {
    private static final String COMPARE = " Write == to compare, as in where(a == b, c, d).";
    private static final String JOIN = " Write and, or, not for conditions, as in where(a < b and c < d, e, f).";
    private static final String LET =
            " Named parts stand at the beginning of a formula: let p = sigmoid(x), q = 1 - p in p * q.";
    private static final String TESTS =
            " Write comparisons around it, in the first argument of where: where(a < b and c < d, e, f).";
    private static final String CHOOSE = " Write where(a < b, c, d) for a choice.";
    private static final String ROUND = " Write ( and ) around a part.";
    private static final String ARGUMENTS = " Write , between arguments.";
    private static final String NAMES = " A name has the letters A to Z and a to z, then also digits and _.";
    private static final String SPACE = " Write a plain space.";
    private static final String ANY = " Formulas have numbers, names, + - * / ^ ( ) , and comparisons.";

    private static final Map<String, String> BY_SIGN = Map.ofEntries(
            Map.entry("**", write("^", "for a power")),
            Map.entry("=", COMPARE),
            Map.entry("!", JOIN),
            Map.entry("&", JOIN),
            Map.entry("|", " Write abs(a) for |a|, and or between conditions."),
            Map.entry("let", LET),
            Map.entry("in", LET),
            Map.entry("and", TESTS),
            Map.entry("or", TESTS),
            Map.entry("not", TESTS),
            Map.entry("?", CHOOSE),
            Map.entry(":", CHOOSE),
            Map.entry("[", ROUND),
            Map.entry("]", ROUND),
            Map.entry("{", ROUND),
            Map.entry("}", ROUND),
            Map.entry(";", ARGUMENTS),
            Map.entry("_", NAMES),
            Map.entry("\u2212", write("-", "for minus")),
            Map.entry("\u2010", write("-", "for minus")),
            Map.entry("\u2011", write("-", "for minus")),
            Map.entry("\u2012", write("-", "for minus")),
            Map.entry("\u2013", write("-", "for minus")),
            Map.entry("\u2014", write("-", "for minus")),
            Map.entry("\u00d7", write("*", "for a product")),
            Map.entry("\u00b7", write("*", "for a product")),
            Map.entry("\u22c5", write("*", "for a product")),
            Map.entry("\u2217", write("*", "for a product")),
            Map.entry("\u00f7", write("/", "for a quotient")),
            Map.entry("\u2044", write("/", "for a quotient")),
            Map.entry("\u2215", write("/", "for a quotient")),
            Map.entry("\u00b2", write("^2", "for a square")),
            Map.entry("\u00b3", write("^3", "for a cube")),
            Map.entry("\u221a", write("sqrt(a)", "for a root")),
            Map.entry("\u2264", write("<=", "to compare")),
            Map.entry("\u2265", write(">=", "to compare")),
            Map.entry("\u2260", write("!=", "to compare")),
            Map.entry("\u03c3", write("sigmoid(a)", "for the logistic function")));

    private TokenAdvice() {}

    /** A sentence with a space before it. */
    static String on(Token token) {
        if (BY_SIGN.containsKey(token.text()) || token.kind() != Token.Category.OTHER) {
            return BY_SIGN.getOrDefault(token.text(), "");
        }
        int character = token.text().codePointAt(0);
        return Character.isSpaceChar(character) ? SPACE : Character.isLetter(character) ? NAMES : ANY;
    }

    private static String write(String text, String purpose) {
        return " Write " + text + " " + purpose + ".";
    }
}
