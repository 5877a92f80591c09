package dev.lossmith.check;

import java.math.BigInteger;

/** A binary floating-point format of IEEE 754: rounding to it, and errors measured in its ulps. */
public enum Format {
    /** Java's {@code float}: 24 bits of precision. */
    FLOAT(24, -149, Float.MAX_VALUE),
    /** Java's {@code double}: 53 bits of precision. */
    DOUBLE(53, -1074, Double.MAX_VALUE);

    final int precision;
    private final int smallestExponent;
    private final int overflowExponent;
    private final double largest;

    Format(int precision, int smallestExponent, double largest) {
        this.precision = precision;
        this.smallestExponent = smallestExponent;
        this.overflowExponent = Math.getExponent(largest) + 1;
        this.largest = largest;
    }

    /** {@return the largest finite value} */
    public double largest() {
        return largest;
    }

    /** {@return the smallest positive value, a subnormal} */
    public double smallest() {
        return Math.scalb(1.0, smallestExponent);
    }

    /** {@return the smallest positive normal value} */
    public double smallestNormal() {
        return Math.scalb(1.0, smallestExponent + precision - 1);
    }

    /**
     * {@return a double rounded to this format, to nearest, ties to even}
     *
     * @param value any number; NaN and infinities stay, and what is too large becomes an infinity
     */
    public double round(double value) {
        return this == FLOAT ? (float) value : value;
    }

    /**
     * {@return the next value of this format towards positive infinity} That of the largest one is infinity, and its own next.
     *
     * @param value a number of this format; NaN gives NaN
     */
    public double nextUp(double value) {
        return this == FLOAT ? Math.nextUp((float) value) : Math.nextUp(value);
    }

    /**
     * {@return the next value of this format towards negative infinity} That of the most negative one is negative infinity, and its
     * own next.
     *
     * @param value a number of this format; NaN gives NaN
     */
    public double nextDown(double value) {
        return -nextUp(-value);
    }

    /** The neighbour towards 0, or above 0: a number, unlike that of the largest one on its other side. */
    double next(double value) {
        return value > 0 ? nextDown(value) : nextUp(value);
    }

    /**
     * {@return the value of this format that is nearest to {@code exact}, the even one of two equally near} Beyond the
     * largest finite value by half an ulp or more that is an infinity. A Real that stands for a small interval is
     * rounded by its midpoint.
     *
     * @param exact any number; NaN, also an {@linkplain Real#isUnknown() unknown} one, gives NaN
     */
    public double round(Real exact) {
        if (!exact.isFinite()) {
            return exact.isNaN() ? Double.NaN : exact.signum() * Double.POSITIVE_INFINITY;
        }
        int top = exact.ball().clampedTop();
        if (top > overflowExponent) {
            return exact.signum() * Double.POSITIVE_INFINITY;
        }
        if (top < smallestExponent) {
            return exact.signum() * 0.0;
        }
        int quantum = Math.max(top - precision, smallestExponent);
        BigInteger units = exact.ball().roundToUnits(quantum).abs();
        double magnitude = Math.scalb(units.doubleValue(), quantum);
        return exact.signum() * (magnitude > largest ? Double.POSITIVE_INFINITY : magnitude);
    }

    /**
     * {@return the distance between neighbouring values of this format in the binade of {@code value}, as if it had larger
     * exponents, but at least the smallest subnormal} For NaN it is NaN, for an infinity that of the first binade beyond
     * the largest finite value.
     *
     * @param value any number, of either sign
     */
    public double ulp(Real value) {
        if (value.isNaN()) {
            return Double.NaN;
        }
        int top = value.isInfinite() ? overflowExponent : value.ball().clampedTop();
        return Math.scalb(1.0, Math.max(top - precision, smallestExponent));
    }

    /**
     * {@return the error of a result, in ulps of the exact one} Infinities and NaN: see {@link #ulps(double, Real, Real)}.
     *
     * @param computed the result, in this format
     * @param exact what it should be
     */
    public double ulps(double computed, Real exact) {
        return ulps(computed, exact, exact);
    }

    /**
     * {@return {@code |computed - exact|} in ulps of the larger of {@code |exact|} and {@code |scale|}}
     *
     * <p>A result that is too large may saturate: if {@code exact} lies beyond the largest finite value, that value and
     * the infinity of the same sign have error 0. A computed infinity otherwise counts as the first power of two that
     * overflows. NaN has error 0 where {@code exact} is NaN, and an infinite error elsewhere.
     *
     * @param computed the result, in this format
     * @param exact what it should be
     * @param scale the largest of the terms that were added up to {@code exact}; infinite or NaN is ignored
     */
    public double ulps(double computed, Real exact, Real scale) {
        if (Double.isNaN(computed) || exact.isNaN()) {
            return Double.isNaN(computed) && exact.isNaN() ? 0 : Double.POSITIVE_INFINITY;
        }
        Real limit = Real.of(largest);
        if (exact.abs().compareTo(limit) > 0 && exact.signum() * computed >= largest) {
            return 0;
        }
        if (exact.isInfinite()) {
            return Double.POSITIVE_INFINITY;
        }
        Real reached = Double.isInfinite(computed)
                ? Real.of(Math.signum(computed)).shifted(overflowExponent)
                : Real.of(computed);
        Real distance = reached.minus(exact).abs();
        double unit = unit(exact, scale);
        // A power of two: the exponents tell, mostly.
        boolean isNormal = unit >= Double.MIN_NORMAL && unit <= Double.MAX_VALUE;
        return DOUBLE.round(isNormal ? distance.shifted(-Math.getExponent(unit)) : distance.dividedBy(Real.of(unit)));
    }

    double unit(Real exact, Real scale) {
        return Math.max(ulp(exact), scale.isFinite() ? ulp(scale) : 0);
    }
}
