package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the language of users has beyond arithmetic: one table. */
final class Vocabulary {
    /** The one function whose first argument is a comparison. */
    static final String WHERE = Operator.WHERE.symbol();

    /** What names parts and joins comparisons. */
    static final Set<String> WORDS = Set.of("let", "in", "and", "or", "not");

    /** To 60 digits, that is by far more than a kernel can tell: each use rounds the true value once. */
    static final BigDecimal PI = new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494");

    // spotless:off
    private static final Map<String, BigDecimal> NUMBERS = Map.of("pi", PI);

    private static final Map<String, VocabularyFunction> FUNCTIONS = table(
            operator("exp(a)", Operator.EXP),
            operator("expm1(a)", Operator.EXPM1),
            operator("exp2(a)", Operator.EXP2),
            operator("log(a)", Operator.LOG),
            operator("log1p(a)", Operator.LOG1P),
            abbreviation("log2(a)", "log(a) / log(2)"),
            abbreviation("log10(a)", "log(a) / log(10)"),
            operator("sqrt(a)", Operator.SQRT),
            operator("cbrt(a)", Operator.CBRT),
            operator("sigmoid(a)", Operator.SIGMOID),
            operator("softplus(a)", Operator.SOFTPLUS),
            operator("tanh(a)", Operator.TANH),
            operator("cosh(a)", Operator.COSH),
            operator("sinh(a)", Operator.SINH),
            operator("atan(a)", Operator.ATAN),
            operator("sin(a)", Operator.SIN),
            operator("cos(a)", Operator.COS),
            operator("erf(a)", Operator.ERF),
            operator("erfc(a)", Operator.ERFC),
            operator("lognormcdf(a)", Operator.LOG_NORM_CDF),
            operator("lgamma(a)", Operator.LGAMMA),
            operator("digamma(a)", Operator.DIGAMMA),
            operator("abs(a)", Operator.ABS),
            operator("sign(a)", Operator.SIGN),
            operator("floor(a)", Operator.FLOOR),
            abbreviation("ceil(a)", "-floor(-a)"),
            twoOrMore("min(a, b)", Operator.MIN),
            twoOrMore("max(a, b)", Operator.MAX),
            operator("where(a < b, c, d)", Operator.WHERE),
            abbreviation("pow(a, b)", "a ^ b"),
            abbreviation("square(a)", "a ^ 2"),
            abbreviation("relu(a)", "max(0, a)"),
            abbreviation("logsigmoid(a)", "log(sigmoid(a))"));

    /** How {@code where(a ? b, c, d)} is said with {@code <} alone, right where a and b are equal. */
    private static final Map<String, String> COMPARISONS = Map.of(
            "<",  "where(a < b, c, d)",
            ">",  "where(b < a, c, d)",
            "<=", "where(b < a, d, c)",
            ">=", "where(a < b, d, c)",
            "==", "where(a < b, d, where(b < a, d, c))",
            "!=", "where(a < b, c, where(b < a, c, d))");
    // spotless:on

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
        return token.kind() == Token.Kind.SIGN && COMPARISONS.containsKey(token.text());
    }

    /** What a comparison in {@code where} stands for, in the parameters of {@code where(a < b, c, d)}. */
    static String meaning(Token comparison) {
        return COMPARISONS.get(comparison.text());
    }

    private static VocabularyFunction operator(String call, Operator operator) {
        return new VocabularyFunction(call, false, operator, null);
    }

    private static VocabularyFunction twoOrMore(String call, Operator operator) {
        return new VocabularyFunction(call, true, operator, null);
    }

    private static VocabularyFunction abbreviation(String call, String meaning) {
        return new VocabularyFunction(call, false, null, meaning);
    }

    private static Map<String, VocabularyFunction> table(VocabularyFunction... rows) {
        Map<String, VocabularyFunction> table = new LinkedHashMap<>();
        List.of(rows).forEach(row -> table.put(row.name(), row));
        return Collections.unmodifiableMap(table);
    }
}
