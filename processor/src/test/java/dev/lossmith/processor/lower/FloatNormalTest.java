package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The error function and the normal distribution of floats, against arbitrary arithmetic. */
@Tag("once")
class FloatNormalTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Map<String, UnaryOperator<Real>> TRUTH = Map.of(
            "erf(a)", Real::erf,
            "erfc(a)", Real::erfc,
            "lognormcdf(a)", Real::lognormcdf,
            "millsRatio(a)", FloatNormalTest::millsRatio,
            "millsSlope(a)", a -> millsRatio(a).times(millsRatio(a).plus(a)));

    private static Real millsRatio(Real a) {
        Real density = a.times(a).times(Real.of(0.5)).negated().exp();
        Real rootOfTwicePi = Real.of(1).atan().times(Real.of(8)).sqrt();
        return density.dividedBy(rootOfTwicePi).dividedBy(a.normcdf());
    }

    private static FloatFunctionErrors errors(String formula) {
        UnaryOperator<Real> truth = TRUTH.get(formula);
        return new FloatFunctionErrors(
                formula,
                -INFINITY,
                INFINITY,
                a -> truth.apply(Real.of(a, Math.abs(a) < 1e3 ? 30 : 140)).toDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"erf(a)", "erfc(a)", "lognormcdf(a)", "millsRatio(a)", "millsSlope(a)"})
    void sampledFloats(String formula) {
        errors(formula)
                .everyFloat(3_000_017)
                .random(-1, 1, 2000)
                .random(-4, 4, 4000)
                .random(-15, 15, 4000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(strings = {"erf(a)", "erfc(a)", "lognormcdf(a)", "millsRatio(a)", "millsSlope(a)"})
    void denseFloats(String formula) {
        errors(formula)
                .sweep(0x1p-14f, 16, 2003)
                .sweep(-0x1p-14f, -16, 2003)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    @ParameterizedTest
    @CsvSource({
        "erf(a), Infinity, 1",
        "erf(a), -Infinity, -1",
        "erf(a), 0, 0",
        "erfc(a), Infinity, 0",
        "erfc(a), -Infinity, 2",
        "erfc(a), 0, 1",
        "lognormcdf(a), Infinity, 0",
        "lognormcdf(a), -Infinity, -Infinity",
        "lognormcdf(a), 3e38, 0",
        "lognormcdf(a), -3e38, -Infinity",
        "millsRatio(a), Infinity, 0",
        "millsRatio(a), -Infinity, Infinity",
        "millsSlope(a), Infinity, 0",
        "millsSlope(a), -Infinity, 1",
        "millsSlope(a), -3e38, 1"
    })
    void endsAreTheLimits(String formula, double a, double expected) {
        Lowered lowered = Lowered.of(Arithmetic.FLOAT, formula, -INFINITY, INFINITY);
        assertEquals(expected, lowered.at(a), 0);
        assertTrue(Double.isNaN(lowered.at(Double.NaN)));
        assertTrue(Double.isNaN(lowered.at(Double.longBitsToDouble(0xFFF8L << 48 | 1))));
    }
}
