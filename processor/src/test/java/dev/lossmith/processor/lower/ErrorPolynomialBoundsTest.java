package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The polynomials of the error function are what they say: bounds and intervals, evaluated without rounding. */
class ErrorPolynomialBoundsTest {
    private static final int DIGITS = 60;
    private static final int POINTS = 1000;
    private static final Real ONE = Real.of(1);
    private static final Real ROOT_OF_PI = ONE.atan().times(Real.of(4)).sqrt();

    private static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    /** Up to the last but one of the points: at the last, what excess approximates is a limit. */
    private static void assertBound(Polynomial polynomial, UnaryOperator<Real> error) {
        double largest = 0;
        for (int i = 1; i < POINTS; i++) {
            double x = polynomial.low() + (polynomial.high() - polynomial.low()) * i / POINTS;
            largest = Math.max(largest, error.apply(Real.of(x, DIGITS)).abs().toDouble());
        }
        double found = largest;
        assertTrue(found <= polynomial.bound(), () -> found + " is more than " + polynomial.bound());
        assertTrue(found >= polynomial.bound() / 16, () -> "only " + found + " of " + polynomial.bound());
    }

    /** (exp(-x^2) / (sqrt(pi) erfc(x)) - x) (x + CENTRE) at y = (x - CENTRE) / (x + CENTRE). */
    private static Real excess(Real y) {
        Real centre = Real.of(ErrorTables.CENTRE);
        Real x = centre.times(ONE.plus(y)).dividedBy(ONE.minus(y));
        Real reciprocal = x.times(x).negated().exp().dividedBy(ROOT_OF_PI).dividedBy(x.erfc());
        return reciprocal.minus(x).times(x.plus(centre));
    }

    @Test
    void excess() {
        for (Polynomial excess : new Polynomial[] {ErrorTables.FLOAT_EXCESS, ErrorTables.EXCESS}) {
            assertBound(excess, y -> value(excess, y).minus(excess(y)));
            double atInfinity = value(excess, ONE).toDouble();
            assertTrue(Math.abs(atInfinity - 0.5) <= excess.bound(), () -> "at infinity " + atInfinity);
        }
    }

    @Test
    void errorFunctionNearZero() {
        assertBound(ErrorTables.FLOAT_ERF, z -> {
            Real x = z.sqrt();
            return value(ErrorTables.FLOAT_ERF, z).times(x).dividedBy(x.erf()).minus(ONE);
        });
        assertBound(ErrorTables.ERF_TAIL, z -> {
            Real x = z.sqrt();
            Real factor = Real.of(2).dividedBy(ROOT_OF_PI).plus(z.times(value(ErrorTables.ERF_TAIL, z)));
            return factor.times(x).dividedBy(x.erf()).minus(ONE);
        });
        double largest = ErrorTables.NEAR * ErrorTables.NEAR;
        assertTrue(ErrorTables.ERF_TAIL.high() >= largest && ErrorTables.FLOAT_ERF.high() >= largest);
    }
}
