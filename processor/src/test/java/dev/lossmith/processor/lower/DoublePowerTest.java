package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Interval;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers of doubles with any constant exponent against arbitrary arithmetic, wherever the result is neither 0 nor infinite. */
class DoublePowerTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    /** Beyond exp of these, doubles are infinite or 0. */
    private static final double LARGEST_EXP = 710;

    private static final double SMALLEST_EXP = -746;
    /** Negative powers are reciprocals, which have to be normal numbers. */
    private static final double LARGEST_RECIPROCAL = 708;

    private static final double BOUND = RecipeFamilies.error(Arithmetic.DOUBLE, "a ^ b");
    private static final double OF_DIVISION = 0.5;

    private static DoubleUnaryOperator power(double exponent, double low) {
        Code code = new Code(Arithmetic.DOUBLE);
        Value power = new Powers(code, new Recipes(code)).of(code.argument("a"), exponent, new Interval(low, INFINITY));
        return a -> new Interpreter(Map.of("a", a), 0).number(power);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0.3, 1.0 / 3, 0.7, 1.7, 2.25, 65, 100.5, 1950.7, 1e-3, 1e6, 1e12, -0.7, -3.3, -2040.3, -1e5, 0x1p-1060
            })
    void powerIsWithinItsBound(double exponent) {
        Real exact = Real.of(exponent, 60);
        double largest = exponent < 0 ? LARGEST_RECIPROCAL : LARGEST_EXP;
        double smallest = exponent < 0 ? -LARGEST_RECIPROCAL : SMALLEST_EXP;
        double towardsInfinity = Math.min(Math.exp(largest / exponent), Double.MAX_VALUE);
        double towardsZero = Math.min(Math.exp(smallest / exponent), Double.MAX_VALUE);
        double first = Math.min(towardsInfinity, towardsZero);
        double last = Math.max(towardsInfinity, towardsZero);
        new DoubleFunctionErrors("power " + exponent, power(exponent, 0), a -> a.pow(exact), first, last)
                .uniform(first, last, 700)
                .uniform(first, Math.min(last, 4), 700)
                .everyMagnitude(last, 1000)
                .near(1, 1200)
                .near(Math.sqrt(0.5), 200)
                .near(Math.sqrt(2), 200)
                .near(first, 300)
                .near(last, 300)
                .assertAtMost(exponent < 0 ? BOUND + OF_DIVISION : BOUND);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 65, 1e6, 1e15, 1e300})
    void endsAreTheLimits(double exponent) {
        DoubleUnaryOperator power = power(exponent, 0);
        DoubleUnaryOperator reciprocal = power(-exponent, 0);
        for (double zero : new double[] {0.0, -0.0}) {
            assertEquals(0, power.applyAsDouble(zero), 0);
            assertEquals(INFINITY, reciprocal.applyAsDouble(zero));
        }
        assertEquals(1, power.applyAsDouble(1));
        assertEquals(INFINITY, power.applyAsDouble(INFINITY));
        assertEquals(0, reciprocal.applyAsDouble(INFINITY));
        assertTrue(Double.isNaN(power.applyAsDouble(Double.NaN)));
        assertTrue(Double.isNaN(power.applyAsDouble(Double.longBitsToDouble(0xFFF8L << 48 | 1))));
    }

    @Test
    void resultsBeyondTheDoublesAreInfinityAndZeroHoweverLargeTheExponent() {
        for (double exponent : new double[] {1e6, 1e12, 1e19, 1e300}) {
            DoubleUnaryOperator power = power(exponent, 0);
            assertEquals(INFINITY, power.applyAsDouble(2), () -> "2 ^ " + exponent);
            assertEquals(INFINITY, power.applyAsDouble(Double.MAX_VALUE), () -> "MAX_VALUE ^ " + exponent);
            assertEquals(0, power.applyAsDouble(0.5), () -> "0.5 ^ " + exponent);
            assertEquals(0, power.applyAsDouble(Double.MIN_VALUE), () -> "MIN_VALUE ^ " + exponent);
        }
        assertEquals(INFINITY, power(1e300, 0).applyAsDouble(Math.nextUp(1.0)));
        assertEquals(0, power(1e300, 0).applyAsDouble(Math.nextDown(1.0)));
    }

    @Test
    void intervalWithoutSubnormalNumbersChangesNoBit() {
        DoubleUnaryOperator every = power(1.7, 0);
        DoubleUnaryOperator normal = power(1.7, Double.MIN_NORMAL);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2000; i++) {
            double a = Math.scalb(random.nextDouble(), random.nextInt(-180, 180));
            assertEquals(every.applyAsDouble(a), normal.applyAsDouble(a), () -> "at " + a);
        }
    }
}
