package dev.lossmith.processor.expr;

import java.util.function.DoubleUnaryOperator;

/** Intervals of the sine and the cosine: narrow over intervals that are shorter than a turn. */
final class CircularIntervals {
    private static final Interval ALL = new Interval(-1, 1);
    private static final double TURN = 2 * Math.PI;
    /** Further out, a double tells too little of an angle in turns. */
    private static final double FAR = 0x1p20;
    /** More than what an angle in turns is off by. */
    private static final double BLUR = 0x1p-30;

    private static final int ULPS = 2;

    private CircularIntervals() {}

    static Interval sin(Interval a) {
        return image(a, StrictMath::sin, 0.25);
    }

    static Interval cos(Interval a) {
        return image(a, StrictMath::cos, 0);
    }

    static Interval versine(Interval a) {
        return Interval.of(1).minus(cos(a)).max(Interval.of(0));
    }

    /** Of a function of period 2 pi that is 1 so many turns from 0, and -1 half a turn further. */
    private static Interval image(Interval a, DoubleUnaryOperator function, double top) {
        if (a.abs().high() > FAR || a.high() - a.low() >= TURN) {
            return ALL;
        }
        double first = function.applyAsDouble(a.low());
        double last = function.applyAsDouble(a.high());
        double low = hasInteger(a, top + 0.5) ? -1 : moved(Math.min(first, last), -ULPS);
        double high = hasInteger(a, top) ? 1 : moved(Math.max(first, last), ULPS);
        return new Interval(low, high).clip(ALL);
    }

    /** Whether an angle of the interval may be a whole number of turns from that one. */
    private static boolean hasInteger(Interval a, double offset) {
        return Math.ceil(a.low() / TURN - offset - BLUR) <= Math.floor(a.high() / TURN - offset + BLUR);
    }

    private static double moved(double value, int ulps) {
        return value == 0 ? value : value + ulps * Math.ulp(value);
    }
}
