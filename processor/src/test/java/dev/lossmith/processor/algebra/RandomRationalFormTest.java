package dev.lossmith.processor.algebra;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random formulas that share their parts as derivatives do. */
class RandomRationalFormTest {
    private static final int DIGITS = 80;
    private static final Real TOLERANCE = Real.of(1e-40);
    private static final List<String> SHAPES = List.of(
            "a + b",
            "a - b",
            "a * b",
            "a / b",
            "a^2",
            "a^(-2)",
            "a^3",
            "-a",
            "sqrt(1 + a^2)",
            "sqrt(a)",
            "a^1.5",
            "(1 + a^2)^(-0.75)",
            "exp(-abs(a))",
            "sigmoid(a)",
            "max(a, b)",
            "where(a < b, a, b / (1 + a^2))",
            "2 * a",
            "a / 3",
            "0.4 * b",
            "1 + a",
            "1 - a",
            "a * (1 / b) - b / a",
            "a / sqrt(1 + b^2) - b");

    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);
    private final Variable t = pool.variable("t", Interval.UNIT);
    private final Expression residual = pool.apply(Operator.SUBTRACT, x, t);

    @Test
    void theValueStaysWhereverThereIsOne() {
        int compared = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Expression formula = random(seed, 4 + seed % 12, List.of(x, t, pool.constant(2), residual));
            Expression form = RationalForm.of(pool, formula);
            SplittableRandom random = new SplittableRandom(seed);
            for (int round = 0; round < 3; round++) {
                Map<Variable, Real> values = Map.of(
                        x, Real.of(random.nextDouble(-3, 3), DIGITS),
                        t, Real.of(random.nextDouble(), DIGITS));
                Real before = new Evaluator(values, 0).value(formula);
                if (before.isFinite() && form != formula) {
                    compared++;
                    Real after = new Evaluator(values, 0).value(form);
                    Real error = before.minus(after).abs();
                    Real most = before.abs().max(TOLERANCE).times(TOLERANCE);
                    assertTrue(
                            after.isFinite() && error.compareTo(most) <= 0,
                            () -> formula + " is " + before + ", but " + form + " is " + after);
                }
            }
        }
        assertTrue(compared > 1000, "few formulas had a value and were changed: " + compared);
    }

    @Test
    void aSecondNormalFormIsTheFirst() {
        for (int seed = 0; seed < 300; seed++) {
            Expression form = RationalForm.of(pool, random(seed, 10, List.of(x, t, residual)));
            assertSame(form, RationalForm.of(pool, form));
        }
    }

    @Test
    void theFormDependsOnNothingElse() {
        for (int seed = 0; seed < 100; seed++) {
            RandomRationalFormTest other = new RandomRationalFormTest();
            Expression form = RationalForm.of(pool, random(seed, 10, List.of(x, t, residual)));
            Expression again =
                    RationalForm.of(other.pool, other.random(seed, 10, List.of(other.x, other.t, other.residual)));
            assertEquals(form.toString(), again.toString());
        }
    }

    @Test
    void aDifferenceOfInputsIsNeverMultipliedOut() {
        for (int seed = 0; seed < 500; seed++) {
            Expression formula = random(seed, 8, List.of(residual, pool.constant(3), residual));
            for (Application part : parts(RationalForm.of(pool, formula))) {
                boolean isDifference =
                        part.operator() == Operator.SUBTRACT && part.operands().containsAll(List.of(x, t));
                boolean usesInput =
                        part.operands().contains(x) || part.operands().contains(t);
                assertTrue(isDifference || !usesInput, () -> part + " in the form of " + formula);
            }
        }
    }

    @Test
    void aLargeFormulaStaysBounded() {
        for (int seed = 0; seed < 15; seed++) {
            Expression formula = random(seed, 200, List.of(x, t, residual));
            Expression form = RationalForm.of(pool, formula);
            int before = parts(formula).size();
            int after = parts(form).size();
            assertTrue(after <= 2 * before, () -> "from " + before + " operations to " + after);
        }
    }

    /** A chain of operations on what came shortly before, and on anything. */
    private Expression random(int seed, int steps, List<Expression> leaves) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Expression> known = new ArrayList<>(leaves);
        for (int step = 0; step < steps; step++) {
            Expression a = known.get(random.nextInt(known.size() / 2, known.size()));
            Expression b = known.get(random.nextInt(known.size()));
            String shape = SHAPES.get(random.nextInt(SHAPES.size()));
            known.add(Parser.parse(pool, shape, name -> name.equals("a") ? a : b));
        }
        return known.get(known.size() - 1);
    }

    private static Set<Application> parts(Expression formula) {
        Set<Application> parts = new LinkedHashSet<>();
        collect(formula, parts);
        return parts;
    }

    private static void collect(Expression expression, Set<Application> parts) {
        if (expression instanceof Application application && parts.add(application)) {
            application.operands().forEach(operand -> collect(operand, parts));
        }
    }
}
