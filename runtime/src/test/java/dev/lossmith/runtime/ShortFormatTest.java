package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All 65,536 patterns of both formats, and what lies between neighbours, against the definition in exact decimals. */
class ShortFormatTest {
    private static final int INFINITY_OF_HALVES = 0x7c00;
    private static final int INFINITY_OF_BFLOATS = 0x7f80;

    @Test
    void everyHalfIsWhatItsFieldsSay() {
        everyPatternIsRight(ShortFormat.HALF, 10, -14, INFINITY_OF_HALVES);
    }

    @Test
    void everyBfloatIsTheUpperHalfOfAFloat() {
        everyPatternIsRight(ShortFormat.BFLOAT, 7, -126, INFINITY_OF_BFLOATS);
        for (int bits = 0; bits < INFINITY_OF_BFLOATS; bits++) {
            assertEquals(Float.intBitsToFloat(bits << 16), ShortFormat.BFLOAT.value((short) bits));
        }
    }

    private static void everyPatternIsRight(ShortFormat format, int fractionBits, int leastExponent, int infinity) {
        for (int bits = 0; bits < infinity; bits++) {
            double value = format.value((short) bits);
            assertEquals(exact(bits, fractionBits, leastExponent), new BigDecimal(value), "" + bits);
            assertEquals(-value, format.value((short) (bits | 0x8000)), "" + bits);
            assertEquals((short) bits, format.bits(value));
            assertEquals((short) (bits | 0x8000), format.bits(-value));
            assertEquals((short) bits, format.bits((float) value));
            assertEquals((short) (bits | 0x8000), format.bits((float) -value));
        }
        // A tie goes to the even one, and what is beside it to the nearer.
        for (int bits = 0; bits < infinity - 1; bits++) {
            double low = format.value((short) bits);
            double middle = low + (format.value((short) (bits + 1)) - low) / 2;
            assertEquals((short) (bits + (bits & 1)), format.bits(middle), "" + bits);
            assertEquals((short) bits, format.bits(Math.nextDown(middle)), "" + bits);
            assertEquals((short) (bits + 1), format.bits(Math.nextUp(middle)), "" + bits);
            assertEquals((short) (bits + (bits & 1)), format.bits((float) middle), "" + bits);
            assertEquals((short) bits, format.bits(Math.nextDown((float) middle)), "" + bits);
            assertEquals((short) (bits + 1), format.bits(Math.nextUp((float) middle)), "" + bits);
        }
    }

    /** Integers of units in the last place. */
    private static BigDecimal exact(int bits, int fractionBits, int leastExponent) {
        int exponent = bits >> fractionBits;
        int fraction = bits & (1 << fractionBits) - 1;
        int units = exponent == 0 ? fraction : fraction + (1 << fractionBits);
        int power = Math.max(exponent - 1, 0) + leastExponent - fractionBits;
        BigDecimal scale = power < 0
                ? BigDecimal.ONE.divide(BigDecimal.valueOf(2).pow(-power))
                : BigDecimal.valueOf(2).pow(power);
        return new BigDecimal(new BigDecimal(units).multiply(scale).doubleValue());
    }

    @ParameterizedTest
    @CsvSource({"65519.99, 0x7bff", "65520, 0x7c00", "1e9, 0x7c00", "Infinity, 0x7c00", "-Infinity, 0xfc00"})
    void whatIsTooLargeForAHalfIsInfinite(double value, String bits) {
        assertEquals((short) (int) Integer.decode(bits), ShortFormat.HALF.bits(value));
        assertEquals((short) (int) Integer.decode(bits), ShortFormat.HALF.bits((float) value));
    }

    @Test
    void nanStaysNan() {
        for (ShortFormat format : new ShortFormat[] {ShortFormat.HALF, ShortFormat.BFLOAT}) {
            assertEquals(Float.NaN, format.value(format.bits(Double.NaN)));
            assertEquals(Float.NaN, format.value(format.bits(Float.NaN)));
            assertEquals(Float.NaN, format.value((short) 0xffff));
        }
        assertEquals(Double.POSITIVE_INFINITY, ShortFormat.BFLOAT.value(ShortFormat.BFLOAT.bits(Double.MAX_VALUE)));
    }
}
