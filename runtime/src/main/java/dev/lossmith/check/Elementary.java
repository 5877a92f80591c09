package dev.lossmith.check;

import java.math.BigInteger;

/**
 * Elementary functions of {@link Ball}s: argument reduction, {@link FixedPoint} in the middle, and the radius.
 *
 * <p>The result's radius holds the reduction's and the series' error, below 2^(2 - bits) relative, plus what the
 * argument's radius becomes under the function. Null is returned where that cannot be bounded: the argument's ball is
 * too wide, or touches the end of the domain.
 */
final class Elementary {
    /** Arguments of exp beyond 2^HUGE saturate, so that no exponent grows past HUGE bits. */
    private static final int HUGE = 1 << 14;

    private static final int GUARD = 16;

    private Elementary() {}

    static boolean saturatesExp(Ball x) {
        return x.clampedTop() > HUGE && x.excludesZero();
    }

    /** exp(x) = 2^k exp(x - k log 2). A negative argument that saturates gives a ball around 0 that holds the truth. */
    static Ball exp(Ball x, int bits) {
        int top = x.clampedTop();
        if (saturatesExp(x)) {
            return new Ball(
                    BigInteger.ZERO,
                    BigInteger.ZERO,
                    BigInteger.ONE.shiftLeft(HUGE - 2).negate());
        }
        if (x.error != null && x.error.signum() >= 0 || top > HUGE) {
            return null;
        }
        if (top < -bits - 2) {
            BigInteger distance = x.mantissa.signum() == 0 ? null : Ball.add(x.top(), 1);
            return Ball.ONE.widened(distance).widened(Ball.add(x.error, 1));
        }
        int fraction = bits + GUARD;
        int wide = fraction + Math.max(0, top) + 4;
        BigInteger fixed = FixedPoint.shift(x.mantissa, Ball.clamp(x.exponent) + wide);
        BigInteger[] parts = fixed.divideAndRemainder(FixedPoint.ln2(wide));
        BigInteger value = FixedPoint.exp(parts[1].shiftRight(wide - fraction), fraction);
        Ball result = new Ball(value, Ball.add(parts[0], -fraction), Ball.add(parts[0], 8 - fraction));
        // e^x (e^r - 1) is at most 2 r e^x for r below 1
        return result.widened(x.error == null ? null : Ball.add(x.error.add(result.top()), 1))
                .rounded(bits);
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
        int zeros = k.signum() == 0 ? Math.max(0, scale - distance.abs().bitLength()) : 0;
        int fraction = bits + GUARD + (distance.signum() == 0 ? 0 : zeros);
        BigInteger value = FixedPoint.log1p(FixedPoint.shift(distance, fraction - scale), fraction);
        if (k.signum() != 0) {
            int extra = k.abs().bitLength();
            value = value.add(k.multiply(FixedPoint.ln2(fraction + extra)).shiftRight(extra));
        }
        boolean isOne = distance.signum() == 0 && k.signum() == 0;
        Ball result =
                isOne ? Ball.ZERO : new Ball(value, BigInteger.valueOf(-fraction), BigInteger.valueOf(6 - fraction));
        // r / |x| with |x| at least 2^(top - 2)
        return result.widened(x.error == null ? null : Ball.add(x.error.subtract(x.top()), 2))
                .rounded(bits);
    }

    /** log(1 + x), relative to its own size also where x is tiny. */
    static Ball log1p(Ball x, int bits) {
        int top = x.clampedTop();
        if (top < -bits - 2) {
            return x.rounded(bits).widened(squareOf(x)).widened(x.error);
        }
        return log(Ball.ONE.plus(x, bits + GUARD + Math.abs(Math.min(top, 0))), bits);
    }

    /** exp(x) - 1, relative to its own size also where x is tiny. */
    static Ball expm1(Ball x, int bits) {
        int top = x.clampedTop();
        if (top < -bits - 2) {
            return x.rounded(bits).widened(squareOf(x)).widened(x.error);
        }
        int more = bits + GUARD + Math.abs(Math.min(top, 0));
        Ball exponential = exp(x, more);
        return exponential == null
                ? null
                : exponential.plus(Ball.ONE.negated(), more).rounded(bits);
    }

    private static BigInteger squareOf(Ball x) {
        return x.mantissa.signum() == 0 ? null : x.top().shiftLeft(1);
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
        BigInteger root = FixedPoint.squareRoot(scaled);
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
    static Ball atan(Ball x, int bits) {
        int top = x.clampedTop();
        if (top < -bits - 2) {
            return x.rounded(bits).widened(squareOf(x)).widened(x.error);
        }
        int halvings = (int) Math.sqrt(bits) / 2 + 2;
        int working = bits + GUARD + 4 * halvings;
        Ball reduced = x.midpoint();
        for (int i = 0; i < halvings; i++) {
            Ball secant = sqrt(Ball.ONE.plus(reduced.times(reduced, working), working), working);
            reduced = reduced.dividedBy(Ball.ONE.plus(secant, working), working);
        }
        int fraction = working + Math.max(0, -reduced.clampedTop());
        BigInteger fixed = FixedPoint.shift(reduced.mantissa, Ball.clamp(reduced.exponent) + fraction);
        BigInteger unit = BigInteger.valueOf(-fraction);
        return new Ball(FixedPoint.atan(fixed, fraction), unit, Ball.add(unit, 5))
                .widened(reduced.error)
                .shifted(halvings)
                .widened(x.error)
                .rounded(bits);
    }
}
