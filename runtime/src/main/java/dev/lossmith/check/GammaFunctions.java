package dev.lossmith.check;

import java.math.BigInteger;

/**
 * The logarithm of the gamma function of {@link Real} and its derivatives, of positive numbers: Stirling's series, which is off by less
 * than its first omitted term, of a number that is larger by an integer, and the recurrence back.
 */
final class GammaFunctions {
    private static final int GUARD = 24;
    /** Of the logarithm itself, beside the orders of derivatives of its derivative. */
    private static final int LOGARITHM = -1;
    /** Bits of a result for each unit of the argument of Stirling's series: its smallest term is about exp(-2 pi z). */
    private static final int BITS_A_UNIT = 5;

    private GammaFunctions() {}

    static Real lgamma(Real x) {
        return of(LOGARITHM, x);
    }

    static Real polygamma(int order, Real x) {
        return of(order, x);
    }

    private static Real of(int order, Real x) {
        if (x.isNaN()) {
            return x;
        }
        if (x.isExactZero()) {
            return Real.of(order % 2 == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (x.signum() < 0) {
            return x.isUncertain() ? Real.UNKNOWN : Real.of(Double.NaN);
        }
        if (x.isInfinite()) {
            return order > 0 ? Real.ZERO : x;
        }
        return x.result(of(order, x.ball(), x.workingBits()));
    }

    private static Ball of(int order, Ball x, int bits) {
        if (!x.excludesZero()) {
            return null;
        }
        Ball midpoint = x.midpoint();
        boolean isZero = order == LOGARITHM
                && (midpoint.isExactlyOne() || midpoint.shifted(-1).isExactlyOne());
        Ball value = isZero ? Ball.ZERO : precise(order, midpoint, bits);
        return value.widened(Ball.add(x.error, slopeTop(order, x.clampedTop()))).rounded(bits);
    }

    /** As many bits more as cancel beside a zero. */
    private static Ball precise(int order, Ball x, int bits) {
        int working = bits + GUARD;
        while (true) {
            Ball value = exact(order, x, working);
            BigInteger relative = value.error.subtract(value.top());
            int missing = Ball.clamp(relative) + bits + 4;
            if (missing <= 0) {
                return value;
            }
            working += Math.min(missing, working) + GUARD;
        }
    }

    /**
     * A bound's exponent of the slope around a number below 2^top, and from a half of that. The logarithm's is less than 2 / x or log(x),
     * the derivative of order n - 1 has less than n! (1 / x^n + 1 / x^(n + 1)).
     */
    private static int slopeTop(int order, int top) {
        if (order == LOGARITHM) {
            return top > 0 ? 3 + BigInteger.valueOf(top).bitLength() : 4 - top;
        }
        int power = top > 1 ? order + 1 : order + 2;
        return factorial(order + 1).bitLength() + 1 + power * (3 - top);
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }

    private static Ball exact(int order, Ball x, int bits) {
        int least = bits / BITS_A_UNIT + 2;
        int size = x.clampedTop() > 30 ? least : Math.max(0, x.toDecimal().intValue());
        int steps = Math.max(0, least - size);
        int wide = bits + BigInteger.valueOf(steps + 1).bitLength() + 4;
        Ball z = x.plus(integer(steps), wide + Math.max(0, -x.clampedTop()));
        Ball far = order == LOGARITHM ? logarithm(z, wide) : derivative(order, z, wide);
        Ball back = order == LOGARITHM ? Ball.ONE : Ball.ZERO;
        for (int i = 0; i < steps; i++) {
            Ball y = x.plus(integer(i), wide + Math.max(0, -x.clampedTop()));
            back = order == LOGARITHM ? back.times(y, wide) : back.plus(reciprocal(y, order + 1, wide), wide);
        }
        if (order == LOGARITHM) {
            Ball logarithm = Functions.log(back, wide);
            return far.plus(logarithm.negated(), wide);
        }
        Ball sum = back.times(Ball.exact(factorial(order), 0), wide);
        return far.plus(order % 2 == 0 ? sum.negated() : sum, wide);
    }

    private static Ball integer(int n) {
        return Ball.exact(BigInteger.valueOf(n), 0);
    }

    private static Ball power(Ball x, int exponent, int bits) {
        Ball product = Ball.ONE;
        for (int i = 0; i < exponent; i++) {
            product = product.times(x, bits);
        }
        return product;
    }

    private static Ball reciprocal(Ball x, int exponent, int bits) {
        return Ball.ONE.dividedBy(power(x, exponent, bits), bits);
    }

    /** (z - 1/2) log(z) - z + log(2 pi) / 2 + sum of B_2k / (2k (2k - 1) z^(2k - 1)). */
    private static Ball logarithm(Ball z, int bits) {
        Ball half = Ball.ONE.shifted(-1);
        int wide = bits + Math.max(0, z.clampedTop());
        Ball leading = z.plus(half.negated(), wide).times(Functions.log(z, bits), bits);
        BigInteger unit = BigInteger.valueOf(-bits);
        Ball twicePi = new Ball(FixedPoint.pi(bits), unit, Ball.add(unit, 4)).shifted(1);
        Ball constant = Functions.log(twicePi, bits).shifted(-1);
        return leading.plus(z.negated(), bits).plus(constant, bits).plus(series(LOGARITHM, z, bits), bits);
    }

    /** Of order 0, log(z) - 1 / (2 z) - sum of B_2k / (2k z^2k), and what its derivatives are, each with the other sign. */
    private static Ball derivative(int order, Ball z, int bits) {
        Ball inverse = reciprocal(z, order + 1, bits);
        Ball half = inverse.times(Ball.exact(factorial(order), 0), bits).shifted(-1);
        Ball leading = order == 0
                ? Functions.log(z, bits).negated()
                : reciprocal(z, order, bits).times(Ball.exact(factorial(order - 1), 0), bits);
        Ball magnitude = leading.plus(half, bits).plus(series(order, z, bits), bits);
        return order % 2 == 0 ? magnitude.negated() : magnitude;
    }

    /** The sum of B_2k (2k + order - 1)! / ((2k)! z^(2k + order)), off by less than the first term that is too small to count. */
    private static Ball series(int order, Ball z, int bits) {
        Ball inverse = Ball.ONE.dividedBy(z, bits);
        Ball square = inverse.times(inverse, bits);
        Ball power = order == LOGARITHM ? inverse : power(inverse, order + 2, bits);
        Ball sum = Ball.ZERO;
        for (int k = 1; true; k++) {
            // (2k + order - 1)! / (2k)!: a product of order - 1 factors, or the inverse of one or two.
            Ball term = Bernoulli.even(k, bits).times(power, bits);
            if (order < 1) {
                term = term.dividedBy(integer(order == 0 ? 2 * k : 2 * k * (2 * k - 1)), bits);
            }
            for (int i = 1; i < order; i++) {
                term = term.times(integer(2 * k + i), bits);
            }
            if (term.top()
                            .compareTo(BigInteger.valueOf(-bits)
                                    .add(power(inverse, Math.max(order, 0), bits)
                                            .top()))
                    < 0) {
                return sum.widened(term.top());
            }
            sum = sum.plus(term, bits);
            power = power.times(square, bits);
        }
    }
}
