package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The interval of an operator's results contains the result at every point of the intervals of its operands. */
class IntervalTest {
    private static final double[] ENDS = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1e200,
        -1000,
        -715,
        -50,
        -3,
        -1,
        -0.5,
        -1e-9,
        -1e-200,
        -Double.MIN_VALUE,
        -0.0,
        0.0,
        Double.MIN_VALUE,
        1e-300,
        0x1p-30,
        0.1,
        0.25,
        1,
        2,
        40,
        720,
        1e100,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    private static final double[] EXPONENTS = {
        -1000, -3, -2, -1, -0.5, -0.0, 0.0, 1e-300, 0.1, 0.5, 1, 2, 2.5, 3, 17, 1e9
    };

    private static double end(SplittableRandom random) {
        return random.nextInt(3) > 0 ? ENDS[random.nextInt(ENDS.length)] : random.nextDouble(-4, 4);
    }

    private static Interval interval(SplittableRandom random) {
        double a = end(random);
        double b = random.nextInt(8) == 0 ? a : end(random);
        return new Interval(Math.min(a, b), Math.max(a, b));
    }

    private static Interval operand(Operator operator, int index, SplittableRandom random) {
        if (index > 0 && (operator == Operator.CLIP || operator == Operator.WITHIN)) {
            return Interval.of(index == 1 ? 0.25 : 0.75);
        }
        if (index > 0 && operator == Operator.POWER) {
            double a = EXPONENTS[random.nextInt(EXPONENTS.length)];
            double b = random.nextInt(4) > 0 ? a : EXPONENTS[random.nextInt(EXPONENTS.length)];
            return new Interval(Math.min(a, b), Math.max(a, b));
        }
        return interval(random);
    }

    /** An end as often as not; where the middle is many orders of magnitude wide, something simple. */
    private static double point(Interval interval, SplittableRandom random) {
        double low = Math.max(interval.low(), -2000);
        double high = Math.min(interval.high(), 2000);
        int choice = random.nextInt(6);
        if (choice < 2 || !(low < high)) {
            return choice == 0 ? interval.low() : interval.high();
        }
        double simple = ENDS[random.nextInt(ENDS.length)];
        return choice == 2 && interval.contains(simple) ? simple : random.nextDouble(low, high);
    }

    private static boolean isDividedByZero(Operator operator, List<Real> operands) {
        return operator == Operator.DIVIDE && operands.get(1).signum() == 0
                || operator == Operator.POWER
                        && operands.get(0).signum() == 0
                        && operands.get(1).signum() < 0;
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, names = "SERIES", mode = EnumSource.Mode.EXCLUDE)
    void everyResultLiesInTheInterval(Operator operator) {
        SplittableRandom random = new SplittableRandom(operator.ordinal());
        int defined = 0;
        for (int round = 0; round < 4000; round++) {
            List<Interval> intervals = new ArrayList<>();
            List<Real> operands = new ArrayList<>();
            for (int i = 0; i < operator.arity(); i++) {
                Interval interval = operand(operator, i, random);
                intervals.add(interval);
                operands.add(Real.of(point(interval, random), 70));
            }
            Interval results = operator.interval(intervals);
            Real value = operator.value(operands);
            // An interval that ends at 0 has quotients by what comes close to 0 from inside; Real's 0 has no sign.
            if (!value.isNaN() && !isDividedByZero(operator, operands)) {
                boolean inside = Real.of(results.low()).compareTo(value.plus(value.accuracy())) <= 0
                        && value.minus(value.accuracy()).compareTo(Real.of(results.high())) <= 0;
                assertTrue(
                        inside,
                        () -> operator + " of " + operands + " in " + intervals + " is " + value + ", outside of "
                                + results);
                defined++;
            }
        }
        assertTrue(defined > (operator == Operator.WITHIN ? 50 : 500), () -> operator + " was hardly ever defined");
    }

    @ParameterizedTest
    @EnumSource(value = Operator.class, names = "SERIES", mode = EnumSource.Mode.EXCLUDE)
    void everyOperandHasAnInterval(Operator operator) {
        SplittableRandom random = new SplittableRandom(~operator.ordinal());
        for (int round = 0; round < 4000; round++) {
            List<Interval> operands = new ArrayList<>();
            for (int i = 0; i < operator.arity(); i++) {
                boolean bound = i > 0 && (operator == Operator.CLIP || operator == Operator.WITHIN);
                operands.add(bound ? operand(operator, i, random) : interval(random));
            }
            assertDoesNotThrow(() -> operator.interval(operands), () -> operator + " of " + operands);
        }
    }

    @Test
    void exactEndsStay() {
        Interval interval = new Interval(0.5, 3);
        assertEquals(new Interval(0.75, 3.25), interval.plus(Interval.of(0.25)));
        assertEquals(new Interval(-1, 4), interval.minus(Interval.of(1)).times(Interval.of(2)));
        assertEquals(new Interval(0.25, 1.5), interval.dividedBy(Interval.of(2)));
        assertEquals(Interval.of(1), Intervals.power(Interval.REALS, Interval.of(0)));
    }

    @Test
    void otherEndsAreRoundedOutwards() {
        Interval sum = Interval.of(0.1).plus(Interval.of(0.2));
        assertEquals(Math.nextDown(sum.high()), sum.low());
        Interval product = Interval.of(1e-200).times(Interval.of(-1e-200));
        assertEquals(new Interval(-Double.MIN_VALUE, 0), product);
        Interval third = Interval.of(1).dividedBy(Interval.of(3));
        assertEquals(Math.nextUp(third.low()), third.high());
        assertEquals(
                new Interval(Double.MAX_VALUE, Double.POSITIVE_INFINITY),
                Interval.of(Double.MAX_VALUE).times(Interval.of(2)));
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
