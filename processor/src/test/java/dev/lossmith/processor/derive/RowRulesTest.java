package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.Variable;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every rule of rows are the same number at each element of random rows, to 40 digits. */
class RowRulesTest {
    private static final int DIGITS = 200;
    private static final int WIDTH = 5;
    private static final Real TOLERANCE = Real.of(1e-40);

    static Stream<Rule> rules() {
        return Stream.of(RuleSet.values())
                .flatMap(set -> set.rules().stream())
                .filter(rule ->
                        Parts.applications(rule.pattern(), rule.replacement()).anyMatch(RowElements::isOverRow));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void bothSidesAreEqualOverTheReals(Rule rule) {
        for (int seed = 0; seed < 40; seed++) {
            for (int element = 0; element < WIDTH; element++) {
                Real left = value(rule.pattern(), element, seed);
                Real right = value(rule.replacement(), element, seed);
                Real difference = left.minus(right).abs();
                assertTrue(
                        difference.compareTo(left.abs().max(Real.of(1)).times(TOLERANCE)) <= 0,
                        () -> rule + ": " + left + " is not " + right);
            }
        }
    }

    /** An operator over the row has the values of its operand at each of the elements. */
    private static Real value(Expression expression, int element, int seed) {
        if (expression instanceof Variable letter) {
            return Real.of(number(letter.name(), element, seed), DIGITS);
        }
        if (expression instanceof Constant constant) {
            return Real.of(constant.value(0));
        }
        Application application = (Application) expression;
        List<Real> operands = RowElements.isOverRow(application)
                ? IntStream.range(0, WIDTH)
                        .mapToObj(each -> value(application.operand(0), each, seed))
                        .toList()
                : application.operands().stream()
                        .map(operand -> value(operand, element, seed))
                        .toList();
        return application.operator().value(operands);
    }

    /** Of two letters the one is among the values of the other; k, s and y are the same in the whole row, y positive. */
    private static double number(String letter, int element, int seed) {
        boolean isConstant = "ksy".contains(letter);
        SplittableRandom random = new SplittableRandom(1000L * seed + (isConstant ? 99 : element));
        double number = 12 * random.nextDouble() - 6;
        return letter.equals("y") ? Math.abs(number) : number;
    }
}
