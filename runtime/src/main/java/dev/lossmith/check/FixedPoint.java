package dev.lossmith.check;

import java.math.BigInteger;

/**
 * Elementary functions on fixed-point numbers: an integer {@code n} with {@code bits} fraction bits is n / 2^bits.
 * Arguments are already reduced; {@link Ball} reduces them. Every result is within 2^(4 - bits) of the truth.
 */
final class FixedPoint {
    private static BigInteger ln2 = BigInteger.ZERO;
    private static int ln2Bits = -1;

    private FixedPoint() {}

    /** Returns 1. */
    static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    /** Returns {@code number} times 2^{@code places}, rounded down. */
    static BigInteger shift(BigInteger number, int places) {
        return places >= 0 ? number.shiftLeft(places) : number.shiftRight(-places);
    }

    /**
     * Returns the exponential of an argument between -1 and 1.
     *
     * <p>exp(x) = exp(x / 2^s)^(2^s) with s about the square root of the bits: as many squarings as Taylor terms. Each
     * squaring doubles the relative error, so s bits more are carried, and 16 for the terms' own rounding.
     */
    static BigInteger exp(BigInteger x, int bits) {
        int squarings = (int) Math.sqrt(bits) * 3 / 4;
        int working = bits + squarings + 16;
        BigInteger reduced = x.shiftLeft(16);
        BigInteger term = one(working);
        BigInteger sum = term;
        for (int n = 1; term.signum() != 0; n++) {
            term = term.multiply(reduced).shiftRight(working).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
        }
        for (int i = 0; i < squarings; i++) {
            sum = sum.multiply(sum).shiftRight(working);
        }
        return sum.shiftRight(working - bits);
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
        double seed = StrictMath.log1p(toDouble(distance, bits));
        BigInteger start = BigInteger.ZERO;
        if (Math.abs(seed) > 0x1p-40) {
            start = shift(BigInteger.valueOf((long) Math.scalb(seed, 60)), working - 60);
            argument = argument.multiply(exp(start.negate(), working)).shiftRight(working);
        }
        BigInteger small = argument.subtract(one).shiftLeft(working).divide(argument.add(one));
        return start.add(oddSeries(small, working, 1).shiftLeft(1)).shiftRight(8);
    }

    /** Returns the arc tangent of a small argument by its Taylor series. */
    static BigInteger atan(BigInteger x, int bits) {
        return oddSeries(x.shiftLeft(16), bits + 16, -1).shiftRight(16);
    }

    /** Returns x + s x^3/3 + s^2 x^5/5 + ...: atanh for s = 1, atan for s = -1. */
    private static BigInteger oddSeries(BigInteger x, int bits, int sign) {
        BigInteger square = x.multiply(x).shiftRight(bits).multiply(BigInteger.valueOf(sign));
        BigInteger power = x;
        BigInteger sum = x;
        for (int n = 3; power.abs().bitLength() > 1; n += 2) {
            power = power.multiply(square).shiftRight(bits);
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
        }
        return sum;
    }

    /** Returns the natural logarithm of 2, cached at the largest precision asked for so far. */
    static synchronized BigInteger ln2(int bits) {
        if (ln2Bits < bits) {
            ln2Bits = bits + bits / 2 + 64;
            ln2 = computeLn2(ln2Bits);
        }
        return ln2.shiftRight(ln2Bits - bits);
    }

    /** log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749). */
    private static BigInteger computeLn2(int bits) {
        int working = bits + 24;
        return atanhOfInverse(26, working)
                .multiply(BigInteger.valueOf(18))
                .subtract(atanhOfInverse(4801, working).shiftLeft(1))
                .add(atanhOfInverse(8749, working).shiftLeft(3))
                .shiftRight(24);
    }

    private static BigInteger atanhOfInverse(int n, int bits) {
        BigInteger square = BigInteger.valueOf((long) n * n);
        BigInteger power = one(bits).divide(BigInteger.valueOf(n));
        BigInteger sum = BigInteger.ZERO;
        for (int odd = 1; power.signum() != 0; odd += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(odd)));
            power = power.divide(square);
        }
        return sum;
    }

    /** Returns the integer part of the square root of {@code n}, which is not negative, by Newton's iteration. */
    static BigInteger squareRoot(BigInteger n) {
        if (n.signum() == 0) {
            return n;
        }
        int excess = Math.max(0, n.bitLength() - 62) / 2 * 2;
        double leading = n.shiftRight(excess).doubleValue();
        BigInteger root = BigInteger.valueOf((long) Math.sqrt(leading) + 2).shiftLeft(excess / 2);
        BigInteger next = root;
        do {
            root = next;
            next = root.add(n.divide(root)).shiftRight(1);
        } while (next.compareTo(root) < 0);
        return root;
    }

    /** Returns the value as a double, to about 53 bits; 0 if it is smaller than the double range. */
    static double toDouble(BigInteger number, int bits) {
        int excess = Math.max(0, number.bitLength() - 62);
        int exponent = excess - bits;
        return exponent < -2000 ? 0 : Math.scalb(number.shiftRight(excess).doubleValue(), exponent);
    }
}
