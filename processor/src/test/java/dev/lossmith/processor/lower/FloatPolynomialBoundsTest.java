package dev.lossmith.processor.lower;

import static dev.lossmith.processor.lower.PolynomialBoundsTest.DIGITS;
import static dev.lossmith.processor.lower.PolynomialBoundsTest.assertBound;
import static dev.lossmith.processor.lower.PolynomialBoundsTest.value;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import org.junit.jupiter.api.Test;

/** The tables of elementary functions of floats are what they say, and reach as far as their users need. */
class FloatPolynomialBoundsTest {
    private static final Real ONE = Real.of(1);
    private static final Real LN2 = Real.of(2, DIGITS).log();

    @Test
    void powerOfTwoMinusOne() {
        Polynomial ratio = FloatTables.POWER_OF_TWO_RATIO;
        assertBound(
                "2^f - 1",
                ratio,
                f -> f.times(value(ratio, f)).dividedBy(f.times(LN2).expm1()).minus(ONE));
        assertTrue(ratio.low() <= -0.5 && ratio.high() >= 0.5, "what rounding to an integer leaves");
    }

    @Test
    void binaryLogarithm() {
        Polynomial q = FloatTables.BINARY_LOGARITHM;
        assertBound("log2", q, z -> {
            Real s = z.sqrt();
            Real logarithm = ONE.plus(s).dividedBy(ONE.minus(s)).log().dividedBy(LN2);
            return s.times(value(q, z)).dividedBy(logarithm).minus(ONE);
        });
        assertTrue(q.low() <= 0 && q.high() >= 0.04, "f = 1/2 gives s = 1/5, and -1/4 gives -1/7");
    }

    @Test
    void exponentialRemainder() {
        Polynomial p = FloatTables.EXP_REMAINDER;
        assertBound(
                "exp remainder",
                p,
                r -> r.times(r).times(value(p, r)).dividedBy(r.expm1().minus(r)).minus(ONE));
        assertTrue(p.low() <= -Math.log(2) / 2 && p.high() >= Math.log(2) / 2, "what rounding to an integer leaves");
    }

    @Test
    void logarithmicRemainder() {
        Polynomial q = FloatTables.LOG_REMAINDER;
        assertBound("log remainder", q, z -> {
            Real s = z.sqrt();
            Real f = s.plus(s).dividedBy(ONE.minus(s));
            Real logarithm = ONE.plus(s).dividedBy(ONE.minus(s)).log();
            Real computed = s.times(z.times(value(q, z)).minus(f));
            return computed.minus(logarithm.minus(f)).dividedBy(s.times(f));
        });
        assertTrue(q.low() <= 0 && q.high() >= 0.04, "f = 1/2 gives s = 1/5, and -1/4 gives -1/7");
    }

    @Test
    void arcTangent() {
        Polynomial q = FloatTables.ATAN;
        assertBound("2 atan", q, z -> {
            Real s = z.sqrt();
            return s.times(value(q, z)).dividedBy(s.atan().times(Real.of(2))).minus(ONE);
        });
        assertTrue(q.low() <= 0 && q.high() >= 1, "a / (1 + sqrt(1 + a^2)) is 1 at infinity");
    }

    @Test
    void logarithmOfCoshStaysInReachOfTheSeries() {
        double reach = Math.sqrt(FloatTables.ATANH.high());
        double near = FloatHyperbolics.NEAR;
        assertTrue(Math.pow(Math.tanh(near / 2), 2) < reach, "the largest below the limit");
        assertTrue(-Math.expm1(-2 * near) / (3 + Math.exp(-2 * near)) < reach, "the smallest above it");
        assertTrue(1 / 3.0 < reach, "at infinity");
    }
}
