package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Functions at the ends of their domains, and at NaN whatever its sign. */
class LimitsTest {
    private static double[] nans(Arithmetic arithmetic) {
        return arithmetic != Arithmetic.DOUBLE
                ? new double[] {Float.intBitsToFloat(0x7FC00000), Float.intBitsToFloat(0xFFC00001)}
                : new double[] {Double.longBitsToDouble(0x7FF8L << 48), Double.longBitsToDouble(0xFFF8L << 48 | 1)};
    }

    @ParameterizedTest
    @CsvSource({
        "exp(-a), Infinity, Infinity, 0",
        "exp(-a), Infinity, 0, 1",
        "sigmoid(a), Infinity, Infinity, 1",
        "sigmoid(a), Infinity, 0, 0.5",
        "sigmoid(-a), Infinity, Infinity, 0",
        "sigmoid(-a), Infinity, 0, 0.5",
        "logisticDensity(a), Infinity, Infinity, 0",
        "logisticDensity(a), Infinity, 0, 0.25",
        "softplus(-a), Infinity, Infinity, 0",
        "log(a), 1e18, 0, -Infinity",
        "log(a), 1e18, 1, 0",
        "log1p(a), 1, 0, 0",
        "log1p(-a), 1, 1, -Infinity",
        "log1p(-a), 1, 0, 0",
    })
    void endsAreTheLimits(String formula, double high, double a, double expected) {
        for (Arithmetic arithmetic : Arithmetic.values()) {
            Lowered lowered = Lowered.of(arithmetic, formula, 0, high);
            assertEquals(expected, lowered.at(a), 0, () -> arithmetic + " " + formula);
            for (double nan : nans(arithmetic)) {
                assertTrue(Double.isNaN(lowered.at(nan)), () -> arithmetic + " " + formula + " of NaN");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void zeroTimesInfinityAndZeroByZeroAreZero(Arithmetic arithmetic) {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(0, Lowered.of(arithmetic, "0 * a", 0, infinity).at(infinity));
        assertEquals(0, Lowered.of(arithmetic, "exp(-a) * a", 0, infinity).at(infinity));
        assertEquals(0, Lowered.of(arithmetic, "a / a", 0, 1).at(0));
        assertEquals(
                infinity, Lowered.of(arithmetic, "a * (2 + a)", 0, infinity).at(infinity));
    }

    @ParameterizedTest
    @CsvSource({"softplus(a), 0, 1", "logisticDensity(a), -1, 1"})
    void operandOutsideTheDomainIsAnErrorOfTheCompiler(String formula, double low, double high) {
        assertThrows(IllegalStateException.class, () -> Lowered.of(Arithmetic.FLOAT, formula, low, high));
    }
}
