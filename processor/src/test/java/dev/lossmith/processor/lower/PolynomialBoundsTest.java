package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The tables' polynomials are what they say: bounds and intervals, evaluated without rounding. */
class PolynomialBoundsTest {
    static final int DIGITS = 50;
    private static final int POINTS = 3000;
    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);

    /** The polynomial with its rounded coefficients, by Horner's rule over the reals. */
    static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    /** 2 atanh(s) = log((1 + s) / (1 - s)). */
    private static Real twiceAtanh(Real s) {
        return ONE.plus(s).dividedBy(ONE.minus(s)).log();
    }

    /** The largest error over the interval must be within the bound, and not far from it: else the bound says nothing. */
    static void assertBound(String name, Polynomial polynomial, UnaryOperator<Real> error) {
        double largest = 0;
        for (int i = 0; i <= POINTS; i++) {
            double x = polynomial.low() + (polynomial.high() - polynomial.low()) * i / POINTS;
            if (Math.abs(x) > 0x1p-12) {
                largest =
                        Math.max(largest, error.apply(Real.of(x, DIGITS)).abs().toDouble());
            }
        }
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.println("MEASURED " + name + " 2^" + Math.log(largest) / Math.log(2) + ", stated 2^"
                    + Math.log(polynomial.bound()) / Math.log(2));
        }
        double found = largest;
        assertTrue(found <= polynomial.bound(), () -> name + ": " + found + " is more than " + polynomial.bound());
        assertTrue(found >= polynomial.bound() / 16, () -> name + ": only " + found + " of " + polynomial.bound());
    }

    @Test
    void powerOfTwoForFloats() {
        Polynomial power = FloatTables.POWER_OF_TWO;
        Real ln2 = Real.of(2, DIGITS).log();
        assertBound(
                "2^f", power, f -> value(power, f).dividedBy(f.times(ln2).exp()).minus(ONE));
        assertEquals(1, power.coefficients().get(0), "exp(0) is exact");
        assertTrue(power.low() <= -0.5 && power.high() >= 0.5, "what rounding to an integer leaves");
    }

    @Test
    void inverseHyperbolicTangentForFloats() {
        Polynomial q = FloatTables.ATANH;
        assertBound("2 atanh", q, z -> {
            Real s = z.sqrt();
            return s.times(value(q, z)).dividedBy(twiceAtanh(s)).minus(ONE);
        });
        assertTrue(q.low() <= 0 && q.high() >= 1 / 9.0, "f = 1 gives s = 1/3, and -1/4 gives -1/7");
    }

    @Test
    void exponentialTailForDoubles() {
        Polynomial tail = DoubleTables.EXP_TAIL;
        assertBound("exp", tail, r -> {
            Real computed = ONE.plus(r).plus(r.times(r).times(value(tail, r)));
            return computed.dividedBy(r.exp()).minus(ONE);
        });
        assertTrue(-tail.low() >= Math.log(2) / 2 && tail.high() >= Math.log(2) / 2);
    }

    @Test
    void exponentialRemainderForDoubles() {
        Polynomial remainder = DoubleTables.EXP_REMAINDER;
        assertBound("exp remainder", remainder, r -> {
            Real half = r.times(r).dividedBy(TWO);
            Real computed = half.plus(r.pow(3).times(value(remainder, r)));
            return computed.minus(r.expm1().minus(r)).dividedBy(half);
        });
        assertTrue(-remainder.low() >= Math.log(2) / 2 && remainder.high() >= Math.log(2) / 2);
    }

    @Test
    void inverseHyperbolicTangentTailForDoubles() {
        Polynomial q = DoubleTables.ATANH_TAIL;
        assertBound("2 atanh tail", q, z -> {
            Real s = z.sqrt();
            Real computed = TWO.times(s).plus(s.times(z).times(value(q, z)));
            return computed.minus(twiceAtanh(s)).dividedBy(TWO.times(s));
        });
        assertTrue(q.low() <= 0 && q.high() >= 0.04, "f = 1/2 gives s = 1/5, and -1/4 gives -1/7");
    }
}
