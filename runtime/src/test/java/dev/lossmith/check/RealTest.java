package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, precision and range of {@link Real}; its functions' values are in {@link RealFunctionsTest}. */
class RealTest {
    private static final Real ZERO = Real.of(0);
    private static final Real ONE = Real.of(1);
    private static final Real INFINITY = Real.of(Double.POSITIVE_INFINITY);
    private static final Real NAN = Real.of(Double.NaN);

    private static double number(Real real) {
        return real.toDouble();
    }

    @Test
    void zeroTimesInfinityIsZero() {
        assertEquals(0, number(ZERO.times(INFINITY)));
        assertEquals(0, number(INFINITY.negated().times(ZERO)));
        assertEquals(0, number(ZERO.times(ZERO.log())));
    }

    @Test
    void divisionByZeroHasTheSignOfTheNumerator() {
        assertEquals(Double.POSITIVE_INFINITY, number(Real.of(3).dividedBy(ZERO)));
        assertEquals(Double.NEGATIVE_INFINITY, number(Real.of(-3).dividedBy(ZERO)));
        assertEquals(Double.NEGATIVE_INFINITY, number(INFINITY.negated().dividedBy(ZERO)));
        assertEquals(0, number(Real.of(3).dividedBy(INFINITY)));
    }

    @Test
    void undefinedOperationsAreNaNAndNotUnknown() {
        Real[] undefined = {
            ZERO.dividedBy(ZERO),
            INFINITY.dividedBy(INFINITY),
            INFINITY.minus(INFINITY),
            Real.of(-1).log(),
            Real.of(-1).sqrt(),
            Real.of(-1).pow(Real.of(0.5)),
            Real.of(-2).log1p(),
            INFINITY.negated().log()
        };
        for (Real real : undefined) {
            assertTrue(real.isNaN());
            assertFalse(real.isUnknown());
        }
    }

    @Test
    void nanInGivesNaNOut() {
        Real[] results = {
            NAN.plus(ONE),
            ONE.minus(NAN),
            NAN.times(ZERO),
            ONE.dividedBy(NAN),
            NAN.exp(),
            NAN.log(),
            NAN.log1p(),
            NAN.expm1(),
            NAN.sqrt(),
            NAN.sigmoid(),
            NAN.softplus(),
            NAN.tanh(),
            NAN.cosh(),
            NAN.atan(),
            NAN.negated(),
            NAN.abs(),
            NAN.max(ONE),
            ONE.min(NAN),
            NAN.clip(ZERO, ONE),
            NAN.pow(3),
            NAN.pow(ONE)
        };
        for (Real result : results) {
            assertTrue(result.isNaN());
        }
    }

    @Test
    void functionsHaveTheirLimitsAtInfinity() {
        Real low = INFINITY.negated();
        assertEquals(0, number(low.exp()));
        assertEquals(Double.POSITIVE_INFINITY, number(INFINITY.exp()));
        assertEquals(-1, number(low.expm1()));
        assertEquals(Double.NEGATIVE_INFINITY, number(ZERO.log()));
        assertEquals(0, number(low.sigmoid()));
        assertEquals(1, number(INFINITY.sigmoid()));
        assertEquals(
                Double.NEGATIVE_INFINITY, number(ONE.minus(INFINITY.sigmoid()).log()));
        assertEquals(0, number(low.softplus()));
        assertEquals(Double.POSITIVE_INFINITY, number(INFINITY.softplus()));
        assertEquals(-1, number(low.tanh()));
        assertEquals(Double.POSITIVE_INFINITY, number(low.cosh()));
        assertEquals(-Math.PI / 2, number(low.atan()));
        assertEquals(1, number(INFINITY.clip(ZERO, ONE)));
    }

    /** The binary exponents are floor(-x / log 2) + 1 as mpmath gives them. */
    @ParameterizedTest
    @CsvSource({
        "1e38, -144269504088896337488211564302259476315",
        "1e15, -1442695040888963",
        "1e300, -1442695040888963483108281924249253995390619193636952346210350534697275033245605886187691185609254655",
    })
    void hugeExponentsAreKept(double x, String binaryExponentStartsWith) {
        Real tiny = Real.of(-x, 30).exp();
        assertEquals(1, tiny.signum());
        assertEquals(0, number(tiny));
        assertTrue(tiny.toString().startsWith("2^" + binaryExponentStartsWith), tiny::toString);
        assertEquals(-x, number(tiny.log()));
        assertEquals(BigDecimal.ZERO, tiny.toBigDecimal());
        assertEquals(x, number(Real.of(x, 30).exp().log()));
        assertEquals(Double.POSITIVE_INFINITY, number(Real.of(x, 30).exp()));
    }

    @Test
    void distanceOfSigmoidFromOneNeverCancels() {
        assertEquals(-1e38, number(ONE.minus(Real.of(1e38, 50).sigmoid()).log()));
        assertEquals(-1e308, number(ONE.minus(Real.of(1e308, 50).sigmoid()).log()));
        assertEquals(
                1e38,
                number(Real.of(1e38, 50).sigmoid().minus(ONE).negated().log().negated()));
    }

    @Test
    void iteratedExponentialsSaturateInsteadOfExhaustingMemory() {
        Real huge = Real.of(1e6, 20);
        assertEquals(Double.POSITIVE_INFINITY, number(huge.exp().exp()));
        assertEquals(0, number(huge.exp().negated().exp()));
        assertEquals(-1, number(huge.exp().negated().expm1()));
    }

    @Test
    void cancellationWithoutAnyDigitLeftIsUnknownAndMoreDigitsHelp() {
        Real few = Real.of(-300, 50);
        Real lost = ONE.minus(ONE.plus(few.exp())).negated().log();
        assertTrue(lost.isUnknown());
        assertTrue(lost.isNaN());
        Real many = few.withDigits(200);
        assertEquals(-300, number(ONE.minus(ONE.plus(many.exp())).negated().log()));
        assertEquals(0, number(ZERO.times(lost)));
    }

    @Test
    void errorBoundCoversCancellation() {
        Real third = ONE.dividedBy(Real.of(3.0, 30));
        Real difference = third.times(Real.of(3)).minus(ONE).abs();
        assertTrue(difference.compareTo(third.accuracy().times(Real.of(8))) <= 0);
        assertTrue(third.accuracy().compareTo(Real.of(1e-30)) < 0);
        assertEquals(0, number(Real.of(0.1).plus(Real.of(0.2)).accuracy()));
    }

    @Test
    void constantsAdoptThePrecisionOfVariables() {
        Real x = ONE.dividedBy(Real.of(7.0, 20));
        assertTrue(x.accuracy().toDouble() > 1e-26, () -> x.accuracy().toString());
        Real y = ONE.dividedBy(Real.of(7.0, 20)).plus(Real.of(2.0, 300).sqrt());
        assertTrue(y.accuracy().toDouble() > 1e-26);
        Real z = ONE.dividedBy(Real.of(7));
        BigDecimal truth = BigDecimal.ONE.divide(BigDecimal.valueOf(7), new MathContext(210));
        assertTrue(z.toBigDecimal().subtract(truth).abs().compareTo(new BigDecimal("1e-200")) < 0);
    }

    @Test
    void clippedVariablesKeepTheirPrecision() {
        Real clipped = Real.of(-1.0, 400).clip(Real.of(1e-7), ONE).log();
        assertTrue(
                clipped.accuracy().compareTo(Real.of(10).pow(-390)) < 0,
                () -> clipped.accuracy().toString());
    }

    @Test
    void sumsAndProductsOfConstantsAreExact() {
        Real sum = Real.of(0x1p1000).plus(Real.of(Double.MIN_VALUE));
        assertEquals(new BigDecimal(0x1p1000).add(new BigDecimal(Double.MIN_VALUE)), sum.toBigDecimal());
        Real power = Real.of(-1.1).pow(7);
        assertEquals(0, new BigDecimal(-1.1).pow(7).compareTo(power.toBigDecimal()));
        assertEquals(number(Real.of(1024)), number(Real.of(0.5).pow(-10)));
        assertEquals(1, number(ZERO.pow(0)));
        assertEquals(Double.POSITIVE_INFINITY, number(ZERO.pow(-2)));
    }

    @Test
    void powersWithRealExponent() {
        assertEquals(0, number(ZERO.pow(Real.of(0.5))));
        assertEquals(Double.POSITIVE_INFINITY, number(ZERO.pow(Real.of(-0.5))));
        assertEquals(1, number(ZERO.pow(ZERO)));
        assertEquals(Math.sqrt(3), number(Real.of(3).pow(Real.of(0.5))));
    }

    @Test
    void comparesByValueWithNaNHighest() {
        assertTrue(Real.of(-1e300).compareTo(Real.of(1e-300)) < 0);
        assertTrue(Real.of(Math.nextUp(1.0)).compareTo(ONE) > 0);
        assertEquals(0, Real.of(2L).compareTo(Real.of(2.0, 10)));
        assertTrue(INFINITY.compareTo(Real.of(Double.MAX_VALUE)) > 0);
        assertTrue(INFINITY.negated().compareTo(Real.of(-1e38).exp().negated()) < 0);
        assertTrue(NAN.compareTo(INFINITY) > 0);
        assertEquals(0, NAN.compareTo(NAN));
        assertEquals(-1, number(Real.of(-3).clip(Real.of(-1), ONE)));
    }

    @Test
    void decimalsGoThroughUnchanged() {
        for (String text : new String[] {"0", "-0.1", "1e-30", "12345678901234567890.5", "1e40"}) {
            BigDecimal decimal = new BigDecimal(text);
            BigDecimal back = Real.of(decimal).toBigDecimal().round(new MathContext(9000));
            assertTrue(back.subtract(decimal).abs().compareTo(new BigDecimal("1e-9000")) < 0, text);
        }
        assertEquals("0.1", Real.of(new BigDecimal("0.1")).toString());
        assertEquals("-12.5", Real.of(-12.5).toString());
        assertThrows(ArithmeticException.class, INFINITY::toBigDecimal);
        assertThrows(ArithmeticException.class, Real.of(1e38, 20).exp()::toBigDecimal);
        assertThrows(IllegalArgumentException.class, () -> Real.of(1.0, 0));
    }
}
