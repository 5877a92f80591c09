package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final BigDecimal RADIUS = new BigDecimal("0.5");

    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);

    /** 1 - x / 2 + 3 x^3 */
    private final Application series = (Application) Series.of(
            pool,
            x,
            RADIUS,
            Stream.of("1", "-0.5", "0", "3").map(BigDecimal::new).toList());

    private double value(Expression expression, double at) {
        return new Evaluator(Map.of(x, Real.of(at, 40)), 0).value(expression).toDouble();
    }

    @Test
    void valueIsThatOfThePolynomial() {
        assertEquals(1, value(series, 0));
        assertEquals(1 - 0.125 + 0.046875, value(series, 0.25));
        assertEquals(1 + 0.25 - 0.375, value(series, -0.5));
    }

    @Test
    void derivativesEndInAConstant() {
        Expression slope = Series.derivative(pool, series);
        assertEquals(-0.5 + 9 * 0.0625, value(slope, 0.25));
        Expression bend = Series.derivative(pool, (Application) slope);
        assertEquals(18 * 0.25, value(bend, 0.25));
        assertSame(pool.constant(18), Series.derivative(pool, (Application) bend));
    }

    @Test
    void intervalIsThatWithinItsRadius() {
        Interval interval = series.interval();
        assertTrue(interval.low() <= 0.875 && interval.low() > 0, interval::toString);
        assertTrue(interval.high() >= 1.125 && interval.high() < 2, interval::toString);
    }

    @Test
    void coefficientsAreNotPrinted() {
        assertEquals("series(x)", Printer.print(series));
        assertEquals(
                List.of("1", "-0.5", "0", "3"),
                Series.coefficients(series).stream()
                        .map(BigDecimal::toPlainString)
                        .toList());
    }
}
