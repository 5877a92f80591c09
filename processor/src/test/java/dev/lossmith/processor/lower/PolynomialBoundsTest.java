package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Real;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables' numbers are what they say: bounds of the polynomials, evaluated without rounding, and the parts of ln 2. */
class PolynomialBoundsTest {
    private static final int DIGITS = 50;
    private static final int POINTS = 3000;
    private static final Real ONE = Real.of(1);
    private static final Real TWO = Real.of(2);

    /** The polynomial with its rounded coefficients, by Horner's rule over the reals. */
    private static Real value(Polynomial polynomial, Real x) {
        Real sum = Real.of(0);
        for (int i = polynomial.coefficients().size() - 1; i >= 0; i--) {
            sum = sum.times(x).plus(Real.of(polynomial.coefficients().get(i)));
        }
        return sum;
    }

    /** The largest error over the interval must be within the bound, and not far from it: else the bound says nothing. */
    private static void assertBound(String name, Polynomial polynomial, UnaryOperator<Real> error) {
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

    @ParameterizedTest
    @EnumSource(Precision.class)
    void exponentialTail(Precision precision) {
        Polynomial tail = Tables.of(precision).expTail();
        assertBound("exp " + precision, tail, r -> {
            Real computed = ONE.plus(r).plus(r.times(r).times(value(tail, r)));
            return computed.dividedBy(r.exp()).minus(ONE);
        });
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void logarithmTail(Precision precision) {
        if (Tables.of(precision).log1pTail() instanceof Log1pTail.Power power) {
            Polynomial v = power.polynomial();
            assertBound("log1p " + precision, v, f -> {
                Real computed = f.plus(f.times(f).times(value(v, f)));
                return computed.minus(f.log1p()).dividedBy(f);
            });
        } else {
            Polynomial q = ((Log1pTail.Atanh) Tables.of(precision).log1pTail()).polynomial();
            assertBound("log1p " + precision, q, z -> {
                Real s = z.sqrt();
                Real computed = TWO.times(s).plus(s.times(z).times(value(q, z)));
                Real exact = ONE.plus(s).dividedBy(ONE.minus(s)).log();
                return computed.minus(exact).dividedBy(TWO.times(s));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void reducedArgumentStaysInTheInterval(Precision precision) {
        Polynomial tail = Tables.of(precision).expTail();
        assertTrue(-tail.low() >= Math.log(2) / 2 && tail.high() >= Math.log(2) / 2);
        if (Tables.of(precision).log1pTail() instanceof Log1pTail.Atanh atanh) {
            assertTrue(atanh.polynomial().high() >= 0.04, "f = 1/2 gives s = 1/5");
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void partsOfLn2AddUpAndTheFirstHasRoomForAnExponent(Precision precision) {
        Tables tables = Tables.of(precision);
        boolean isFloat = precision == Precision.FLOAT;
        Real ln2 = Real.of(2, DIGITS).log();
        Real rest = ln2.minus(Real.of(tables.ln2High())).minus(Real.of(tables.ln2Low()));
        double ulpOfLow = isFloat ? Math.ulp((float) tables.ln2Low()) : Math.ulp(tables.ln2Low());
        assertTrue(rest.abs().toDouble() <= ulpOfLow / 2);
        double inverse = ONE.dividedBy(ln2).toDouble();
        assertEquals(isFloat ? (float) inverse : inverse, tables.inverseLn2());
        int largest = (int) Math.ceil(tables.largestNegativeExponent() * inverse);
        for (int exponent = 1; exponent <= Math.max(largest, 1100); exponent++) {
            Real product = Real.of(exponent).times(Real.of(tables.ln2High()));
            boolean exact = product.toDouble() == (isFloat ? (float) product.toDouble() : product.toDouble())
                    && Real.of(product.toDouble()).compareTo(product) == 0;
            assertTrue(exact || exponent > largest + 64, "exponent " + exponent);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void exponentialIsZeroBeyondItsLimit(Precision precision) {
        Tables tables = Tables.of(precision);
        Real smallest = Real.of(-tables.largestNegativeExponent(), DIGITS).exp();
        assertTrue(smallest.compareTo(Real.of(tables.smallest()).dividedBy(TWO)) < 0);
    }
}
