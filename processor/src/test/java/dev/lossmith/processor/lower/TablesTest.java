package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import org.junit.jupiter.api.Test;

/** The tables' single numbers are what they say: ln 2 and its parts, limits, and what stands for 0 and infinity. */
class TablesTest {
    private static final Real LN2 = Real.of(2, 50).log();
    private static final Real SMALLEST_FLOAT = Real.of(Float.MIN_VALUE);
    private static final Real LARGEST_FLOAT = Real.of(Float.MAX_VALUE);

    private static Real exp(double x) {
        return Real.of(x, 50).exp();
    }

    @Test
    void logarithmOfTwoAndItsInverseAreTheNearestDoubles() {
        double inverse = Real.of(1).dividedBy(LN2).toDouble();
        assertEquals(inverse, DoubleTables.INVERSE_LN2);
        assertEquals(inverse, FloatTables.INVERSE_LN2);
        assertEquals(LN2.toDouble(), FloatTables.LN2);
    }

    @Test
    void partsOfLn2AddUpAndTheFirstHasRoomForAnExponent() {
        Real rest = LN2.minus(Real.of(DoubleTables.LN2_HIGH)).minus(Real.of(DoubleTables.LN2_LOW));
        assertTrue(rest.abs().toDouble() <= Math.ulp(DoubleTables.LN2_LOW) / 2);
        for (int exponent = 1; exponent <= 1100; exponent++) {
            Real product = Real.of(exponent).times(Real.of(DoubleTables.LN2_HIGH));
            assertEquals(0, Real.of(product.toDouble()).compareTo(product), "exponent " + exponent);
        }
    }

    @Test
    void exponentialOfDoublesIsZeroBeyondItsLimit() {
        Real half = Real.of(Double.MIN_VALUE).dividedBy(Real.of(2));
        assertTrue(exp(-DoubleTables.LARGEST_NEGATIVE_EXPONENT).compareTo(half) < 0);
    }

    @Test
    void exponentialOfFloatsIsZeroBeyondItsLimitEvenTimesInfinity() {
        Real half = SMALLEST_FLOAT.dividedBy(Real.of(2));
        Real product = exp(-FloatTables.LARGEST_NEGATIVE_EXPONENT).times(Real.of(FloatTables.INFINITE));
        assertTrue(product.compareTo(half) < 0);
    }

    @Test
    void standInsForInfinityAndZeroAreInfiniteAsFloatsEvenTimesTheSmallest() {
        Real infinite = Real.of(FloatTables.INFINITE).times(SMALLEST_FLOAT);
        Real quotient = SMALLEST_FLOAT.dividedBy(Real.of(FloatTables.ZERO));
        assertTrue(infinite.compareTo(LARGEST_FLOAT) > 0);
        assertTrue(quotient.compareTo(LARGEST_FLOAT) > 0);
        assertTrue(Double.isInfinite(infinite.toDouble() * 0x1p832), "a settled sum of it is infinite");
    }
}
