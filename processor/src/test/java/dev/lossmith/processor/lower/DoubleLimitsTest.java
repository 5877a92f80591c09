package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Elementary functions of doubles at infinity, at NaN whatever its sign, at both zeros, and far beyond their last numbers. */
class DoubleLimitsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Lowered lowered(String formula) {
        double low = formula.startsWith("log(") || formula.contains("gamma")
                ? 0
                : formula.startsWith("log1p") ? -1 : -INFINITY;
        return Lowered.of(Arithmetic.DOUBLE, formula, low, INFINITY);
    }

    @ParameterizedTest
    @CsvSource({
        "exp(a), Infinity, Infinity",
        "exp(a), -Infinity, 0",
        "exp(a), 1e300, Infinity",
        "exp(a), -1e300, 0",
        "exp(a), 0, 1",
        "expm1(a), Infinity, Infinity",
        "expm1(a), -Infinity, -1",
        "expm1(a), 1e300, Infinity",
        "expm1(a), -1e300, -1",
        "expm1mx(a), Infinity, Infinity",
        "expm1mx(a), -Infinity, Infinity",
        "expm1mx(a), 1e300, Infinity",
        "expm1mx(a), -1e300, 1e300",
        "cosh(a), Infinity, Infinity",
        "cosh(a), -Infinity, Infinity",
        "cosh(a), -1e300, Infinity",
        "cosh(a), 0, 1",
        "sinh(a), Infinity, Infinity",
        "sinh(a), -Infinity, -Infinity",
        "sinh(a), -1e300, -Infinity",
        "tanh(a), Infinity, 1",
        "tanh(a), -Infinity, -1",
        "tanh(a), 1e300, 1",
        "logCosh(a), Infinity, Infinity",
        "logCosh(a), -Infinity, Infinity",
        "logCosh(a), -1e300, 1e300",
        "atan(a), Infinity, 1.5707963267948966",
        "atan(a), -Infinity, -1.5707963267948966",
        "atan(a), 1e300, 1.5707963267948966",
        "sin(a), Infinity, NaN",
        "sin(a), -Infinity, NaN",
        "cos(a), Infinity, NaN",
        "cos(a), 0, 1",
        "cos(a), -0.0, 1",
        "erf(a), Infinity, 1",
        "erf(a), -Infinity, -1",
        "erf(a), 1e300, 1",
        "erfc(a), Infinity, 0",
        "erfc(a), -Infinity, 2",
        "erfc(a), 1e300, 0",
        "lognormcdf(a), Infinity, 0",
        "lognormcdf(a), -Infinity, -Infinity",
        "lognormcdf(a), 1e300, 0",
        "lognormcdf(a), -1e300, -Infinity",
        "millsRatio(a), Infinity, 0",
        "millsRatio(a), -Infinity, Infinity",
        "millsRatio(a), -1e300, 1e300",
        "millsSlope(a), Infinity, 0",
        "millsSlope(a), -Infinity, 1",
        "millsSlope(a), -1e300, 1",
        "lgamma(a), Infinity, Infinity",
        "lgamma(a), 2.6e305, Infinity",
        "lgamma(a), 1e308, Infinity",
        "lgamma(a), 0, Infinity",
        "lgamma(a), -0.0, Infinity",
        "lgamma(a), 1, 0",
        "lgamma(a), 2, 0",
        "digamma(a), Infinity, Infinity",
        "digamma(a), 0, -Infinity",
        "digamma(a), -0.0, -Infinity",
        "trigamma(a), Infinity, 0",
        "trigamma(a), 0, Infinity",
        "trigamma(a), -0.0, Infinity",
        "tetragamma(a), Infinity, 0",
        "tetragamma(a), 1e300, 0",
        "tetragamma(a), 0, -Infinity",
        "tetragamma(a), -0.0, -Infinity",
        "log(a), Infinity, Infinity",
        "log(a), 0, -Infinity",
        "log(a), -0.0, -Infinity",
        "log(a), 1, 0",
        "log1p(a), Infinity, Infinity",
        "log1p(a), -1, -Infinity",
        "log1pmx(a), Infinity, -Infinity",
        "log1pmx(a), -1, -Infinity",
        "log1pmx(a), 1e305, -1e305",
    })
    void endsAreTheLimits(String formula, double a, double expected) {
        assertEquals(expected, lowered(formula).at(a), 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp(a)",
                "expm1(a)",
                "expm1mx(a)",
                "cosh(a)",
                "sinh(a)",
                "tanh(a)",
                "logCosh(a)",
                "atan(a)",
                "sin(a)",
                "cos(a)",
                "erf(a)",
                "erfc(a)",
                "lognormcdf(a)",
                "millsRatio(a)",
                "millsSlope(a)",
                "lgamma(a)",
                "digamma(a)",
                "trigamma(a)",
                "tetragamma(a)",
                "log(a)",
                "log1p(a)",
                "log1pmx(a)"
            })
    void notANumberStaysNotANumber(String formula) {
        Lowered lowered = lowered(formula);
        assertTrue(Double.isNaN(lowered.at(Double.longBitsToDouble(0x7FF8L << 48))));
        assertTrue(Double.isNaN(lowered.at(Double.longBitsToDouble(0xFFF8L << 48 | 1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expm1(a)",
                "expm1mx(a)",
                "sinh(a)",
                "tanh(a)",
                "logCosh(a)",
                "atan(a)",
                "sin(a)",
                "erf(a)",
                "log1p(a)",
                "log1pmx(a)"
            })
    void zeroOfEitherSignGivesZero(String formula) {
        assertEquals(0, lowered(formula).at(0.0), 0);
        assertEquals(0, lowered(formula).at(-0.0), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sinh(a)", "tanh(a)", "atan(a)", "sin(a)", "erf(a)"})
    void oddFunctionsChangeOnlyTheirSign(String formula) {
        Lowered lowered = lowered(formula);
        for (double a : new double[] {Double.MIN_VALUE, 1e-200, 0.3, 0.6, 1.1, 2, 30, 1e6, INFINITY}) {
            assertEquals(-lowered.at(a), lowered.at(-a), () -> "at " + a);
        }
    }
}
