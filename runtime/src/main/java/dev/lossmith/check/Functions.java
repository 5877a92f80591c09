package dev.lossmith.check;

import java.math.BigInteger;

/**
 * The functions of {@link Real}, on three levels: numbers with their limits, then {@link Ball}s, then fixed point. Where
 * something would cancel, a number's function is made of others.
 *
 * <p>A ball's function reduces its argument. The result's radius holds the reduction's and the series' error, below
 * 2^(2 - bits) relative, plus what the argument's radius becomes under the function. Null is returned where that cannot
 * be bounded: the argument's ball is too wide, or touches the end of the domain.; {@link FixedPoint} is the third level.
 */
final class Functions {
    private static final Real ONE = Real.of(1);
    private static final Real NAN = Real.of(Double.NaN);

    /** Arguments of exp beyond 2^HUGE saturate, so that no exponent grows past HUGE bits. */
    private static final int HUGE = 1 << 14;

    private static final int GUARD = 16;

    private Functions() {}

    /** The product where one of the two is not finite; an exact 0 switches even an unknown number off. */
    static Real limitOfProduct(Real a, Real b) {
        if (a.isExactZero() && (!b.isNaN() || b.isUnknown()) || b.isExactZero() && (!a.isNaN() || a.isUnknown())) {
            return Real.ZERO;
        }
        if (a.isUnknown() || b.isUnknown() || a.isUncertain() || b.isUncertain()) {
            return Real.UNKNOWN;
        }
        return a.isNaN() || b.isNaN() ? NAN : Real.of(a.signum() * b.signum() / 0.0);
    }

    /** The quotient where one of the two is not finite, or the divisor is 0 or may be. */
    static Real limitOfQuotient(Real a, Real b) {
        if (a.isUnknown() || b.isUnknown() || b.isUncertain() || b.isExactZero() && a.isUncertain()) {
            return Real.UNKNOWN;
        }
        if (a.isNaN() || b.isNaN() || a.isInfinite() && b.isInfinite()) {
            return NAN;
        }
        return b.isInfinite() ? Real.ZERO : Real.of(a.signum() * (b.isExactZero() ? 1 : b.signum()) / 0.0);
    }

    static Real max(Real a, Real b) {
        if (a.isNaN() || b.isNaN()) {
            return a.isUnknown() || b.isUnknown() ? Real.UNKNOWN : NAN;
        }
        boolean ordered = a.compareTo(b) >= 0;
        Real larger = ordered ? a : b;
        Real smaller = ordered ? b : a;
        boolean mayOverlap =
                larger.isFinite() && smaller.isFinite() && larger.minus(smaller).isUncertain();
        return larger.adopting(smaller, mayOverlap);
    }

    static Real exp(Real x) {
        if (!x.isFinite()) {
            return x.signum() < 0 ? Real.ZERO : x;
        }
        if (x.isExactZero()) {
            return ONE;
        }
        boolean overflows = x.signum() > 0 && saturatesExp(x.ball());
        return overflows ? Real.of(Double.POSITIVE_INFINITY) : x.result(exp(x.ball(), x.workingBits()));
    }

    static Real expm1(Real x) {
        if (!x.isFinite() || saturatesExp(x.ball())) {
            return exp(x).minus(ONE);
        }
        return x.isExactZero() ? x : x.result(expm1(x.ball(), x.workingBits()));
    }

    private static boolean isCertainlyNegative(Real x) {
        return x.signum() < 0 && !x.isUncertain();
    }

    static Real log(Real x) {
        if (isCertainlyNegative(x)) {
            return NAN;
        }
        if (!x.isFinite()) {
            return x;
        }
        return x.isExactZero() ? Real.of(Double.NEGATIVE_INFINITY) : x.result(log(x.ball(), x.workingBits()));
    }

    static Real log1p(Real x) {
        boolean near = x.isFinite() && !x.isExactZero() && x.ball().clampedTop() < 0;
        return near ? x.result(log1p(x.ball(), x.workingBits())) : log(x.plus(ONE));
    }

    static Real sqrt(Real x) {
        if (isCertainlyNegative(x)) {
            return NAN;
        }
        return x.isFinite() ? x.result(sqrt(x.ball(), x.workingBits())) : x;
    }

    static Real atan(Real x) {
        if (x.isFinite()) {
            return x.isExactZero() ? x : x.result(atan(x.ball(), x.workingBits()));
        }
        return x.isNaN() ? x : atan(ONE).times(Real.of(2 * x.signum()));
    }

    /** Small powers are repeated squares, exact for constants. */
    static Real pow(Real base, int power) {
        if (power < 0) {
            return ONE.dividedBy(pow(base, -(power + 1)).times(base));
        }
        Real root = power > 1 ? pow(base, power / 2) : ONE;
        Real square = root.times(root);
        return power % 2 == 0 ? square : square.times(base);
    }

    static Real pow(Real base, Real power) {
        return power.isExactZero() ? ONE : exp(power.times(base.log()));
    }

    static Real sigmoid(Real x) {
        Real small = exp(x.abs().negated());
        Real big = ONE.dividedBy(ONE.plus(small));
        Real rest = small.times(big);
        return x.signum() < 0 ? rest.withComplement(big) : big.withComplement(rest);
    }

    /** tanh |x| = -expm1(-2|x|) / (2 + expm1(-2|x|)). */
    static Real tanh(Real x) {
        Real shrunk = expm1(x.abs().shifted(1).negated());
        Real magnitude = shrunk.negated().dividedBy(shrunk.plus(Real.of(2)));
        return x.signum() < 0 ? magnitude.negated() : magnitude;
    }

    static Real cosh(Real x) {
        Real larger = exp(x.abs());
        return larger.plus(ONE.dividedBy(larger)).shifted(-1);
    }

    private static boolean saturatesExp(Ball x) {
        return x.clampedTop() > HUGE && x.excludesZero();
    }

    /** exp(x) = 2^k exp(x - k log 2). A negative argument that saturates gives a ball around 0 that holds the truth. */
    static Ball exp(Ball x, int bits) {
        if (saturatesExp(x)) {
            return Ball.ZERO.widened(FixedPoint.one(HUGE - 2).negate());
        }
        int top = x.clampedTop();
        if (x.isWide() || top > HUGE) {
            return null;
        }
        int fraction = bits + GUARD;
        int wide = fraction + Math.max(0, top) + 4;
        BigInteger fixed = x.mantissa.shiftLeft(Ball.clamp(x.exponent) + wide);
        BigInteger[] parts = fixed.divideAndRemainder(FixedPoint.ln2(wide));
        BigInteger value = FixedPoint.exp(parts[1].shiftRight(wide - fraction), fraction);
        Ball result = new Ball(value, Ball.add(parts[0], -fraction), Ball.add(parts[0], 8 - fraction));
        // e^x (e^r - 1) is at most 2 r e^x for r below 1
        return result.widened(Ball.add(result.scaleByMidpoint(x.error), 1)).rounded(bits);
    }

    /** log(f 2^k) = log f + k log 2 with f between 3/4 and 3/2. */
    static Ball log(Ball x, int bits) {
        if (!x.excludesZero() || x.mantissa.signum() < 0) {
            return null;
        }
        int length = x.mantissa.bitLength();
        boolean lowHalf = length == 1 || !x.mantissa.testBit(length - 2);
        int scale = lowHalf ? length - 1 : length;
        BigInteger k = Ball.add(x.exponent, scale);
        BigInteger distance = x.mantissa.subtract(FixedPoint.one(scale));
        // Near 1 the logarithm is about f - 1: as many more fraction bits as that has leading zeros.
        int zeros = k.signum() == 0 ? scale - distance.abs().bitLength() : 0;
        int fraction = bits + GUARD + Math.max(0, zeros);
        int extra = k.bitLength();
        BigInteger value = FixedPoint.log1p(distance.shiftLeft(fraction - scale), fraction)
                .add(k.multiply(FixedPoint.ln2(fraction + extra)).shiftRight(extra));
        boolean isOne = distance.signum() == 0 && k.signum() == 0;
        Ball result =
                isOne ? Ball.ZERO : new Ball(value, BigInteger.valueOf(-fraction), BigInteger.valueOf(6 - fraction));
        // r / |x| with |x| at least 2^(top - 2)
        return result.widened(Ball.add(Ball.add(x.error, 2), x.top().negate())).rounded(bits);
    }

    /** log(1 + x), relative to its own size also where x is tiny. */
    private static Ball log1p(Ball x, int bits) {
        return isTiny(x, bits) ? tiny(x, bits) : log(Ball.ONE.plus(x, relativeBits(x, bits)), bits);
    }

    /** exp(x) - 1, relative to its own size also where x is tiny. */
    private static Ball expm1(Ball x, int bits) {
        if (isTiny(x, bits)) {
            return tiny(x, bits);
        }
        int more = relativeBits(x, bits);
        Ball exponential = exp(x, more);
        return exponential == null
                ? null
                : exponential.plus(Ball.ONE.negated(), more).rounded(bits);
    }

    private static int relativeBits(Ball x, int bits) {
        return bits + GUARD + Math.max(0, -x.clampedTop());
    }

    private static boolean isTiny(Ball x, int bits) {
        return x.clampedTop() < -bits - 2;
    }

    /** What a function with f(x) = x + O(x^2) makes of a tiny argument: that argument. */
    private static Ball tiny(Ball x, int bits) {
        return x.isWide()
                ? null
                : x.rounded(bits).widened(x.scaleByMidpoint(x.top())).widened(x.error);
    }

    /** The square root of the midpoint, not negative; the radius is that of |sqrt(a) - sqrt(b)|. */
    static Ball sqrt(Ball x, int bits) {
        if (x.mantissa.signum() < 0) {
            return null;
        }
        int places = Math.max(0, 2 * (bits + 1) - x.mantissa.bitLength());
        if (Ball.add(x.exponent, -places).testBit(0)) {
            places++;
        }
        BigInteger scaled = x.mantissa.shiftLeft(places);
        BigInteger root = Ball.squareRoot(scaled);
        BigInteger unit = Ball.add(x.exponent, -places).shiftRight(1);
        boolean isSquare = root.multiply(root).equals(scaled);
        Ball result = new Ball(root, unit, isSquare ? null : unit);
        if (x.error == null) {
            return result.rounded(bits);
        }
        // r / sqrt(x) away from 0, else at most sqrt(r)
        BigInteger radius = x.excludesZero()
                ? x.error.subtract(Ball.add(x.top(), -2).shiftRight(1))
                : Ball.add(x.error, 1).shiftRight(1);
        return result.widened(radius).rounded(bits);
    }

    /** atan(x) = 2 atan(x / (1 + sqrt(1 + x^2))), taken until the Taylor series is short. */
    private static Ball atan(Ball x, int bits) {
        if (isTiny(x, bits)) {
            return tiny(x, bits);
        }
        int halvings = (int) Math.sqrt(bits) / 4 + 2;
        int working = bits + GUARD + 4 * halvings;
        Ball reduced = x.midpoint();
        for (int i = 0; i < halvings; i++) {
            Ball secant = sqrt(Ball.ONE.plus(reduced.times(reduced, working), working), working);
            reduced = reduced.dividedBy(Ball.ONE.plus(secant, working), working);
        }
        int fraction = working + Math.max(0, -reduced.clampedTop());
        BigInteger fixed = reduced.mantissa.shiftLeft(Ball.clamp(reduced.exponent) + fraction);
        BigInteger unit = BigInteger.valueOf(-fraction);
        return new Ball(FixedPoint.oddSeries(fixed, fraction, -1), unit, Ball.add(unit, 12))
                .widened(reduced.error)
                .shifted(halvings)
                .widened(x.error)
                .rounded(bits);
    }
}
