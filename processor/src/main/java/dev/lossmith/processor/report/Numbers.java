package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Writes numbers as reports show them. */
final class Numbers {
    private static final MathContext EXACT_DIGITS = new MathContext(10);
    private static final MathContext ROUGH_DIGITS = new MathContext(4);
    private static final double MOST_IN_DIGITS = 1e6;
    private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-4");
    private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1e7");

    private Numbers() {}

    /** As the Javadoc of kernels writes it. */
    static String ulps(double ulps) {
        return Double.isInfinite(ulps)
                ? "no number"
                : String.format(Locale.ROOT, ulps < MOST_IN_DIGITS ? "%.2f" : "%.1e", ulps);
    }

    static String exact(Real number) {
        if (!number.isFinite()) {
            return number.isNaN() ? "not known" : infinity(number.signum());
        }
        BigDecimal decimal = number.toBigDecimal().round(EXACT_DIGITS).stripTrailingZeros();
        boolean isPlain = decimal.signum() == 0
                || decimal.abs().compareTo(SMALLEST_PLAIN) >= 0 && decimal.abs().compareTo(LARGEST_PLAIN) < 0;
        return isPlain
                ? decimal.toPlainString()
                : decimal.toString().replace("E", "e").replace("e+", "e");
    }

    /** The digits that a number of the kernel's arrays needs. */
    static String stored(Storage storage, double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return Double.isInfinite(number)
                ? infinity(number)
                : storage.digits(number == 0 ? 0.0 : number).replace("e+", "e");
    }

    /** One of some digits that nobody counts. */
    static String roughly(double number) {
        return Double.isNaN(number)
                ? "-"
                : Double.isInfinite(number)
                        ? infinity(number)
                        : Decimals.shortest(rounded(number, ROUGH_DIGITS)).replace("e+", "e");
    }

    /** The number with fewer digits; the largest ones, which would be infinite then, as they are. */
    static double rounded(double number, MathContext digits) {
        double rounded = new BigDecimal(number).round(digits).doubleValue();
        return Double.isInfinite(rounded) ? number : rounded;
    }

    static String interval(Interval interval) {
        return "[" + roughly(interval.low()) + ", " + roughly(interval.high()) + "]";
    }

    static String name(Quantity quantity) {
        return quantity == Quantity.HESSIAN ? "Hessian" : quantity.toString();
    }

    private static String infinity(double sign) {
        return sign < 0 ? "-infinity" : "infinity";
    }
}
