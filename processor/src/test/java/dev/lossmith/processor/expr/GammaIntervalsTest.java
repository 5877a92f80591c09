package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The intervals of the gamma function's logarithm and its derivatives hold all values, and no more than they must. */
class GammaIntervalsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Map<Operator, double[]> AT_ENDS = Map.of(
            Operator.LGAMMA, new double[] {INFINITY, INFINITY},
            Operator.DIGAMMA, new double[] {-INFINITY, INFINITY},
            Operator.TRIGAMMA, new double[] {INFINITY, 0},
            Operator.TETRAGAMMA, new double[] {-INFINITY, 0},
            Operator.PENTAGAMMA, new double[] {INFINITY, 0});

    @ParameterizedTest
    @EnumSource(names = {"LGAMMA", "DIGAMMA", "TRIGAMMA", "TETRAGAMMA", "PENTAGAMMA"})
    void intervalsHoldTheValues(Operator operator) {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            double low = random.nextDouble() * Math.scalb(1.0, random.nextInt(-20, 20));
            double high = low + random.nextDouble() * Math.scalb(1.0, random.nextInt(-20, 4));
            Interval values = operator.interval(List.of(new Interval(low, high)));
            for (double x : new double[] {low, high, random.nextDouble(low, high)}) {
                double value = operator.value(List.of(Real.of(x, 40))).toDouble();
                assertTrue(values.contains(value), () -> operator + " at " + x + ": " + value + " not in " + values);
            }
        }
        Interval all = operator.interval(List.of(Interval.REALS));
        double[] ends = AT_ENDS.get(operator);
        assertTrue(all.contains(ends[0]) && all.contains(ends[1]), () -> operator + ": " + all);
    }

    @ParameterizedTest
    @CsvSource({
        "LGAMMA, 0, Infinity, -0.12148629053584962, Infinity",
        "LGAMMA, 0.5, 1, 0, 0.5723649429247001",
        "LGAMMA, 2, 3, 0, 0.6931471805599453",
        "LGAMMA, 1, 2, -0.12148629053584962, 0",
        "DIGAMMA, 1, 2, -0.5772156649015329, 0.42278433509846713",
        "TRIGAMMA, 1, Infinity, 0, 1.6449340668482264",
        "TETRAGAMMA, 1, Infinity, -2.404113806319188, 0",
        "PENTAGAMMA, 1, Infinity, 0, 6.493939402266829",
    })
    void intervalsAreNarrow(Operator operator, double from, double to, double low, double high) {
        Interval values = operator.interval(List.of(new Interval(from, to)));
        assertEquals(low, values.low(), 1e-13);
        assertEquals(high, values.high(), 1e-13);
    }
}
