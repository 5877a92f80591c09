package dev.lossmith.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounding and ulps against Java's own decimal conversion, which is correctly rounded, and {@link Math#ulp}. */
class FormatTest {
    private static final Real TWO = Real.of(2.0);

    private static double nearest(Format format, BigDecimal value) {
        return format == Format.FLOAT ? Float.parseFloat(value.toString()) : Double.parseDouble(value.toString());
    }

    @ParameterizedTest
    @EnumSource
    void roundsAsParsingDoes(Format format) {
        Random random = new Random(7);
        int range = format == Format.FLOAT ? 320 : 2200;
        for (int i = 0; i < 5_000; i++) {
            double scaled = (random.nextDouble() - 0.5) * (1 + random.nextInt(3));
            Real value = Real.of(scaled).times(TWO.pow(random.nextInt(range) - range / 2));
            assertEquals(nearest(format, value.toBigDecimal()), format.round(value), value::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void roundsTiesToEvenAndNeighboursOfTiesAway(Format format) {
        Random random = new Random(8);
        Real nudge = TWO.pow(-3000);
        for (int i = 0; i < 500; i++) {
            double low = format == Format.FLOAT
                    ? Float.intBitsToFloat(random.nextInt(0x7F7FFFFF))
                    : Double.longBitsToDouble(random.nextLong() & 0x7FEFFFFFFFFFFFFEL);
            Real tie = Real.of(low).plus(Real.of(format.nextUp(low))).dividedBy(TWO);
            for (Real value : new Real[] {tie, tie.plus(nudge), tie.minus(nudge), tie.negated()}) {
                assertEquals(nearest(format, value.toBigDecimal()), format.round(value), value::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void roundsAtTheEndsOfTheRange(Format format) {
        Real half = Real.of(format.smallest()).dividedBy(TWO);
        assertEquals(0, format.round(half));
        assertEquals(-0.0, format.round(half.negated()));
        assertEquals(format.smallest(), format.round(half.plus(TWO.pow(-2000))));
        Real largest = Real.of(format.largest());
        Real halfUlp = Real.of(format.ulp(largest)).dividedBy(TWO);
        assertEquals(Double.POSITIVE_INFINITY, format.round(largest.plus(halfUlp)));
        assertEquals(format.largest(), format.round(largest.plus(halfUlp).minus(TWO.pow(-100))));
        assertEquals(
                Double.NEGATIVE_INFINITY, format.round(Real.of(1e38, 20).exp().negated()));
        assertEquals(Double.NaN, format.round(Real.of(-1).log()));
    }

    @Test
    void ulpIsThatOfTheBinade() {
        for (float value : new float[] {1, Math.nextDown(1f), 1e-40f, 3e38f, -7, Float.MIN_NORMAL, 0}) {
            assertEquals(Math.ulp(value), Format.FLOAT.ulp(Real.of(value)));
        }
        for (double value : new double[] {1, Math.nextDown(1.0), 1e-310, 1e308, -7, Double.MIN_NORMAL, 0}) {
            assertEquals(Math.ulp(value), Format.DOUBLE.ulp(Real.of(value)));
        }
        assertEquals(0x1p973, Format.FLOAT.ulp(Real.of(1e300)));
    }

    @Test
    void errorIsCountedInUlpsOfTheTruth() {
        Real third = Real.of(1).dividedBy(Real.of(3));
        assertEquals(1 / 3.0, Format.FLOAT.ulps(1 / 3f, third), 1e-6);
        assertEquals(4 / 3.0, Format.FLOAT.ulps(Math.nextUp(1 / 3f), third), 1e-6);
        assertEquals(3, Format.FLOAT.ulps(4 * (double) Float.MIN_VALUE, Real.of(Float.MIN_VALUE)));
        assertEquals(0x1p23, Format.FLOAT.ulps(0, Real.of(1)));
        assertEquals(
                0x1p-1, Format.FLOAT.ulps(0, Real.of(0x1p-24), Real.of(-1.5).abs()));
    }

    @Test
    void saturationIsNoError() {
        Real beyond = Real.of(1e39);
        assertEquals(0, Format.FLOAT.ulps(Float.MAX_VALUE, beyond));
        assertEquals(0, Format.FLOAT.ulps(Double.POSITIVE_INFINITY, beyond));
        assertEquals(0, Format.FLOAT.ulps(-Float.MAX_VALUE, Real.of(Double.NEGATIVE_INFINITY)));
        assertEquals(Double.POSITIVE_INFINITY, Format.FLOAT.ulps(Float.MAX_VALUE, Real.of(Double.NEGATIVE_INFINITY)));
        assertEquals(1, Format.FLOAT.ulps(Double.POSITIVE_INFINITY, Real.of(Float.MAX_VALUE)));
        assertEquals(Double.POSITIVE_INFINITY, Format.FLOAT.ulps(Double.NaN, beyond));
        assertEquals(Double.POSITIVE_INFINITY, Format.FLOAT.ulps(1, Real.of(Double.NaN)));
        assertEquals(0, Format.FLOAT.ulps(Double.NaN, Real.of(Double.NaN)));
    }
}
