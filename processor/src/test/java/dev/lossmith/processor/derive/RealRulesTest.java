package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both sides of every rule are the same number, to 40 digits, wherever they are defined: erfc(30), too, which is 1e-393. Rules of
 * rows have a test of their own.
 */
class RealRulesTest {
    private static final int DIGITS = 480;
    private static final Real TOLERANCE = Real.of(1e-40);

    static Stream<Rule> rules() {
        return Stream.of(RuleSet.values())
                .flatMap(set -> set.rules().stream())
                .filter(rule ->
                        Parts.applications(rule.pattern(), rule.replacement()).noneMatch(RowElements::isOverRow));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothSidesAreEqualOverTheReals(Rule rule) {
        SplittableRandom random = new SplittableRandom(1);
        int defined = 0;
        for (int round = 0; round < 150; round++) {
            // Each side has variables of its own; those of one name stand for the same number.
            Map<String, Real> numbers = new HashMap<>();
            Map<Variable, Real> letters = new HashMap<>();
            for (Variable letter : Letters.of(rule.pattern(), rule.replacement())) {
                letters.put(
                        letter,
                        numbers.computeIfAbsent(letter.name(), absent -> Real.of(number(letter, random), DIGITS)));
            }
            Real left = new Evaluator(letters, 0).value(rule.pattern());
            Real right = new Evaluator(letters, 0).value(rule.replacement());
            if (left.isFinite()) {
                defined++;
                Real difference = left.minus(right).abs();
                boolean equal =
                        right.isFinite() && difference.compareTo(left.abs().times(TOLERANCE)) <= 0;
                assertTrue(equal || left.compareTo(right) == 0, () -> rule + ": " + left + " is not " + right);
            }
        }
        assertTrue(defined > 20, () -> rule + " is hardly ever defined");
    }

    static Stream<Rule> approximations() {
        return rules().filter(rule -> rule.toString().contains("where(a < -38"));
    }

    /** Where they leave something out, it is less than 2^-56 of the rest. */
    @ParameterizedTest
    @MethodSource("approximations")
    void whatIsLeftOutIsNothing(Rule rule) {
        for (double a : new double[] {-38.001, -40, -60, -100, -300}) {
            Map<Variable, Real> letters = new HashMap<>();
            Letters.of(rule.pattern(), rule.replacement()).forEach(letter -> letters.put(letter, Real.of(a, DIGITS)));
            Real left = new Evaluator(letters, 0).value(rule.pattern());
            Real right = new Evaluator(letters, 0).value(rule.replacement());
            assertTrue(
                    left.minus(right).abs().compareTo(left.abs().times(Real.of(0x1p-56))) <= 0,
                    () -> rule + " at " + a + ": " + left + " is not " + right);
        }
    }

    /** Both signs, magnitudes from 1e-3 to 30, beyond which a sigmoid needs more digits than these; what differs does so here. */
    private static double number(Variable letter, SplittableRandom random) {
        boolean mayBeNegative = !letter.name().matches("u?[vwyz]");
        return (mayBeNegative && random.nextBoolean() ? -1 : 1) * Math.pow(10, random.nextDouble(-3, 1.5));
    }
}
