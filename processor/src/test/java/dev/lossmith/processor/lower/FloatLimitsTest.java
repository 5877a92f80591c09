package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of any float at the ends of the reals, at numbers far beyond the floats, at both zeros, and at NaN of either sign. */
class FloatLimitsTest {
    private static final double HALF_PI = (float) (Math.PI / 2);

    private static Lowered lowered(String formula, double low) {
        return Lowered.of(Arithmetic.FLOAT, formula, low, Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "exp(a), 0, 1, Infinity",
        "expm1(a), -1, 0, Infinity",
        "expm1mx(a), Infinity, 0, Infinity",
        "sinh(a), -Infinity, 0, Infinity",
        "cosh(a), Infinity, 1, Infinity",
        "tanh(a), -1, 0, 1",
        "logCosh(a), Infinity, 0, Infinity",
    })
    void endsAreTheLimits(String formula, double atMinusInfinity, double atZero, double atInfinity) {
        Lowered lowered = lowered(formula, Double.NEGATIVE_INFINITY);
        assertEquals(atMinusInfinity, lowered.at(Double.NEGATIVE_INFINITY));
        assertEquals(atMinusInfinity, lowered.at(-1e300));
        assertEquals(atMinusInfinity, lowered.at(-Double.MAX_VALUE));
        assertEquals(atZero, lowered.at(0));
        assertEquals(atZero, lowered.at(-0.0), 0);
        assertEquals(atInfinity, lowered.at(1e300));
        assertEquals(atInfinity, lowered.at(Double.MAX_VALUE));
        assertEquals(atInfinity, lowered.at(Double.POSITIVE_INFINITY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0x1p60, 1e153, 1e155, 1e300, Double.MAX_VALUE, Double.POSITIVE_INFINITY})
    void angleOfASteepTangentIsTheRightOne(double a) {
        Lowered lowered = lowered("atan(a)", Double.NEGATIVE_INFINITY);
        assertEquals(HALF_PI, lowered.at(a));
        assertEquals(-HALF_PI, lowered.at(-a));
    }

    @ParameterizedTest
    @CsvSource({
        "log(a), 0, 0, -Infinity",
        "log(a), 0, -0.0, -Infinity",
        "log(a), 0, 1, 0",
        "log(a), 0, Infinity, Infinity",
        "lgamma(a), 0, 0, Infinity",
        "lgamma(a), 0, -0.0, Infinity",
        "lgamma(a), 0, 1, 0",
        "lgamma(a), 0, 2, 0",
        "lgamma(a), 0, 0x1p127, Infinity",
        "lgamma(a), 0, 0x1p500, Infinity",
        "lgamma(a), 0, Infinity, Infinity",
        "digamma(a), 0, 0, -Infinity",
        "digamma(a), 0, -0.0, -Infinity",
        "digamma(a), 0, Infinity, Infinity",
        "trigamma(a), 0, 0, Infinity",
        "trigamma(a), 0, -0.0, Infinity",
        "trigamma(a), 0, Infinity, 0",
        "tetragamma(a), 0, 0, -Infinity",
        "tetragamma(a), 0, -0.0, -Infinity",
        "tetragamma(a), 0, Infinity, 0",
        "log1p(a), -1, -1, -Infinity",
        "log1p(a), -1, 0, 0",
        "log1p(a), -1, -0.0, 0",
        "log1p(a), -1, Infinity, Infinity",
        "log1pmx(a), -1, -1, -Infinity",
        "log1pmx(a), -1, 0, 0",
        "log1pmx(a), -1, -0.0, 0",
        "log1pmx(a), -1, 1e300, -Infinity",
        "log1pmx(a), -1, Infinity, -Infinity",
    })
    void logarithmsReachInfinity(String formula, double low, double a, double expected) {
        assertEquals(expected, lowered(formula, low).at(a), 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-45, 1e40, 0x1p900, 1e300, 0x1p1022})
    void logarithmsOfNumbersBeyondTheFloats(double a) {
        assertEquals((float) Math.log(a), lowered("log(a)", 0).at(a));
        assertEquals((float) Math.log1p(a), lowered("log1p(a)", -1).at(a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp(a)",
                "expm1(a)",
                "expm1mx(a)",
                "sinh(a)",
                "cosh(a)",
                "tanh(a)",
                "logCosh(a)",
                "atan(a)",
            })
    void notANumberStays(String formula) {
        assertNotANumberStays(lowered(formula, Double.NEGATIVE_INFINITY), formula);
    }

    @ParameterizedTest
    @CsvSource({
        "lgamma(a), 0",
        "digamma(a), 0",
        "trigamma(a), 0",
        "tetragamma(a), 0",
        "log(a), 0",
        "log1p(a), -1",
        "log1pmx(a), -1",
        "a ^ 0.3, 0",
        "a ^ 2.5, 0",
        "sqrt(a), 0"
    })
    void notANumberStays(String formula, double low) {
        assertNotANumberStays(lowered(formula, low), formula);
    }

    private static void assertNotANumberStays(Lowered lowered, String formula) {
        assertTrue(Double.isNaN(lowered.at(Float.intBitsToFloat(0x7FC00000))), formula);
        assertTrue(Double.isNaN(lowered.at(Float.intBitsToFloat(0xFFC00001))), formula);
        assertTrue(Double.isNaN(lowered.at(Float.intBitsToFloat(0xFFFFFFFF))), formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expm1(a)", "sinh(a)", "tanh(a)", "atan(a)", "log1p(a)"})
    void theSmallestNumbersStay(String formula) {
        Lowered lowered = lowered(formula, formula.startsWith("log") ? -1 : Double.NEGATIVE_INFINITY);
        for (double a : new double[] {Float.MIN_VALUE, -Float.MIN_VALUE, 3 * Float.MIN_VALUE, Float.MIN_NORMAL}) {
            assertEquals(a, lowered.at(a));
        }
    }
}
