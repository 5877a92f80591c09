package dev.lossmith.check;

import java.math.BigInteger;

/**
 * Bernoulli's numbers of even index, of tangent numbers: B_2n = (-1)^(n-1) 2n T_n / (4^n (4^n - 1)). See R. P. Brent and D. Harvey,
 * "Fast computation of Bernoulli, tangent and secant numbers" (2013).
 */
final class Bernoulli {
    private static BigInteger[] tangents = {};

    private Bernoulli() {}

    /** B_2n for n >= 1, good to so many bits. */
    static Ball even(int n, int bits) {
        BigInteger numerator = tangent(n).multiply(BigInteger.valueOf(2L * n));
        BigInteger power = FixedPoint.one(2 * n);
        Ball divisor = Ball.exact(power.multiply(power.subtract(BigInteger.ONE)), 0);
        Ball magnitude = Ball.exact(numerator, 0).dividedBy(divisor, bits);
        return n % 2 == 0 ? magnitude.negated() : magnitude;
    }

    private static synchronized BigInteger tangent(int n) {
        if (tangents.length < n) {
            tangents = tangents(2 * n);
        }
        return tangents[n - 1];
    }

    private static BigInteger[] tangents(int count) {
        BigInteger[] t = new BigInteger[count];
        t[0] = BigInteger.ONE;
        for (int k = 1; k < count; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k));
        }
        for (int k = 1; k < count; k++) {
            for (int j = k; j < count; j++) {
                t[j] = t[j - 1].multiply(BigInteger.valueOf(j - k)).add(t[j].multiply(BigInteger.valueOf(j - k + 2L)));
            }
        }
        return t;
    }
}
