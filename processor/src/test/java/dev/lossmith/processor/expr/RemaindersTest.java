package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What exp(a) and log(1 + a) are without the first terms of their series, in arbitrary precision. */
class RemaindersTest {
    private static final int DIGITS = 40;
    private static final int MANY_DIGITS = 900;
    private static final Real TOLERANCE = Real.of(1e-18);

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_VALUE, 1e-300, 3 * 0x1p-100, 1e-30, 0x1.fffffffp-65, 0x1p-64, 1e-10, 0.3, 0.999})
    void fewDigitsOfTheArgumentAreEnough(double magnitude) {
        for (double a : new double[] {magnitude, -magnitude}) {
            Real few = Real.of(a, DIGITS);
            Real many = Real.of(a, MANY_DIGITS);
            assertNear(many.log1p().minus(many), Values.log1pmx(few), "log1pmx of " + a);
            assertNear(many.expm1().minus(many), Values.expm1mx(few), "expm1mx of " + a);
        }
    }

    /** The claimed error, too, must be small, and contain the true value. */
    private static void assertNear(Real exact, Real actual, String name) {
        Real difference = actual.minus(exact).abs();
        assertTrue(actual.accuracy().compareTo(exact.abs().times(TOLERANCE)) <= 0, name);
        assertTrue(difference.compareTo(actual.accuracy().plus(exact.accuracy())) <= 0, name);
    }

    @Test
    void endsAreTheLimits() {
        Real infinity = Real.of(Double.POSITIVE_INFINITY);
        assertEquals(Double.NEGATIVE_INFINITY, Values.log1pmx(infinity).toDouble());
        assertEquals(Double.NEGATIVE_INFINITY, Values.log1pmx(Real.of(-1)).toDouble());
        assertEquals(Double.POSITIVE_INFINITY, Values.expm1mx(infinity).toDouble());
        assertEquals(
                Double.POSITIVE_INFINITY, Values.expm1mx(infinity.negated()).toDouble());
        assertTrue(Values.log1pmx(Real.of(-2)).isNaN());
        assertTrue(Values.log1pmx(Real.of(Double.NaN)).isNaN());
        assertTrue(Values.expm1mx(Real.of(Double.NaN)).isNaN());
        assertEquals(0, Values.log1pmx(Real.of(0)).signum());
        assertEquals(0, Values.expm1mx(Real.of(0)).signum());
    }

    @Test
    void signsAreKnown() {
        assertEquals(new Interval(0, Double.POSITIVE_INFINITY), Intervals.expm1mx(Interval.REALS));
        assertEquals(new Interval(Double.NEGATIVE_INFINITY, 0), Intervals.log1pmx(Interval.REALS));
        assertTrue(Intervals.expm1mx(new Interval(0.5, 1)).low() > 0.148);
        assertTrue(Intervals.log1pmx(new Interval(-0.5, -0.25)).high() < -0.037);
    }
}
