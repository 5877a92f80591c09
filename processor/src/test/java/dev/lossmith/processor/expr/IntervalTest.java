package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interval of an operator's results contains the result at every point of the intervals of its operands. */
class IntervalTest {
    private static final double[] ENDS = {
        Double.NEGATIVE_INFINITY,
        -1000,
        -50,
        -3,
        -1,
        -0.5,
        -0.0,
        0.0,
        0x1p-30,
        0.25,
        1,
        2,
        40,
        1000,
        Double.POSITIVE_INFINITY
    };

    /** Their ends are rounded to nearest. */
    private static final Set<Operator> ARITHMETIC =
            Set.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE);

    private static Interval interval(SplittableRandom random) {
        double a = ENDS[random.nextInt(ENDS.length)];
        double b = ENDS[random.nextInt(ENDS.length)];
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    private static double point(Interval interval, SplittableRandom random) {
        double low = Math.max(interval.low(), -2000);
        double high = Math.min(interval.high(), 2000);
        int choice = random.nextInt(5);
        if (choice < 2 || !(low < high)) {
            return choice == 0 ? interval.low() : interval.high();
        }
        return choice == 2 && interval.contains(0) ? 0 : random.nextDouble(low, high);
    }

    @ParameterizedTest
    @EnumSource(Operator.class)
    void everyResultLiesInTheInterval(Operator operator) {
        SplittableRandom random = new SplittableRandom(operator.ordinal());
        int defined = 0;
        for (int round = 0; round < 3000; round++) {
            List<Interval> intervals = new ArrayList<>();
            List<Real> operands = new ArrayList<>();
            for (int i = 0; i < operator.arity(); i++) {
                boolean bound = i > 0 && (operator == Operator.CLIP || operator == Operator.WITHIN);
                Interval interval = bound ? Interval.of(i == 1 ? 0.25 : 0.75) : interval(random);
                intervals.add(interval);
                operands.add(Real.of(point(interval, random), 40));
            }
            Real value = operator.value(operands);
            // An interval that ends at 0 has quotients by what comes close to 0 from inside; Real's 0 has no sign.
            boolean byZero = operator == Operator.DIVIDE && operands.get(1).signum() == 0;
            if (!value.isNaN() && !byZero) {
                Interval results = operator.interval(intervals);
                Real rounding = ARITHMETIC.contains(operator) && value.isFinite()
                        ? value.abs().times(Real.of(0x1p-52))
                        : Real.of(0);
                boolean inside = Real.of(results.low()).compareTo(value.plus(rounding)) <= 0
                        && value.minus(rounding).compareTo(Real.of(results.high())) <= 0;
                assertTrue(
                        inside,
                        () -> operator + " of " + operands + " in " + intervals + " is " + value + ", outside of "
                                + results);
                defined++;
            }
        }
        assertTrue(defined > (operator == Operator.WITHIN ? 50 : 500), () -> operator + " was hardly ever defined");
    }

    @Test
    void intervalsThatTheLoweringReliesOnAreTight() {
        Pool pool = new Pool();
        assertInterval(0, 1, "exp(-abs(x))", pool);
        assertInterval(0, 0.25, "logisticDensity(x)", pool);
        assertInterval(0, Double.POSITIVE_INFINITY, "softplus(x)", pool);
        assertInterval(0.25, 0.75, "clip(x, 0.25, 0.75)", pool);
        assertInterval(Double.NEGATIVE_INFINITY, 0, "-abs(x)", pool);
        assertInterval(-1, 0, "-(1 - sigmoid(x))", pool);
    }

    private static void assertInterval(double low, double high, String formula, Pool pool) {
        Expression expression = Parser.parse(pool, formula, name -> pool.variable(name, Interval.REALS));
        assertEquals(low, expression.interval().low(), 0, formula);
        assertEquals(high, expression.interval().high(), 0, formula);
    }

    @Test
    void noIntervalEndsBeforeItStarts() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 0));
    }
}
