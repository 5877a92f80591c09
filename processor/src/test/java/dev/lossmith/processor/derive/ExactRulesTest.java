package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of a rule that calls itself exact have the same bits, NaN aside, at random and special operands. */
class ExactRulesTest {
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        1,
        -1,
        0.1,
        -0.1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Double.MIN_VALUE,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Double.MAX_VALUE,
        0x1p-126,
        3
    };

    static Stream<Rule> exactRules() {
        return Stream.of(RuleSet.values())
                .flatMap(set -> set.rules().stream())
                .filter(rule -> rule.soundness() == Rule.Soundness.EXACT);
    }

    @ParameterizedTest
    @MethodSource("exactRules")
    void bothSidesHaveTheSameBits(Rule rule) {
        for (Map<String, Double> letters : operands(Letters.of(rule.pattern(), rule.replacement()))) {
            for (boolean isFloat : new boolean[] {true, false}) {
                double left = new RoundedEvaluator(isFloat, letters).value(rule.pattern());
                double right = new RoundedEvaluator(isFloat, letters).value(rule.replacement());
                assertEquals(
                        Double.doubleToLongBits(left), Double.doubleToLongBits(right), () -> rule + " at " + letters);
            }
        }
    }

    /** All pairs of special numbers for the first two letters; random ones for the rest, and for all in 3000 rounds. */
    private static List<Map<String, Double>> operands(Iterable<Variable> letters) {
        SplittableRandom random = new SplittableRandom(1);
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < SPECIAL.length * SPECIAL.length + 3000; i++) {
            boolean special = i < SPECIAL.length * SPECIAL.length;
            double[] pair = {SPECIAL[i % SPECIAL.length], SPECIAL[i / SPECIAL.length % SPECIAL.length]};
            Map<String, Double> values = new HashMap<>();
            for (Variable letter : letters) {
                double any = random.nextDouble(-2, 2) * Math.pow(2, random.nextInt(-60, 60));
                values.put(letter.name(), special && values.size() < 2 ? pair[values.size()] : any);
            }
            all.add(values);
        }
        return all;
    }

    @Test
    void roundingIsSeen() {
        Pool pool = new Pool();
        Expression left = Parser.parse(pool, "(a + b) + c", name -> pool.variable(name, Interval.REALS));
        Expression right = Parser.parse(pool, "a + (b + c)", name -> pool.variable(name, Interval.REALS));
        boolean differ = operands(Letters.of(left)).stream()
                .anyMatch(letters -> new RoundedEvaluator(true, letters).value(left)
                        != new RoundedEvaluator(true, letters).value(right));
        assertTrue(differ);
    }
}
