package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * An end of the input's range.
 *
 * @param at the end itself, which may be infinite
 * @param inside the number of the format next to it
 */
public record End(double at, double inside) {
    /** The ends of a range: one, if it holds nothing else. */
    static List<End> of(Format format, Interval range) {
        List<End> ends = new ArrayList<>();
        if (range.low() < range.high()) {
            ends.add(new End(range.low(), inside(format, range.low(), 1)));
            ends.add(new End(range.high(), inside(format, range.high(), -1)));
        }
        return ends;
    }

    private static double inside(Format format, double end, int inwards) {
        return Double.isInfinite(end)
                ? -inwards * format.largest()
                : inwards > 0 ? format.nextUp(end) : format.nextDown(end);
    }

    public boolean isInfinite() {
        return Double.isInfinite(at);
    }

    /** Whether it is the lower end. */
    public boolean isLow() {
        return at < inside;
    }

    /** A number nearer to the end than any of the format by {@code binades}; near an infinite one, no integer. */
    Real beside(int binades, Real fraction) {
        Real two = Real.of(2);
        Real inwards = Real.of(isLow() ? 1 : -1);
        return isInfinite()
                ? two.pow(binades).plus(fraction).times(inwards.negated())
                : Real.of(at).plus(two.pow(-binades).times(inwards));
    }
}
