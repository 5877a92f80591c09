package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.testing.Worst;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sine and the cosine where they are hardest: beside the multiples of pi/2, and far out. */
class CircularTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static Real truth(String formula, double a) {
        Real precise = Real.of(a, 40);
        return formula.startsWith("sin") ? precise.sin() : precise.cos();
    }

    private static FloatFunctionErrors errors(String formula) {
        return new FloatFunctionErrors(
                formula, -INFINITY, INFINITY, a -> truth(formula, a).toDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(a)", "cos(a)"})
    void sampledFloats(String formula) {
        errors(formula)
                .sweep(0, 0x1p28f, 200_003)
                .sweep(-0f, -0x1p28f, 300_007)
                .random(-10, 10, 4000)
                .random(-0x1p28f, 0x1p28f, 8000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(strings = {"sin(a)", "cos(a)"})
    void denseFloats(String formula) {
        errors(formula)
                .sweep(0x1p-14f, 0x1p28f, 1009)
                .sweep(-0x1p-14f, -0x1p28f, 1009)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    /** Where one of the two is nearly 0, and the nearest numbers of the format are 0.5 to 2 ulp of a large angle away. */
    @ParameterizedTest
    @CsvSource({"sin(a), FLOAT", "cos(a), FLOAT", "sin(a), DOUBLE", "cos(a), DOUBLE"})
    void besideMultiplesOfAQuarterTurn(String formula, Arithmetic arithmetic) {
        Lowered lowered = Lowered.of(arithmetic, formula, -INFINITY, INFINITY);
        Format format = arithmetic == Arithmetic.FLOAT ? Format.FLOAT : Format.DOUBLE;
        Worst worst = new Worst(arithmetic + " " + formula + " beside multiples");
        Real quarter = Real.of(1, 40).atan().times(Real.of(2));
        for (int k = 1; k < 660_000; k += k < 1000 ? 1 : 331) {
            double near = format.round(quarter.times(Real.of(k)));
            for (double a : new double[] {near, format.nextUp(near), -format.nextDown(near)}) {
                worst.measure(format.ulps(lowered.at(a), truth(formula, a)), () -> Double.toHexString(a));
            }
        }
        worst.assertAtMost(RecipeFamilies.error(arithmetic, formula));
    }

    @ParameterizedTest
    @EnumSource(names = {"FLOAT", "DOUBLE"})
    void farOutTheyAreNumbersFromMinusOneToOne(Arithmetic arithmetic) {
        for (String formula : new String[] {"sin(a)", "cos(a)"}) {
            Lowered lowered = Lowered.of(arithmetic, formula, -INFINITY, INFINITY);
            for (double a : new double[] {1e9, 1e16, 0x1p64, 1e38, Float.MAX_VALUE, 1e300, Double.MAX_VALUE}) {
                double value = lowered.at(arithmetic == Arithmetic.FLOAT ? (float) Math.min(a, Float.MAX_VALUE) : a);
                assertTrue(Math.abs(value) <= 1, () -> formula + " at " + a + ": " + value);
            }
            assertTrue(Double.isNaN(lowered.at(INFINITY)));
            assertTrue(Double.isNaN(lowered.at(-INFINITY)));
            assertTrue(Double.isNaN(lowered.at(Double.NaN)));
        }
    }

    @Test
    void constantsFoldToTheNearestDoubles() {
        Lowered lowered = Lowered.of(Arithmetic.DOUBLE, "a * 0 + sin(1e22)", -1, 1);
        assertEquals(-0.8522008497671888, lowered.at(0.5));
    }
}
