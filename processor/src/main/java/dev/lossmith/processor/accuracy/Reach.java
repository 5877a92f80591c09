package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Storage;

/** How far out inputs and targets are taken from. */
public enum Reach {
    /**
     * What programs meet: up to a million, or to the end of a range that is stated; numbers that are 0 or at least
     * 2^-20, and not nearer to one another than that, unless they are equal. Users are warned of errors here.
     */
    PRACTICAL(20, 20),
    /** Where models are: the search is for forms that are good here. */
    CENTRAL(60, 60),
    /** All that the format has but for what overflows or underflows once it is squared, or in DOUBLE cubed. */
    WIDE(120, 300),
    /** All finite numbers. */
    WHOLE(127, 1023);

    private final int floatExponent;
    private final int doubleExponent;

    Reach(int floatExponent, int doubleExponent) {
        this.floatExponent = floatExponent;
        this.doubleExponent = doubleExponent;
    }

    /** Magnitudes are taken from 2^-this to 2^this. */
    int exponent(Format format) {
        return Storage.of(format).isNarrow() ? floatExponent : doubleExponent;
    }

    /** The largest magnitude, for people to read. */
    public String limit(Format format) {
        return "2^" + exponent(format);
    }

    /** The part of a range that is reached. */
    public Interval of(Format format, Interval range) {
        double furthest = this == WHOLE ? format.largest() : Math.scalb(1.0, exponent(format));
        double low = Math.min(Math.max(range.low(), -furthest), furthest);
        double high = Math.max(Math.min(range.high(), furthest), -furthest);
        boolean stated = this == PRACTICAL;
        return new Interval(
                stated && Double.isFinite(range.low()) ? range.low() : low,
                stated && Double.isFinite(range.high()) ? range.high() : high);
    }

    boolean contains(Point point) {
        return this != PRACTICAL || Domain.isPractical(point.input(), point.target());
    }
}
