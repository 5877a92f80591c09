package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The polynomials of the elementary functions of doubles are what they say: bounds and intervals, evaluated without rounding. All
 * are polynomials in a square.
 */
class DoublePolynomialBoundsTest {
    private static final int DIGITS = 60;
    private static final int POINTS = 3000;
    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);
    private static final Real THREE = Real.of(3);

    private static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    /**
     * The largest error over the interval must be within the bound, and not far from it: else the bound says nothing.
     *
     * @param error of a root of the square and the value of the polynomial
     */
    private static void assertBound(Polynomial polynomial, BinaryOperator<Real> error) {
        double largest = 0;
        assertEquals(0, polynomial.low());
        for (int i = 1; i <= POINTS; i++) {
            Real z = Real.of(polynomial.high() * i / POINTS, DIGITS);
            Real found = error.apply(z.sqrt(), value(polynomial, z));
            largest = Math.max(largest, found.abs().toDouble());
        }
        double found = largest;
        assertTrue(found <= polynomial.bound(), () -> found + " is more than " + polynomial.bound());
        assertTrue(found >= polynomial.bound() / 16, () -> "only " + found + " of " + polynomial.bound());
    }

    @Test
    void hyperbolicCosine() {
        assertBound(DoubleTables.COSH_TAIL, (r, value) -> {
            Real half = r.times(r).dividedBy(TWO);
            Real computed = half.plus(r.pow(4).times(value));
            return computed.minus(r.cosh().minus(ONE)).dividedBy(half);
        });
        assertLargestReduced(DoubleTables.COSH_TAIL);
    }

    @Test
    void hyperbolicSine() {
        assertBound(DoubleTables.SINH_TAIL, (r, value) -> {
            Real sinh = r.exp().minus(r.negated().exp()).dividedBy(TWO);
            return r.plus(r.pow(3).times(value)).minus(sinh).dividedBy(r);
        });
        assertLargestReduced(DoubleTables.SINH_TAIL);
    }

    private static void assertLargestReduced(Polynomial polynomial) {
        assertTrue(polynomial.high() >= Math.pow(0.875 * Math.log(2), 2), "k is rounded from 3/8 less than |x| / ln 2");
    }

    @Test
    void arctangent() {
        assertBound(
                DoubleTables.ATAN_TAIL,
                (y, value) -> y.plus(y.pow(3).times(value)).minus(y.atan()).dividedBy(y));
        double largest = Math.sqrt(DoubleTables.ATAN_TAIL.high());
        double first = Arctangent.FIRST_TURN;
        double second = Arctangent.SECOND_TURN;
        assertTrue(largest >= first && largest >= (1 - first) / (1 + first));
        assertTrue(largest >= (second - 1) / (second + 1) && largest >= 1 / second);
    }

    @Test
    void logarithmOfPowers() {
        assertBound(DoubleTables.POWER_TAIL, (s, value) -> {
            Real log = ONE.plus(s).dividedBy(ONE.minus(s)).log();
            Real exact = THREE.times(log).dividedBy(TWO.times(s));
            Real computed = THREE.plus(s.times(s)).plus(s.pow(4).times(value));
            return computed.minus(exact).dividedBy(THREE);
        });
        double largest = (Math.sqrt(2) - 1) / (Math.sqrt(2) + 1);
        assertTrue(DoubleTables.POWER_TAIL.high() >= largest * largest);
    }

    @Test
    void partsOfPiAddUp() {
        Real quarter = ONE.withDigits(DIGITS).atan();
        assertEquals(quarter.toDouble(), DoubleTables.QUARTER_PI);
        assertEquals(quarter.minus(Real.of(DoubleTables.QUARTER_PI)).toDouble(), DoubleTables.QUARTER_PI_LOW);
    }
}
