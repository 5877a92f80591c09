package dev.lossmith.check;

import java.math.BigInteger;

/**
 * The sine and the cosine of {@link Real}, on the levels that {@link Functions} has: what is left of the argument by the nearest
 * multiple of pi/2, with as many digits as that cancels, and Taylor's series of it.
 */
final class CircularFunctions {
    private static final int GUARD = 16;
    /** Of larger arguments, no digit of pi is looked for. */
    private static final int HUGE = 1 << 14;
    /** Nearer to 0, the cosine remembers its distance from 1. */
    private static final int NEAR_TOP = -3;

    private CircularFunctions() {}

    static Real sin(Real x) {
        if (!x.isFinite()) {
            return x.isInfinite() ? Real.of(Double.NaN) : x;
        }
        return x.isExactZero() ? x : x.result(of(x.ball(), x.workingBits(), 0));
    }

    /** 1 - cos(x) = 2 sin(x / 2)^2. */
    static Real cos(Real x) {
        if (!x.isFinite()) {
            return x.isInfinite() ? Real.of(Double.NaN) : x;
        }
        if (x.isExactZero()) {
            return Real.of(1);
        }
        Real cos = x.result(of(x.ball(), x.workingBits(), 1));
        if (x.ball().clampedTop() > NEAR_TOP) {
            return cos;
        }
        Real sine = sin(x.shifted(-1));
        return cos.withComplement(sine.times(sine).shifted(1));
    }

    /** sin(x + quarters pi/2). */
    private static Ball of(Ball x, int bits, int quarters) {
        int top = x.clampedTop();
        if (top > HUGE || x.error != null && x.error.signum() >= 0) {
            return Ball.ZERO.widened(BigInteger.ZERO);
        }
        if (top < -bits - 2) {
            BigInteger square = BigInteger.valueOf(2L * top);
            // Off by less than x^3, of a ball around 0 too.
            return quarters == 0
                    ? x.rounded(bits).widened(square).widened(x.error)
                    : Ball.ONE.widened(square).widened(x.error);
        }
        int wanted = bits + GUARD / 2;
        int more = Math.max(0, top) + GUARD;
        int places = Math.max(bits + GUARD, -Ball.clamp(x.exponent));
        while (true) {
            BigInteger fixed = x.mantissa.shiftLeft(Ball.clamp(x.exponent) + places + more);
            BigInteger halfPi = FixedPoint.pi(places + more).shiftRight(1);
            BigInteger k = nearestQuotient(fixed, halfPi);
            // What pi is off by, times k, is less than a unit once it is shifted.
            BigInteger rest = fixed.subtract(k.multiply(halfPi)).shiftRight(more);
            int turn = k.add(BigInteger.valueOf(quarters))
                    .and(BigInteger.valueOf(3))
                    .intValue();
            BigInteger value = turn % 2 == 0 ? sine(rest, places) : cosine(rest, places);
            int length = value.abs().bitLength();
            boolean isBlurred = x.error != null && Ball.clamp(x.error) > GUARD - places;
            if (length >= wanted || isBlurred) {
                // Two units for each of the terms, of which there are fewer than places.
                int units = 2 + BigInteger.valueOf(places).bitLength();
                BigInteger unit = BigInteger.valueOf(-places);
                return new Ball(turn < 2 ? value : value.negate(), unit, Ball.add(unit, units))
                        .widened(x.error)
                        .rounded(bits);
            }
            places += wanted + GUARD - length;
        }
    }

    private static BigInteger nearestQuotient(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.shiftLeft(1).add(b).divideAndRemainder(b.shiftLeft(1));
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger sine(BigInteger x, int bits) {
        return series(x, x, 1, bits);
    }

    private static BigInteger cosine(BigInteger x, int bits) {
        return series(FixedPoint.one(bits), x, 0, bits);
    }

    /** The sum of the first term and those that follow it: each is -x^2 / ((n + 1) (n + 2)) times the one before. */
    private static BigInteger series(BigInteger first, BigInteger x, int power, int bits) {
        BigInteger square = x.multiply(x).shiftRight(bits).negate();
        BigInteger term = first;
        BigInteger sum = first;
        for (long n = power; term.abs().bitLength() > 1; n += 2) {
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf((n + 1) * (n + 2)));
            sum = sum.add(term);
        }
        return sum;
    }
}
