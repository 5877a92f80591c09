package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lossmith.check.Real;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a message proposes is a formula, or a function, and means what was asked for. */
class VocabularyHintsTest {
    private static final List<String> SPECIAL = List.of("erf", "erfc", "lognormcdf", "lgamma", "digamma", "sin", "cos");

    /** What other languages compute, at a and b. */
    private static final Map<String, DoubleBinaryOperator> MEANINGS = Map.ofEntries(
            Map.entry("exp10", (a, b) -> Math.pow(10, a)),
            Map.entry("rsqrt", (a, b) -> 1 / Math.sqrt(a)),
            Map.entry("hypot", Math::hypot),
            Map.entry("log1mexp", (a, b) -> Math.log1p(-Math.exp(a))),
            Map.entry("logcosh", (a, b) -> Math.log(Math.cosh(a))),
            Map.entry("logit", (a, b) -> Math.log(a) - Math.log1p(-a)),
            Map.entry("logaddexp", (a, b) -> Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))),
            Map.entry("logsumexp", (a, b) -> Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)))),
            Map.entry("xlogy", (a, b) -> a * Math.log(b)),
            Map.entry("xlog1py", (a, b) -> a * Math.log1p(b)),
            Map.entry("entr", (a, b) -> -a * Math.log(a)),
            Map.entry("elu", (a, b) -> a > 0 ? a : Math.expm1(a)),
            Map.entry(
                    "selu",
                    (a, b) -> 1.0507009873554804934193349852946
                            * (a > 0 ? a : 1.6732632423543772848170429916717 * Math.expm1(a))),
            Map.entry("silu", (a, b) -> a / (1 + Math.exp(-a))),
            Map.entry("swish", (a, b) -> a / (1 + Math.exp(-a))),
            Map.entry("mish", (a, b) -> a * Math.tanh(Math.log1p(Math.exp(a)))),
            Map.entry("softsign", (a, b) -> a / (1 + Math.abs(a))),
            Map.entry("hardtanh", (a, b) -> a < -1 ? -1 : Math.min(a, 1)),
            Map.entry("hardsigmoid", (a, b) -> Math.min(Math.max(a + 3, 0), 6) / 6),
            Map.entry("relu6", (a, b) -> a < 0 ? 0 : Math.min(a, 6)),
            Map.entry("leaky_relu", (a, b) -> a < 0 ? 0.01 * a : a),
            Map.entry("leakyrelu", (a, b) -> a < 0 ? 0.01 * a : a),
            Map.entry("tan", (a, b) -> Math.tan(a)),
            Map.entry("asin", (a, b) -> Math.asin(a)),
            Map.entry("arcsin", (a, b) -> Math.asin(a)),
            Map.entry("acos", (a, b) -> Math.acos(a)),
            Map.entry("arccos", (a, b) -> Math.acos(a)),
            Map.entry("asinh", (a, b) -> asinh(a)),
            Map.entry("arcsinh", (a, b) -> asinh(a)),
            Map.entry("acosh", (a, b) -> Math.log(a + Math.sqrt(a * a - 1))),
            Map.entry("atanh", (a, b) -> 0.5 * Math.log((1 + a) / (1 - a))),
            Map.entry("arctanh", (a, b) -> 0.5 * Math.log((1 + a) / (1 - a))),
            Map.entry("sech", (a, b) -> 2 / (Math.exp(a) + Math.exp(-a))),
            Map.entry("sinc", (a, b) -> a == 0 ? 1 : Math.sin(a) / a),
            Map.entry("step", (a, b) -> a < 0 ? 0 : 1),
            Map.entry("heaviside", (a, b) -> a < 0 ? 0 : 1),
            Map.entry("round", (a, b) -> Math.rint(a)),
            Map.entry("trunc", (a, b) -> a < 0 ? Math.ceil(a) : Math.floor(a)),
            Map.entry("frac", (a, b) -> a - Math.floor(a)),
            Map.entry("reciprocal", (a, b) -> 1 / a));

    private static double asinh(double a) {
        return Math.signum(a) * Math.log(Math.abs(a) + Math.sqrt(a * a + 1));
    }

    static Stream<Arguments> proposals() {
        Stream<Map<String, String>> tables = Stream.of(VocabularyHints.FUNCTIONS, VocabularyHints.NAMES);
        return tables.flatMap(table -> new TreeMap<>(table).entrySet().stream())
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static Expression parse(Pool pool, String text) {
        Map<String, Expression> names = new TreeMap<>();
        for (String name : List.of("a", "b", "c", "x", "t")) {
            names.put(name, pool.variable(name, Interval.REALS));
        }
        return Parser.parseUser(pool, text, names);
    }

    /** A function that is yet to come makes no hint wrong, and none right. */
    private static boolean isComplete(String proposal) {
        return SPECIAL.stream()
                .filter(name -> proposal.matches(".*\\b" + name + "\\b.*"))
                .allMatch(name -> Vocabulary.functions().contains(name));
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void everyProposalIsAFormula(String word, String proposal) {
        assumeTrue(isComplete(proposal));
        assertFalse(Vocabulary.meaning(word).isPresent(), "it exists");
        if (!Vocabulary.functions().contains(proposal)) {
            parse(new Pool(), proposal);
        }
    }

    static Stream<Arguments> meanings() {
        return MEANINGS.keySet().stream().sorted().map(word -> Arguments.of(word, VocabularyHints.FUNCTIONS.get(word)));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void proposalsMeanWhatWasAskedFor(String word, String proposal) {
        assumeTrue(isComplete(proposal));
        Pool pool = new Pool();
        Expression expression = parse(pool, proposal);
        int defined = 0;
        for (double[] point :
                new double[][] {{0.3, 2}, {0.75, 0.5}, {1.75, 3}, {-0.6, 0.25}, {-2.4, 1.5}, {7, 0.1}, {0, 1}}) {
            double expected = MEANINGS.get(word).applyAsDouble(point[0], point[1]);
            if (Double.isFinite(expected)) {
                Map<Variable, Real> values = Map.of(
                        pool.variable("a", Interval.REALS),
                        Real.of(point[0], 40),
                        pool.variable("b", Interval.REALS),
                        Real.of(point[1], 40));
                double value = new Evaluator(values, 0).value(expression).toDouble();
                assertEquals(expected, value, 1e-13 * Math.max(1, Math.abs(expected)), word + " at " + point[0]);
                defined++;
            }
        }
        assertTrue(defined > 1);
    }
}
