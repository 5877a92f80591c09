package dev.lossmith.check;

import java.math.BigInteger;

/**
 * The error function, its complement and the normal distribution of {@link Real}, on the levels that {@link Functions} has.
 *
 * <p>Of x >= 0, as long as exp(-x^2) is not negligible beside 1, erf(x) = 2 / sqrt(pi) x exp(-x^2) S(x^2) with S(z) = 1 + 2z/3 +
 * (2z)^2/(3 5) + ..., of which no term is negative, and erfc(x) is the rest to 1. Beyond, erfc(x) is the asymptotic series, off by
 * less than its first omitted term.
 */
final class ErrorFunctions {
    private static final Real ONE = Real.of(1);
    private static final int GUARD = 16;
    /** A little more than log 2: a bit of exp(-x^2) for each so much of x^2. */
    private static final double LN2 = 0.7;

    /** Squares of larger arguments do not take part in series. */
    private static final int LARGE_TOP = 40;
    /** Of the numbers whose logarithm of a tail is known: all doubles, and more. */
    private static final int LARGEST_TOP = 1 << 12;

    private ErrorFunctions() {}

    /** The result remembers its distances from 1 and -1. */
    static Real erf(Real x) {
        if (!x.isFinite() || x.isExactZero()) {
            return x.isFinite() || x.isNaN() ? x : Real.of(x.signum());
        }
        Real magnitude = x.abs();
        Real erf = magnitude.result(erf(magnitude.ball(), x.workingBits()));
        Real positive = erf.withDistances(erfc(magnitude), ONE.plus(erf));
        return x.signum() < 0 ? positive.negated() : positive;
    }

    /** The result remembers its distance from 1. */
    static Real erfc(Real x) {
        if (!x.isFinite() || x.isExactZero()) {
            return x.isNaN() ? x : Real.of(1 - x.signum());
        }
        Real magnitude = x.abs();
        int bits = x.workingBits();
        Real small = magnitude.result(erfc(magnitude.ball(), bits));
        Real erf = magnitude.result(erf(magnitude.ball(), bits));
        return x.signum() < 0 ? ONE.plus(erf).withDistances(erf.negated(), null) : small.withDistances(erf, null);
    }

    static Real normcdf(Real x) {
        if (!x.isFinite()) {
            return x.isNaN() ? x : x.signum() < 0 ? Real.ZERO : ONE;
        }
        return rounded(normcdf(x, GUARD), x);
    }

    /** With more bits. The root's error is multiplied by x^2: it takes as many more. */
    private static Real normcdf(Real x, int guard) {
        Real precise = x.withGuard(guard + 2 * Math.max(0, Math.min(x.ball().clampedTop(), LARGEST_TOP)));
        Real root = Real.of(2).adopting(precise, false).sqrt();
        return erfc(precise.negated().dividedBy(root)).shifted(-1);
    }

    private static Real rounded(Real value, Real x) {
        return value.isFinite() ? x.result(value.ball().rounded(x.workingBits())) : value;
    }

    static Real lognormcdf(Real x) {
        if (!x.isFinite()) {
            return x.signum() > 0 ? Real.ZERO : x;
        }
        Real tail = normcdf(x.abs().negated(), GUARD);
        return rounded(x.signum() > 0 ? tail.negated().log1p() : tail.log(), x);
    }

    private static Ball erf(Ball x, int bits) {
        if (x.isWide()) {
            return null;
        }
        int working = bits + GUARD;
        Ball midpoint = x.midpoint();
        Ball value = isFar(midpoint, working)
                ? Ball.ONE.plus(far(midpoint, GUARD).negated(), working)
                : near(midpoint, working);
        // The slope is at most 2 / sqrt(pi).
        return value.widened(Ball.add(x.error, 1)).rounded(bits);
    }

    /** The relative slope of erfc is at most 2 x + 2; over the radius it grows by less than a half if that times the radius is small. */
    private static Ball erfc(Ball x, int bits) {
        int slopeTop = Math.max(x.clampedTop(), 0) + 3;
        boolean certain = x.error == null || Ball.add(x.error, slopeTop).compareTo(BigInteger.valueOf(-2)) < 0;
        if (!certain) {
            return null;
        }
        Ball midpoint = x.midpoint();
        int lost = bits + GUARD;
        Ball value;
        if (isFar(midpoint, lost)) {
            value = far(midpoint, lost);
        } else {
            // 1 - erf(x) cancels as many bits as exp(-x^2) / (2 x + 2) is small.
            int cancelled = (int) (square(midpoint) / 0.69) + slopeTop;
            value = Ball.ONE.plus(near(midpoint, lost + cancelled).negated(), lost + cancelled);
        }
        return value == null
                ? null
                : value.widened(Ball.add(value.scaleByMidpoint(x.error), slopeTop))
                        .rounded(bits);
    }

    /** Whether the terms of the asymptotic series become smaller than 2^-bits: the smallest one is about exp(-x^2). */
    private static boolean isFar(Ball x, int bits) {
        return x.clampedTop() > LARGE_TOP || square(x) > LN2 * (bits + 2 * GUARD) + GUARD;
    }

    /** About x^2, of a number below 2^40. */
    private static double square(Ball x) {
        int excess = Math.max(0, x.mantissa.bitLength() - 60);
        double root = Math.scalb(x.mantissa.shiftRight(excess).doubleValue(), Ball.clamp(x.exponent) + excess);
        return root * root;
    }

    /**
     * erf by the series of S in fixed point. Every term is cut off, and what that loses is multiplied by later ratios, none of
     * which is larger than an earlier one: with N terms S is off by less than 2 N S units, and a unit of z changes it by less than 2 S.
     */
    private static Ball near(Ball x, int bits) {
        Ball z = x.times(x, bits + GUARD + 2 * Math.max(0, x.clampedTop()));
        int fraction = bits + GUARD;
        BigInteger twice = z.mantissa.shiftLeft(Ball.clamp(z.exponent) + fraction + 1);
        BigInteger term = BigInteger.ONE.shiftLeft(fraction);
        BigInteger sum = term;
        int n = 0;
        while (term.signum() != 0) {
            n++;
            term = term.multiply(twice).shiftRight(fraction).divide(BigInteger.valueOf(2L * n + 1));
            sum = sum.add(term);
        }
        BigInteger unit = BigInteger.valueOf(-fraction);
        Ball exact = new Ball(sum, unit, null);
        int units = BigInteger.valueOf(n).bitLength() + 3;
        Ball series = exact.widened(Ball.add(exact.scaleByMidpoint(unit), units));
        Ball exponential = Functions.exp(z.negated(), fraction);
        return exponential == null
                ? null
                : series.times(exponential, fraction)
                        .times(x.shifted(1), fraction)
                        .dividedBy(rootOfPi(fraction), fraction);
    }

    /**
     * erfc(x) = exp(-x^2) / (x sqrt(pi)) (1 - 1/(2 x^2) + 3/(2 x^2)^2 - ...). In fixed point the N terms are off by less than N + 4
     * units each, of which an error of 1/(2 x^2) makes 3, and what follows the last is less than one.
     */
    private static Ball far(Ball x, int bits) {
        int fraction = bits + GUARD;
        Ball z = x.times(x, fraction + 2 * Math.max(0, x.clampedTop()));
        Ball inverse = Ball.ONE.dividedBy(z.shifted(1), fraction);
        BigInteger step = inverse.mantissa.shiftLeft(Ball.clamp(inverse.exponent) + fraction);
        BigInteger term = BigInteger.ONE.shiftLeft(fraction);
        BigInteger sum = term;
        int n = 0;
        while (term.signum() != 0) {
            n++;
            term = term.multiply(step).multiply(BigInteger.valueOf(2L * n - 1)).shiftRight(fraction);
            sum = n % 2 == 0 ? sum.add(term) : sum.subtract(term);
        }
        int units = 2 * BigInteger.valueOf(n).bitLength() + 4;
        Ball series = new Ball(sum, BigInteger.valueOf(-fraction), BigInteger.valueOf(units - fraction));
        Ball exponential = Functions.exp(z.negated(), fraction);
        return exponential == null
                ? null
                : exponential.times(series, fraction).dividedBy(x.times(rootOfPi(fraction), fraction), fraction);
    }

    private static Ball rootOfPi(int bits) {
        BigInteger unit = BigInteger.valueOf(-bits);
        return Functions.sqrt(new Ball(FixedPoint.pi(bits), unit, Ball.add(unit, 4)), bits);
    }
}
