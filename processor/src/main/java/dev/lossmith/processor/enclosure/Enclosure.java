package dev.lossmith.processor.enclosure;

import dev.lossmith.check.Real;

/**
 * A number that is at most {@code radius} away from {@code high + low}: midpoint and radius (S. M. Rump 1999), the midpoint in
 * double-double arithmetic (T. J. Dekker 1971), right to some 104 bits. Each operation adds what its own rounding left, which it
 * computes, so that a bound grows only where digits are lost. Thread-safe, as it is immutable.
 *
 * @param high the double nearest to the midpoint
 * @param low what is left of it
 * @param radius not negative; infinite if the number could be any, an infinity, or none
 */
public record Enclosure(double high, double low, double radius) {
    /** What could be anything, or nothing. */
    public static final Enclosure UNKNOWN = new Enclosure(Double.NaN, 0, Double.POSITIVE_INFINITY);

    static final Enclosure ZERO = new Enclosure(0, 0, 0);
    static final Enclosure ONE = new Enclosure(1, 0, 0);
    static final Enclosure HALF = new Enclosure(0.5, 0, 0);

    /** Half an ulp of 1: the largest relative error of one rounding. */
    private static final double ROUNDING = 0x1p-53;
    /** Radii are computed by a handful of rounded operations. */
    private static final double SLACK = 1 + 0x1p-40;
    /** More than what is lost where a product's low part is subnormal. */
    private static final double UNDERFLOW = 0x1p-1070;

    /** Below it, the low part of a product may be subnormal. */
    private static final double LEAST_EXACT = 0x1p-960;
    /** Above it, it is not worth the care that overflow takes. */
    private static final double LARGEST = 0x1p1000;

    public static Enclosure of(double exact) {
        return of(exact, 0, 0);
    }

    /** A number of arbitrary precision: its first two doubles, and what is left. */
    public static Enclosure of(Real number) {
        if (!number.isFinite()) {
            return UNKNOWN;
        }
        double high = number.toDouble();
        Real rest = number.minus(Real.of(high));
        double low = rest.toDouble();
        Real left = rest.minus(Real.of(low)).abs().plus(number.accuracy());
        return of(high, low, left.signum() == 0 ? 0 : left.toDouble() * SLACK + Double.MIN_VALUE);
    }

    /** Takes the two doubles apart again where they overlap. */
    static Enclosure of(double high, double low, double radius) {
        double sum = high + low;
        boolean isKnown = Math.abs(sum) <= LARGEST && radius < Double.POSITIVE_INFINITY;
        return isKnown ? new Enclosure(sum, rest(high, low, sum), radius) : UNKNOWN;
    }

    /** What the sum of two doubles is short of, exactly (D. E. Knuth 1969). */
    private static double rest(double a, double b, double sum) {
        double addend = sum - a;
        return a - (sum - addend) + (b - addend);
    }

    public boolean isKnown() {
        return radius < Double.POSITIVE_INFINITY;
    }

    /** Whether it is 0 without a doubt. */
    public boolean isZero() {
        return high == 0 && radius == 0;
    }

    /** Whether it is less or larger than 0 without a doubt. */
    public boolean excludesZero() {
        return Math.abs(high) * (1 - 0x1p-50) > radius;
    }

    /** The sign of the midpoint: -1, 0 or 1. */
    public int signum() {
        return (int) Math.signum(high);
    }

    /** As an exact constant, its error forgotten. */
    public Real midpoint() {
        return low == 0 ? Real.of(high) : Real.of(high).plus(Real.of(low));
    }

    /** The midpoint as if it were all. */
    Enclosure exact() {
        return new Enclosure(high, low, 0);
    }

    Enclosure widened(double more) {
        return of(high, low, (radius + more) * SLACK);
    }

    /** A bound of how far it is from 0. */
    double magnitude() {
        return (Math.abs(high) + radius) * (1 + 0x1p-50);
    }

    /** A bound of how near it is to 0. */
    double distance() {
        return Math.abs(high) * (1 - 0x1p-50) - radius;
    }

    public Enclosure plus(Enclosure b) {
        double sum = high + b.high;
        double rest = rest(high, b.high, sum);
        double lows = low + b.low;
        double left = rest + lows;
        double rounded = lows == 0 ? 0 : Math.abs(lows) + (rest == 0 ? 0 : Math.abs(left));
        return of(sum, left, (radius + b.radius + rounded * ROUNDING) * SLACK);
    }

    public Enclosure minus(Enclosure b) {
        return plus(b.negated());
    }

    public Enclosure times(Enclosure b) {
        if (isZero() || b.isZero()) {
            return isKnown() && b.isKnown() ? ZERO : UNKNOWN;
        }
        double product = high * b.high;
        double rest = Math.fma(high, b.high, -product);
        double first = high * b.low;
        double second = low * b.high;
        double crossed = first + second;
        double left = rest + crossed;
        double rounded = crossed == 0 && first == 0
                ? 0
                : Math.abs(first) + Math.abs(second) + Math.abs(crossed) + Math.abs(left);
        double lost = Math.abs(low * b.low) + (Math.abs(product) < LEAST_EXACT ? UNDERFLOW : 0);
        double inherited = radius == 0 && b.radius == 0
                ? 0
                : Math.abs(high) * b.radius + Math.abs(b.high) * radius + radius * b.radius + Double.MIN_VALUE;
        return of(product, left, (inherited * (1 + 0x1p-50) + rounded * ROUNDING + lost) * SLACK);
    }

    /** Times a power of two. */
    Enclosure scaled(int exponent) {
        double scaledHigh = Math.scalb(high, exponent);
        boolean isTiny = Math.abs(scaledHigh) < LEAST_EXACT;
        double lost = isTiny && !isZero() || radius != 0 ? UNDERFLOW : 0;
        return of(scaledHigh, Math.scalb(low, exponent), Math.scalb(radius, exponent) + lost);
    }

    /** Whatever two divisions give as a quotient, the remainder tells how far off it is. */
    public Enclosure dividedBy(Enclosure b) {
        double divisor = b.distance();
        if (!(divisor > 0) || !isKnown()) {
            return UNKNOWN;
        }
        if (isZero()) {
            return ZERO;
        }
        Enclosure exactDivisor = b.exact();
        double first = high / b.high;
        Enclosure remainder = exact().minus(of(first).times(exactDivisor));
        double second = remainder.high / b.high;
        double left = remainder.minus(of(second).times(exactDivisor)).magnitude();
        double inherited = radius + (Math.abs(first) + Math.abs(second)) * b.radius * (1 + 0x1p-50);
        return of(first, second, (left + inherited) / divisor * SLACK + (left == 0 ? 0 : UNDERFLOW));
    }

    /** Newton's step is right to twice the bits; what its square is short of tells how far off it is. */
    public Enclosure sqrt() {
        if (isZero()) {
            return ZERO;
        }
        if (!(signum() > 0 && distance() > radius)) {
            return UNKNOWN;
        }
        double root = Math.sqrt(high);
        double step = exact().minus(of(root).times(of(root))).high / (2 * root);
        Enclosure result = of(root, step, 0);
        double left = exact().minus(result.times(result)).magnitude();
        return result.widened((left + radius) / result.distance());
    }

    public Enclosure negated() {
        return new Enclosure(-high, -low, radius);
    }

    public Enclosure abs() {
        return high < 0 ? negated() : this;
    }

    /** Where it is not certain which is larger, it is either. */
    public Enclosure max(Enclosure b) {
        Enclosure difference = minus(b);
        if (!difference.isKnown()) {
            return UNKNOWN;
        }
        Enclosure larger = difference.high >= 0 ? this : b;
        return difference.excludesZero() || difference.isZero()
                ? larger
                : larger.widened(difference.magnitude() + radius + b.radius);
    }

    public Enclosure min(Enclosure b) {
        return negated().max(b.negated()).negated();
    }

    public Enclosure clip(Enclosure lowest, Enclosure highest) {
        return max(lowest).min(highest);
    }
}
