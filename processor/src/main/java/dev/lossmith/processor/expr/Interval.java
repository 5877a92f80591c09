package dev.lossmith.processor.expr;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * A closed interval of reals; infinite ends belong to it. Every operation returns an interval that contains all results,
 * but that the ends of sums, products and quotients are rounded to nearest. 0 times infinity is taken as 0: the limit that
 * the formulas of losses mean by it.
 */
public record Interval(double low, double high) {
    public static final Interval REALS = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    public static final Interval UNIT = new Interval(0, 1);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval: " + low + ".." + high);
        }
    }

    public static Interval of(double value) {
        return new Interval(value, value);
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
        return hull(low + other.low, high + other.high);
    }

    Interval minus(Interval other) {
        return hull(low - other.high, high - other.low);
    }

    Interval times(Interval other) {
        return hull(
                product(low, other.low), product(low, other.high), product(high, other.low), product(high, other.high));
    }

    Interval dividedBy(Interval other) {
        if (other.low < 0 && other.high > 0) {
            return REALS;
        }
        // A zero end is approached from inside: its sign is that of the interval.
        double divisorLow = other.low == 0 ? 0.0 : other.low;
        double divisorHigh = other.high == 0 ? (other.low < 0 ? -0.0 : 0.0) : other.high;
        return hull(
                quotient(low, divisorLow),
                quotient(low, divisorHigh),
                quotient(high, divisorLow),
                quotient(high, divisorHigh));
    }

    Interval abs() {
        double furthest = Math.max(Math.abs(low), Math.abs(high));
        return new Interval(contains(0) ? 0 : Math.min(Math.abs(low), Math.abs(high)), furthest);
    }

    Interval max(Interval other) {
        return new Interval(Math.max(low, other.low), Math.max(high, other.high));
    }

    Interval hull(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    Interval clip(Interval lowest, Interval highest) {
        return new Interval(
                Math.min(Math.max(low, lowest.low), highest.low), Math.min(Math.max(high, lowest.high), highest.high));
    }

    /** The image under a function that never decreases, computed with an error of less than 4 ulp. */
    Interval increasing(DoubleUnaryOperator function) {
        return new Interval(
                widened(function.applyAsDouble(low), low, -4), widened(function.applyAsDouble(high), high, 4));
    }

    Interval intersect(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /**
     * Ends that are exact stay: values at infinity, the simple ones at 0, and log(1) = 0. What underflows is positive, and
     * what overflows is beyond the largest double.
     */
    private static double widened(double value, double argument, int ulps) {
        boolean simple = value == 0 || value == 0.5 || value == 1 || Double.isInfinite(value);
        boolean exact = Double.isInfinite(argument)
                || argument == 0 && simple
                || value == 0 && (ulps < 0 || Math.abs(argument) <= 1);
        double finite = Math.min(Math.max(value, -Double.MAX_VALUE), Double.MAX_VALUE);
        return exact ? value : finite + ulps * Math.ulp(finite);
    }

    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static double quotient(double a, double b) {
        return a == 0 ? 0 : Double.isInfinite(b) ? 0 : a / b;
    }

    private static Interval hull(double... candidates) {
        boolean undefined = DoubleStream.of(candidates).anyMatch(Double::isNaN);
        return undefined
                ? REALS
                : new Interval(
                        DoubleStream.of(candidates).min().orElseThrow(),
                        DoubleStream.of(candidates).max().orElseThrow());
    }

    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
