package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The tables of the sine and the cosine are what they say, evaluated without rounding. */
class CircularPolynomialBoundsTest {
    private static final int DIGITS = 60;
    private static final int POINTS = 1000;
    private static final Real ONE = Real.of(1);

    private static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    /** What is computed of r, beside the truth. */
    private static void assertBound(Polynomial polynomial, UnaryOperator<Real> computed, UnaryOperator<Real> truth) {
        double largest = 0;
        for (int i = 1; i <= POINTS; i++) {
            Real r = Real.of(polynomial.high() * i / POINTS, DIGITS).sqrt();
            Real error = computed.apply(r).dividedBy(truth.apply(r)).minus(ONE);
            largest = Math.max(largest, error.abs().toDouble());
        }
        double found = largest;
        assertTrue(found <= polynomial.bound(), () -> found + " is more than " + polynomial.bound());
        assertTrue(found >= polynomial.bound() / 16, () -> "only " + found + " of " + polynomial.bound());
    }

    @Test
    void polynomialsKeepTheirBounds() {
        assertBound(CircularTables.FLOAT_SINE, r -> r.times(value(CircularTables.FLOAT_SINE, r.times(r))), Real::sin);
        assertBound(CircularTables.FLOAT_COSINE, r -> value(CircularTables.FLOAT_COSINE, r.times(r)), Real::cos);
        assertBound(
                CircularTables.SINE_TAIL,
                r -> r.plus(r.pow(3).times(value(CircularTables.SINE_TAIL, r.times(r)))),
                Real::sin);
        assertBound(
                CircularTables.COSINE_TAIL,
                r -> ONE.minus(r.times(r).times(Real.of(0.5)))
                        .plus(r.pow(4).times(value(CircularTables.COSINE_TAIL, r.times(r)))),
                Real::cos);
    }

    @Test
    void partsAreThoseOfHalfPiAndMultiplesOfTheLeadingOnesAreExact() {
        assertParts(CircularTables.FLOAT_HALF_PI, 1 << 28, 0x1p-106);
        assertParts(CircularTables.HALF_PI, 1 << 20, 0x1p-156);
    }

    private static void assertParts(double[] parts, int largest, double off) {
        Real rest = ONE.withDigits(80).atan().times(Real.of(2));
        for (int i = 0; i < parts.length; i++) {
            rest = rest.minus(Real.of(parts[i]));
            for (int k = largest - 1; i + 1 < parts.length && k > largest - 1000; k--) {
                assertEquals(0, Real.of(k).times(Real.of(parts[i])).compareTo(Real.of(k * parts[i])));
            }
        }
        double left = rest.abs().toDouble();
        assertTrue(left <= off, () -> left + " is left");
    }
}
