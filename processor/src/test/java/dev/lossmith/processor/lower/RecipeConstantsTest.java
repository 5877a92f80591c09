package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import org.junit.jupiter.api.Test;

/** The single numbers of the texts are what they say: ln 2, pi and their parts, limits, and what stands for 0 and infinity. */
class RecipeConstantsTest {
    private static final Real ONE = Real.of(1, 80);
    private static final Real LN2 = Real.of(2, 80).log();
    private static final Real PI = ONE.atan().times(Real.of(4));
    private static final Real SMALLEST_FLOAT = Real.of(Float.MIN_VALUE);
    private static final Real LARGEST_FLOAT = Real.of(Float.MAX_VALUE);

    private static Real ofFloat(String family, String name) {
        return Real.of(RecipeFamilies.constant(Arithmetic.FLOAT, family, name));
    }

    private static Real ofDouble(String family, String name) {
        return Real.of(RecipeFamilies.constant(Arithmetic.DOUBLE, family, name));
    }

    private static Real exp(Real x) {
        return x.withDigits(50).exp();
    }

    private static void assertNearest(Real exact, Real constant) {
        assertEquals(exact.toDouble(), constant.toDouble());
    }

    @Test
    void logarithmOfTwoAndItsInverseAreTheNearestDoubles() {
        assertNearest(ONE.dividedBy(LN2), ofDouble("exponential", "INVERSE_LN2"));
        assertNearest(ONE.dividedBy(LN2), ofFloat("exponential", "INVERSE_LN2"));
        assertNearest(LN2, ofFloat("exponential", "LN2"));
    }

    @Test
    void partsOfLn2AddUpAndTheFirstHasRoomForAnExponent() {
        Real high = ofDouble("exponential", "LN2_HIGH");
        Real low = ofDouble("exponential", "LN2_LOW");
        assertTrue(LN2.minus(high).minus(low).abs().toDouble() <= Math.ulp(low.toDouble()) / 2);
        for (int exponent = 1; exponent <= 1100; exponent++) {
            Real product = Real.of(exponent).times(high);
            assertEquals(0, Real.of(product.toDouble()).compareTo(product), "exponent " + exponent);
        }
        Real leading = ofDouble("exponential", "LN2_LEADING");
        assertEquals(0, Double.doubleToRawLongBits(leading.toDouble()) & (1L << 27) - 1, "26 bits");
        assertNearest(LN2.minus(leading), ofDouble("exponential", "LN2_REST"));
    }

    @Test
    void exponentialOfDoublesIsZeroBeyondItsLimit() {
        Real half = Real.of(Double.MIN_VALUE).dividedBy(Real.of(2));
        assertTrue(exp(ofDouble("exponential", "LARGEST_NEGATIVE_EXPONENT").negated())
                        .compareTo(half)
                < 0);
    }

    @Test
    void exponentialOfFloatsIsZeroBeyondItsLimitEvenTimesInfinity() {
        Real half = SMALLEST_FLOAT.dividedBy(Real.of(2));
        Real least = exp(ofFloat("exponential", "LARGEST_NEGATIVE_EXPONENT").negated());
        assertTrue(least.times(ofFloat("selection", "INFINITE")).compareTo(half) < 0);
    }

    @Test
    void standInsForInfinityAndZeroAreInfiniteAsFloatsEvenTimesTheSmallest() {
        Real infinite = ofFloat("selection", "INFINITE").times(SMALLEST_FLOAT);
        Real quotient = SMALLEST_FLOAT.dividedBy(ofFloat("selection", "ZERO"));
        assertTrue(infinite.compareTo(LARGEST_FLOAT) > 0);
        assertTrue(quotient.compareTo(LARGEST_FLOAT) > 0);
        assertTrue(Double.isInfinite(infinite.toDouble() * 0x1p832), "a settled sum of it is infinite");
    }

    @Test
    void logarithmOfCoshStaysInReachOfTheSeries() {
        double reach = Math.sqrt(RecipeFamilies.polynomial(Arithmetic.FLOAT, "logarithm", "ATANH")
                .high());
        double near = ofFloat("hyperbolic", "NEAR").toDouble();
        assertTrue(Math.pow(Math.tanh(near / 2), 2) < reach, "the largest below the limit");
        assertTrue(-Math.expm1(-2 * near) / (3 + Math.exp(-2 * near)) < reach, "the smallest above it");
        assertTrue(1 / 3.0 < reach, "at infinity");
    }

    @Test
    void partsOfPiAddUp() {
        Real quarter = PI.dividedBy(Real.of(4));
        assertNearest(quarter, ofDouble("arctangent", "QUARTER_PI"));
        assertNearest(quarter.minus(ofDouble("arctangent", "QUARTER_PI")), ofDouble("arctangent", "QUARTER_PI_LOW"));
        assertNearest(Real.of(2).dividedBy(PI), ofDouble("circular", "INVERSE_HALF_PI"));
    }

    @Test
    void partsAreThoseOfHalfPiAndMultiplesOfTheLeadingOnesAreExact() {
        assertParts(Arithmetic.FLOAT, 3, 1 << 28, 0x1p-106);
        assertParts(Arithmetic.DOUBLE, 4, 1 << 20, 0x1p-156);
    }

    private static void assertParts(Arithmetic arithmetic, int parts, int largest, double off) {
        Real rest = PI.dividedBy(Real.of(2));
        for (int i = 1; i <= parts; i++) {
            double part = RecipeFamilies.constant(arithmetic, "circular", "HALF_PI_" + i);
            rest = rest.minus(Real.of(part));
            for (int k = largest - 1; i < parts && k > largest - 1000; k--) {
                assertEquals(0, Real.of(k).times(Real.of(part)).compareTo(Real.of(k * part)));
            }
        }
        double left = rest.abs().toDouble();
        assertTrue(left <= off, () -> left + " is left");
    }

    @Test
    void rootsOfPiAreTheNearestDoubles() {
        assertNearest(PI.sqrt(), ofFloat("error", "ROOT_OF_PI"));
        Real root = PI.times(Real.of(2)).sqrt();
        assertNearest(root, ofFloat("error", "ROOT_OF_TWICE_PI"));
        assertNearest(ONE.dividedBy(root), ofFloat("error", "INVERSE_ROOT_OF_TWICE_PI"));
        assertNearest(Real.of(2).dividedBy(PI.sqrt()).minus(ONE), ofDouble("error", "SLOPE_MINUS_ONE"));
        Real constant = root.log().minus(Real.of(0.5));
        assertNearest(constant, ofFloat("gamma", "STIRLING_CONSTANT"));
    }

    /** As {@link Powers} splits the exponents that it is given. */
    @Test
    void aThirdIsSplitAsOtherExponentsAre() {
        Real perExponent = LN2.dividedBy(Real.of(3));
        Real perLog = Real.of(2).withDigits(80).dividedBy(Real.of(9));
        assertSplit(perExponent, "THIRD_PER_EXPONENT", 12);
        assertSplit(perLog, "THIRD_PER_LOG", 27);
        assertNearest(perLog, ofDouble("power", "THIRD_PER_LOG_WHOLE"));
    }

    private static void assertSplit(Real number, String name, int zeros) {
        Real high = ofDouble("power", name);
        assertEquals(0, Double.doubleToRawLongBits(high.toDouble()) & (1L << zeros) - 1);
        assertNearest(number.minus(high), ofDouble("power", name + "_REST"));
    }
}
