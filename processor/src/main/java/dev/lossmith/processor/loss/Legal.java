package dev.lossmith.processor.loss;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Storage;
import java.util.function.DoublePredicate;

/**
 * Which numbers an option may have, once they are rounded to the kernel's precision if a kernel computes with them.
 *
 * @param description what the number must be, to follow "must be"
 * @param test NaN never gets here
 * @param besideOne whether 1 minus the number must not be 1
 */
public record Legal(String description, DoublePredicate test, boolean besideOne) {
    public static final Legal POSITIVE = finite("finite and positive", value -> value > 0);
    public static final Legal NON_NEGATIVE = finite("finite and not negative", value -> value >= 0);
    static final Legal SMOOTHING = finite("at least 0 and less than 1", value -> value >= 0 && value < 1);
    /** What the formula language takes as an exponent. */
    static final Legal EXPONENT = finite("from 0 to 1024", value -> value >= 0 && value <= 1024);

    static final Legal INDEX = finite("an int", value -> value == (int) value);
    /** Large enough that 1 - epsilon is not 1, in whatever precision it is rounded to. */
    static final Legal CLIPPING = new Legal("more than 0 and less than 0.5", value -> value > 0 && value < 0.5, true);
    /** Whatever is rounded is half an ulp away from the exact result somewhere. */
    static final Legal ULPS = finite("0, or finite and at least 0.5", value -> value == 0 || value >= 0.5);

    static Legal between(double low, double high) {
        return finite(
                "more than " + Decimals.shortest(low) + " and less than " + Decimals.shortest(high),
                value -> value > low && value < high);
    }

    /** Finite numbers that fulfil {@code test}. */
    static Legal finite(String description, DoublePredicate test) {
        return new Legal(description, value -> Double.isFinite(value) && test.test(value), false);
    }

    public boolean allows(double value) {
        return !Double.isNaN(value) && test.test(value);
    }

    /** Whether {@code value}, of that precision, still does what it is for. */
    public boolean survives(Precision precision, double value) {
        return !besideOne || Storage.of(precision).round(1 - value) < 1;
    }
}
