package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the language of users has beyond arithmetic: the functions among the operators, and what is said with them. */
final class Vocabulary {
    /** The one function whose first argument is a comparison. */
    static final String WHERE = Operator.WHERE.symbol();

    /** What names parts and joins comparisons. */
    static final Set<String> WORDS = Set.of("let", "in", "and", "or", "not");

    /** To 60 digits, that is by far more than a kernel can tell: each use rounds the true value once. */
    static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

    // spotless:off
    private static final Map<String, BigDecimal> NUMBERS = Map.of("pi", PI);

    /** What some combinations of operators are called, by the function after which users read of them. */
    private static final List<AbbreviationRow> ABBREVIATIONS = List.of(
            new AbbreviationRow(Operator.LOG1P, "log2(a)",       "log(a) / log(2)"),
            new AbbreviationRow(Operator.LOG1P, "log10(a)",      "log(a) / log(10)"),
            new AbbreviationRow(Operator.FLOOR, "ceil(a)",       "-floor(-a)"),
            new AbbreviationRow(Operator.WHERE, "pow(a, b)",     "a ^ b"),
            new AbbreviationRow(Operator.WHERE, "square(a)",     "a ^ 2"),
            new AbbreviationRow(Operator.WHERE, "relu(a)",       "max(0, a)"),
            new AbbreviationRow(Operator.WHERE, "logsigmoid(a)", "log(sigmoid(a))"));

    /** How {@code where(a ? b, c, d)} is said with {@code <} alone, right where a and b are equal. */
    private static final Map<String, String> COMPARISONS = Map.of(
            "<",  "where(a < b, c, d)",
            ">",  "where(b < a, c, d)",
            "<=", "where(b < a, d, c)",
            ">=", "where(a < b, d, c)",
            "==", "where(a < b, d, where(b < a, d, c))",
            "!=", "where(a < b, c, where(b < a, c, d))");
    // spotless:on

    private static final Map<String, VocabularyFunction> FUNCTIONS = functions(Operator.values());

    private record AbbreviationRow(Operator after, String call, String meaning) {}

    private Vocabulary() {}

    static Optional<VocabularyFunction> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    static Set<String> functions() {
        return FUNCTIONS.keySet();
    }

    static Optional<BigDecimal> number(String name) {
        return Optional.ofNullable(NUMBERS.get(name));
    }

    static Set<String> numbers() {
        return NUMBERS.keySet();
    }

    /** What a name means whatever a formula is of, so that it can stand for nothing else. */
    static Optional<String> meaning(String name) {
        return FUNCTIONS.containsKey(name)
                ? Optional.of("a function")
                : NUMBERS.containsKey(name)
                        ? Optional.of("a number that formulas have")
                        : Optional.of("a word that formulas have").filter(text -> WORDS.contains(name));
    }

    static boolean isComparison(Token token) {
        return token.kind() == Token.Category.SIGN && COMPARISONS.containsKey(token.text());
    }

    /** What a comparison in {@code where} stands for, in the parameters of {@code where(a < b, c, d)}. */
    static String meaning(Token comparison) {
        return COMPARISONS.get(comparison.text());
    }

    private static Map<String, VocabularyFunction> functions(Operator... operators) {
        Map<String, VocabularyFunction> table = new LinkedHashMap<>();
        for (Operator operator : operators) {
            if (operator.use() == Use.USERS && operator.isFunction()) {
                table.put(operator.symbol(), new VocabularyFunction.OfOperator(operator));
                ABBREVIATIONS.stream()
                        .filter(abbreviation -> abbreviation.after == operator)
                        .map(abbreviation ->
                                new VocabularyFunction.Abbreviation(abbreviation.call, abbreviation.meaning))
                        .forEach(function -> table.put(function.name(), function));
            }
        }
        return Collections.unmodifiableMap(table);
    }
}
