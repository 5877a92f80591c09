package dev.lossmith.processor.exhaustive;

/**
 * An unevaluated sum of two doubles, {@code |low| <= ulp(high) / 2}: some 104 bits. Sums and products after T. J. Dekker, "A
 * floating-point technique for extending the available precision" (1971), products with FMA.
 */
record DoubleDouble(double high, double low) {
    private static final int HALVINGS = 6;
    private static final int DEGREE = 11;

    /** ln 2 in three doubles, the first two of so few bits that their products with an exponent are exact. */
    private static final double[] LN2 = {0x1.62e42fefa2p-1, 0x1.9ef35793c6p-41, 0x1.673007e5ed5e8p-81};

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    private static DoubleDouble sum(double a, double b) {
        double sum = a + b;
        double moved = sum - a;
        return new DoubleDouble(sum, a - (sum - moved) + (b - moved));
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble highs = sum(high, other.high);
        DoubleDouble lows = sum(low, other.low);
        DoubleDouble first = sum(highs.high, highs.low + lows.high);
        return sum(first.high, first.low + lows.low);
    }

    DoubleDouble times(DoubleDouble other) {
        double product = high * other.high;
        double rest = Math.fma(high, other.high, -product) + (high * other.low + low * other.high);
        return sum(product, rest);
    }

    DoubleDouble times(double factor) {
        return times(of(factor));
    }

    DoubleDouble dividedBy(DoubleDouble other) {
        double first = high / other.high;
        DoubleDouble rest = plus(other.times(-first));
        double second = rest.high / other.high;
        DoubleDouble smaller = rest.plus(other.times(-second));
        return sum(first, second).plus(of(smaller.high / other.high));
    }

    /** exp(x) for -700 <= x <= 700. */
    static DoubleDouble exp(double x) {
        double exponent = Math.rint(x / LN2[0]);
        DoubleDouble reduced =
                sum(x, -exponent * LN2[0]).plus(of(-exponent * LN2[1])).plus(of(-exponent * LN2[2]));
        double scale = Math.scalb(1.0, (int) exponent);
        DoubleDouble significand = of(1).plus(expm1(reduced));
        return new DoubleDouble(significand.high * scale, significand.low * scale);
    }

    /** exp(x) - 1 for |x| < 0.7, relatively right: by Taylor's series of x / 64, then expm1(2 x) = e (2 + e), e = expm1(x). */
    static DoubleDouble expm1(DoubleDouble x) {
        DoubleDouble small = x.times(Math.scalb(1.0, -HALVINGS));
        DoubleDouble sum = of(1);
        for (int n = DEGREE; n > 1; n--) {
            sum = of(1).plus(small.times(sum).dividedBy(of(n)));
        }
        DoubleDouble e = small.times(sum);
        for (int i = 0; i < HALVINGS; i++) {
            e = e.times(of(2).plus(e));
        }
        return e;
    }

    /** log(1 + this) for 0 <= this <= 1, relatively right: the double's logarithm, and one step of Newton's method. */
    DoubleDouble log1p() {
        double first = StrictMath.log1p(high);
        DoubleDouble back = expm1(of(-first));
        DoubleDouble rest = plus(back).plus(times(back));
        return of(first).plus(rest);
    }

    /** The distance of a double from this, in ulps of the double that is nearest to this. */
    double ulps(double computed) {
        return Math.abs(computed - high - low) / Math.ulp(high);
    }
}
