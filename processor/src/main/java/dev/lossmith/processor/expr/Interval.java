package dev.lossmith.processor.expr;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval of reals; infinite ends belong to it. Every operation returns an interval that contains all results
 * that are defined: an end that is no double is rounded outwards. 0 times infinity is taken as 0: the limit that the
 * formulas of losses mean by it.
 */
public record Interval(double low, double high) {
    public static final Interval REALS = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Interval NON_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);
    public static final Interval NON_POSITIVE = new Interval(Double.NEGATIVE_INFINITY, 0);
    public static final Interval UNIT = new Interval(0, 1);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: " + low + ".." + high);
        }
    }

    public static Interval of(double value) {
        return new Interval(value, value);
    }

    /** What values the operator can take on operands from these intervals. */
    public static Interval of(Operator operator, List<Interval> operands) {
        return operator.interval(operands);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    public boolean isNonNegative() {
        return low >= 0;
    }

    public boolean isNonPositive() {
        return high <= 0;
    }

    public boolean isUnbounded() {
        return Double.isInfinite(low) || Double.isInfinite(high);
    }

    Interval negated() {
        return new Interval(0.0 - high, 0.0 - low);
    }

    Interval plus(Interval other) {
        return hull(Rounded.sum(low, other.low), Rounded.sum(high, other.high));
    }

    Interval minus(Interval other) {
        return hull(Rounded.sum(low, -other.high), Rounded.sum(high, -other.low));
    }

    Interval times(Interval other) {
        return hull(
                Rounded.product(low, other.low),
                Rounded.product(low, other.high),
                Rounded.product(high, other.low),
                Rounded.product(high, other.high));
    }

    Interval dividedBy(Interval other) {
        if (other.low < 0 && other.high > 0) {
            return REALS;
        }
        // A zero end is approached from inside: its sign is that of the interval.
        double divisorLow = other.low == 0 ? 0.0 : other.low;
        double divisorHigh = other.high == 0 ? (other.low < 0 ? -0.0 : 0.0) : other.high;
        return hull(
                Rounded.quotient(low, divisorLow),
                Rounded.quotient(low, divisorHigh),
                Rounded.quotient(high, divisorLow),
                Rounded.quotient(high, divisorHigh));
    }

    Interval abs() {
        double furthest = Math.max(Math.abs(low), Math.abs(high));
        return new Interval(contains(0) ? 0 : Math.min(Math.abs(low), Math.abs(high)), furthest);
    }

    Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    Interval min(Interval other) {
        return new Interval(Math.min(low, other.low), Math.min(high, other.high));
    }

    Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The part that lies in {@code domain}, or its nearest end if there is none. */
    public Interval clip(Interval domain) {
        return clip(of(domain.low), of(domain.high));
    }

    Interval clip(Interval lowest, Interval highest) {
        return new Interval(
                Math.min(Math.max(low, lowest.low), highest.low), Math.min(Math.max(high, lowest.high), highest.high));
    }

    /** The image under a function that never decreases, computed with an error of less than 16 ulp. */
    Interval increasing(DoubleUnaryOperator function) {
        return new Interval(
                widened(function.applyAsDouble(low), low, -16), widened(function.applyAsDouble(high), high, 16));
    }

    Interval intersect(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /**
     * Ends that are exact stay: the simple ones at 0 and at infinity, and log(1) = 0. What underflows is positive, and what
     * overflows is beyond the largest double.
     */
    private static double widened(double value, double argument, int ulps) {
        boolean simple = value == 0 || value == 0.5 || Math.abs(value) == 1 || Double.isInfinite(value);
        boolean exact = (Double.isInfinite(argument) || argument == 0) && simple
                || value == 0 && (ulps < 0 || argument == 1)
                || value == Double.NEGATIVE_INFINITY && argument == -1;
        double finite = Math.min(Math.max(value, -Double.MAX_VALUE), Double.MAX_VALUE);
        return exact ? value : finite + ulps * Math.ulp(finite);
    }

    private static Interval hull(Rounded... candidates) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Rounded candidate : candidates) {
            low = Math.min(low, candidate.down());
            high = Math.max(high, candidate.up());
        }
        return low <= high ? new Interval(low, high) : REALS;
    }

    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
