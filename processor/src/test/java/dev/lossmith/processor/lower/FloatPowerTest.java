package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Interval;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Powers of floats: general ones by logarithms, and products and roots. */
class FloatPowerTest {
    private static final Interval MAGNITUDES = new Interval(0, Double.POSITIVE_INFINITY);

    private static double power(double a, double exponent, Interval interval) {
        Code code = new Code(Arithmetic.FLOAT);
        Value power = new Powers(code, new Recipes(code)).of(code.argument("a"), exponent, interval);
        return new Interpreter(Map.of("a", a), 0).number(power);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "1.7", "0.01", "3", "2.5", "11.9", "64", "70", "77.25"})
    void powerOfFloats(String exponent) {
        double number = Double.parseDouble(exponent);
        new FloatFunctionErrors("a ^ " + exponent, 0, Double.POSITIVE_INFINITY, a -> Math.pow(a, number))
                .sweep(0, Float.MAX_VALUE, 60_013)
                .sweep(0.9f, 1.1f, 997)
                .random(0, 8, 20_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "a ^ b"));
    }

    @Test
    void largeResultsHaveTheBitsOfAFloatToo() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3000; i++) {
            double exponent = random.nextDouble(0.1, 90);
            double a = Math.scalb(random.nextDouble(1, 2), random.nextInt(-1000, 1000));
            double exact = Math.pow(a, exponent);
            if (exact > 0x1p-400 && exact < 0x1p400) {
                assertEquals(1, power(a, exponent, MAGNITUDES) / exact, 0x1p-27, () -> a + " ^ " + exponent);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 1, 1.5, 2, 3.7, 64, 65, 300.5})
    void powersOfTheEndsAreTheLimits(double exponent) {
        double infinity = Double.POSITIVE_INFINITY;
        assertEquals(0, power(0, exponent, MAGNITUDES));
        assertEquals(0, Math.abs(power(-0.0, exponent, MAGNITUDES)));
        assertEquals(1, power(1, exponent, MAGNITUDES), "log2(1) is 0 exactly");
        assertEquals(infinity, power(infinity, exponent, MAGNITUDES));
        assertEquals(infinity, power(0, -exponent, MAGNITUDES));
        assertEquals(0, power(infinity, -exponent, MAGNITUDES));
        assertTrue(Double.isNaN(power(Double.NaN, exponent, MAGNITUDES)));
        assertTrue(Double.isNaN(power(Float.intBitsToFloat(0xFFC00001), exponent, MAGNITUDES)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0x1p-149, -1, -3.5, Double.NEGATIVE_INFINITY})
    void negativeNumbersHaveIntegerPowersOnly(double a) {
        assertEquals((float) Math.pow(a, 66), (float) power(a, 66, Interval.REALS));
        assertEquals((float) Math.pow(a, 67), (float) power(a, 67, Interval.REALS));
        assertEquals(Math.pow(a, 3), power(a, 3, Interval.REALS));
        assertTrue(Double.isNaN(power(a, 0.5, Interval.REALS)));
        assertTrue(Double.isNaN(power(a, 2.5, Interval.REALS)));
        assertTrue(Double.isNaN(power(a, 0.3, Interval.REALS)));
    }

    @Test
    void ofTwoSignsWherePositive() {
        assertEquals(Math.pow(5, 0.3), power(5, 0.3, Interval.REALS), 0x1p-26);
        assertEquals(0, power(0, 0.3, Interval.REALS));
        assertEquals(0, power(-0.0, 0.3, Interval.REALS));
        assertEquals(Double.POSITIVE_INFINITY, power(Double.POSITIVE_INFINITY, 0.3, Interval.REALS));
    }
}
