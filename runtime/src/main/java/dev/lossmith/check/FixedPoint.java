package dev.lossmith.check;

import java.math.BigInteger;

/**
 * Functions in fixed point: an integer {@code n} with {@code bits} fraction bits is n / 2^bits. They take reduced arguments, and are
 * within 2^(4 - bits) of the truth.
 */
final class FixedPoint {
    private static BigInteger ln2 = BigInteger.ZERO;
    private static int ln2Bits = -1;
    private static BigInteger pi = BigInteger.ZERO;
    private static int piBits = -1;

    private FixedPoint() {}

    /** Returns 1. */
    static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    /**
     * Returns the exponential of an argument between -1 and 1.
     *
     * <p>exp(x) = exp(x / 2^s)^(2^s) with s about the square root of the bits: as many squarings as Taylor terms. Each
     * squaring doubles the relative error, so s bits more are carried, and 16 for the terms' own rounding. With N terms,
     * N! exp(r) = N! + N!/1! r + N!/2! r^2 + ... has integer coefficients: one division in all.
     */
    static BigInteger exp(BigInteger x, int bits) {
        int squarings = (int) Math.sqrt(bits) * 3 / 4;
        int working = bits + squarings + 16;
        BigInteger reduced = x.shiftLeft(16);
        BigInteger coefficient = BigInteger.ONE;
        BigInteger sum = one(working);
        for (int n = terms(squarings, working); n > 0; n--) {
            coefficient = coefficient.multiply(BigInteger.valueOf(n));
            sum = sum.multiply(reduced).shiftRight(working).add(coefficient.shiftLeft(working));
        }
        sum = sum.divide(coefficient);
        for (int i = 0; i < squarings; i++) {
            sum = sum.multiply(sum).shiftRight(working);
        }
        return sum.shiftRight(working - bits);
    }

    /** How many terms r^n / n! are not below 2^-working, of |r| up to 2^-leading. */
    private static int terms(int leading, int working) {
        int terms = 0;
        for (double small = 0; small < working; small += leading + Math.getExponent((double) terms)) {
            terms++;
        }
        return terms;
    }

    /**
     * Returns the natural logarithm of 1 + {@code distance}, which lies between 0.7 and 1.5, with the error above.
     *
     * <p>With y an approximation good to 45 bits or more, log f = y + log(f exp(-y)), and the last factor is so near 1
     * that the series of atanh needs few terms.
     */
    static BigInteger log1p(BigInteger distance, int bits) {
        int working = bits + 8;
        BigInteger one = one(working);
        BigInteger argument = one.add(distance.shiftLeft(8));
        double seed = StrictMath.log1p(distance.shiftRight(bits - 60).doubleValue() * 0x1p-60);
        BigInteger start = BigInteger.ZERO;
        if (Math.abs(seed) > 0x1p-40) {
            start = BigInteger.valueOf((long) Math.scalb(seed, 60)).shiftLeft(working - 60);
            argument = argument.multiply(exp(start.negate(), working)).shiftRight(working);
        }
        BigInteger small = argument.subtract(one).shiftLeft(working).divide(argument.add(one));
        return start.add(oddSeries(small, working, 1).shiftLeft(1)).shiftRight(8);
    }

    /** Returns x + s x^3/3 + s^2 x^5/5 + ...: atanh for s = 1, atan for s = -1. */
    static BigInteger oddSeries(BigInteger x, int bits, int sign) {
        BigInteger square = x.multiply(x).shiftRight(bits).multiply(BigInteger.valueOf(sign));
        BigInteger power = x;
        BigInteger sum = x;
        for (int n = 3; power.abs().bitLength() > 1; n += 2) {
            power = power.multiply(square).shiftRight(bits);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }

    /** log 2 = log(3/2) + log(4/3), cached at the largest precision asked for so far. */
    static synchronized BigInteger ln2(int bits) {
        if (ln2Bits < bits) {
            ln2Bits = bits + bits / 2 + 64;
            int working = ln2Bits + 8;
            BigInteger oneThird = one(working).divide(BigInteger.valueOf(3));
            ln2 = log1p(one(working - 1), working).add(log1p(oneThird, working)).shiftRight(8);
        }
        return ln2.shiftRight(ln2Bits - bits);
    }

    /** pi = 16 atan(1/5) - 4 atan(1/239) (J. Machin), cached in the same way; off by less than 16 units. */
    static synchronized BigInteger pi(int bits) {
        if (piBits < bits) {
            piBits = bits + bits / 2 + 64;
            int working = piBits + 24;
            BigInteger fifth = one(working).divide(BigInteger.valueOf(5));
            BigInteger small = one(working).divide(BigInteger.valueOf(239));
            pi = oddSeries(fifth, working, -1)
                    .shiftLeft(4)
                    .subtract(oddSeries(small, working, -1).shiftLeft(2))
                    .shiftRight(24);
        }
        return pi.shiftRight(piBits - bits);
    }
}
