package dev.lossmith.sample;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, the same on every Java version ({@code Float.toString} changed in 19). */
final class Digits {

    /** What tells every float from its neighbours, but for a few. */
    static final int FLOAT = 8;

    private Digits() {}

    /** A float with up to 8 significant digits; {@code NaN} for NaN. */
    static String of(float value) {
        return Float.isNaN(value) ? "NaN" : of(new BigDecimal(value), FLOAT);
    }

    /** A number with up to that many significant digits, without trailing zeros; tiny ones as {@code 1.5e-23}. */
    static String of(BigDecimal value, int digits) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal rounded =
                value.round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return exponent >= -3 ? rounded.toPlainString() : rounded.scaleByPowerOfTen(-exponent) + "e" + exponent;
    }
}
