package dev.lossmith.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A finite number known to lie within a radius of a midpoint: {@code mantissa 2^exponent}, off by at most
 * {@code 2^error}. Immutable.
 *
 * <p>Every operation keeps about the number of bits asked for and adds its own rounding to the radius, as in ball
 * arithmetic (Johansson, Arb, 2017), so that a caller can tell how many digits of a result are right. The radius is a
 * power of two, so each operation may overstate it by a bit or two.
 *
 * <p>Exponents are unbounded. That makes exp(-1e38) an ordinary number with an ordinary logarithm, and 1 + exp(-1e38) a
 * ball around 1 that is no wider than that.
 */
final class Ball {
    static final Ball ZERO = new Ball(BigInteger.ZERO, BigInteger.ZERO, null);
    static final Ball ONE = new Ball(BigInteger.ONE, BigInteger.ZERO, null);

    private static final int CLAMP = 1 << 30;

    final BigInteger mantissa;
    final BigInteger exponent;

    /** The radius is 2^error; null means that the number is exact. */
    final BigInteger error;

    Ball(BigInteger mantissa, BigInteger exponent, BigInteger error) {
        this.mantissa = mantissa;
        this.exponent = exponent;
        this.error = error;
    }

    static int bitsOf(int digits) {
        double bitsPerDigit = 3.3219280948873626;
        int guardBits = 8;
        return (int) Math.ceil(digits * bitsPerDigit) + guardBits;
    }

    /** Returns the precision for what is seldom exact, quotients and functions, also of constants, which have 0 bits. */
    static int workingBits(int bits) {
        return bits == 0 ? bitsOf(Real.CONSTANT_DIGITS) : bits;
    }

    static Ball exact(BigInteger mantissa, long exponent) {
        return new Ball(mantissa, BigInteger.valueOf(exponent), null);
    }

    /** Returns the exact value of a finite double, with the shortest mantissa. */
    static Ball of(double value) {
        int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        long mantissa = (long) Math.scalb(value, -exponent);
        int zeros = Long.numberOfTrailingZeros(mantissa);
        return exact(BigInteger.valueOf(mantissa >> zeros), exponent + zeros);
    }

    /** Returns the value of a decimal, exact if it is a binary fraction of at most {@code bits} bits. */
    static Ball of(BigDecimal value, int bits) {
        Ball power = exact(BigInteger.TEN.pow(Math.abs(value.scale())), 0);
        Ball unscaled = exact(value.unscaledValue(), 0);
        return value.scale() > 0 ? unscaled.dividedBy(power, bits) : unscaled.times(power, bits);
    }

    /** Returns the midpoint: exact, or 0 if it is below 2^-1000000. */
    BigDecimal toDecimal() {
        int top = clampedTop();
        int far = 1_000_000;
        if (top > far) {
            throw new ArithmeticException("2^" + top() + " is too long");
        }
        if (top < -far) {
            return BigDecimal.ZERO;
        }
        int power = clamp(exponent);
        return new BigDecimal(mantissa).multiply(new BigDecimal(power < 0 ? 0.5 : 2).pow(Math.abs(power)));
    }

    /** Returns the midpoint to the given number of digits; far out, as a power of two. */
    String toString(int digits) {
        int sign = mantissa.signum();
        int far = 100_000;
        if (sign != 0 && Math.abs(clampedTop()) > far) {
            return (sign < 0 ? "-2^" : "2^") + top();
        }
        return toDecimal().round(new MathContext(digits)).stripTrailingZeros().toString();
    }

    /** Returns an exponent e with 2^e at least 2^a + 2^b, where null is the exponent of 0. */
    static BigInteger join(BigInteger a, BigInteger b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.max(b).add(BigInteger.ONE);
    }

    /** Returns the exponent of a product, where null is that of 0. */
    static BigInteger add(BigInteger exponent, BigInteger offset) {
        return exponent == null || offset == null ? null : exponent.add(offset);
    }

    static BigInteger add(BigInteger exponent, long offset) {
        return add(exponent, BigInteger.valueOf(offset));
    }

    /** Returns the same midpoint with a radius larger by 2^{@code exponentOfMore}. */
    Ball widened(BigInteger exponentOfMore) {
        return exponentOfMore == null ? this : new Ball(mantissa, exponent, join(error, exponentOfMore));
    }

    /** Returns the exact midpoint. */
    Ball midpoint() {
        return error == null ? this : new Ball(mantissa, exponent, null);
    }

    /** Whatever zeros the mantissa ends with: what was rounded to 1 has many. */
    boolean isExactlyOne() {
        int zeros = mantissa.bitLength() - 1;
        return error == null
                && mantissa.signum() > 0
                && mantissa.getLowestSetBit() == zeros
                && exponent.equals(BigInteger.valueOf(-zeros));
    }

    boolean isExactZero() {
        return mantissa.signum() == 0 && error == null;
    }

    /** Returns t with |midpoint| below 2^t and, unless it is 0, not below 2^(t-1). */
    BigInteger top() {
        return add(exponent, mantissa.abs().bitLength());
    }

    /** Returns {@link #top()} as an int, clamped to a range far beyond every format's; 0 is lowest. */
    int clampedTop() {
        return mantissa.signum() == 0 ? -CLAMP : clamp(top());
    }

    static int clamp(BigInteger number) {
        return number.bitLength() <= 30 ? number.intValue() : number.signum() * CLAMP;
    }

    /** Tells whether the radius is at most a quarter of the midpoint, so that sign and size are certain. */
    boolean excludesZero() {
        return mantissa.signum() != 0 && (error == null || error.compareTo(add(top(), -3)) <= 0);
    }

    /** Tells whether the radius is 1 or more. */
    boolean isWide() {
        return error != null && error.signum() >= 0;
    }

    Ball negated() {
        return new Ball(mantissa.negate(), exponent, error);
    }

    Ball shifted(long places) {
        return new Ball(mantissa, add(exponent, places), add(error, places));
    }

    /** Returns this with a mantissa cut to the given bits, if it is longer. */
    Ball rounded(int bits) {
        int excess = mantissa.bitLength() - bits;
        if (excess <= 0) {
            return this;
        }
        BigInteger cut = mantissa.shiftRight(excess);
        BigInteger cutExponent = add(exponent, excess);
        boolean lossless = mantissa.getLowestSetBit() >= excess;
        return new Ball(cut, cutExponent, lossless ? error : join(error, cutExponent));
    }

    Ball plus(Ball other, int bits) {
        if (mantissa.signum() == 0 || other.mantissa.signum() == 0) {
            Ball larger = mantissa.signum() == 0 ? other : this;
            return larger.rounded(bits).widened(larger == this ? other.error : error);
        }
        boolean ordered = top().compareTo(other.top()) >= 0;
        Ball high = ordered ? this : other;
        Ball low = ordered ? other : this;
        BigInteger joined = join(error, other.error);
        if (high.top().subtract(low.top()).compareTo(BigInteger.valueOf(bits + 2L)) > 0) {
            // The smaller number becomes part of the radius: 1 + exp(-1e38) is 1, give or take exp(-1e38).
            return new Ball(high.mantissa, high.exponent, joined).rounded(bits).widened(low.top());
        }
        BigInteger unit = exponent.min(other.exponent);
        return new Ball(inUnits(unit).add(other.inUnits(unit)), unit, joined).rounded(bits);
    }

    private BigInteger inUnits(BigInteger unit) {
        return mantissa.shiftLeft(exponent.subtract(unit).intValue());
    }

    Ball times(Ball other, int bits) {
        if (isExactZero() || other.isExactZero()) {
            return ZERO;
        }
        BigInteger radius =
                join(add(error, other.error), join(other.scaleByMidpoint(error), scaleByMidpoint(other.error)));
        return new Ball(mantissa.multiply(other.mantissa), exponent.add(other.exponent), radius).rounded(bits);
    }

    /** Returns the quotient; {@code divisor} {@linkplain #excludesZero() excludes zero}. A finite quotient is exact. */
    Ball dividedBy(Ball divisor, int bits) {
        if (isExactZero()) {
            return ZERO;
        }
        int places = Math.max(
                0, bits + 1 + divisor.mantissa.bitLength() - mantissa.abs().bitLength());
        BigInteger[] parts = mantissa.shiftLeft(places).divideAndRemainder(divisor.mantissa);
        BigInteger unit = add(exponent.subtract(divisor.exponent), -places);
        Ball quotient = new Ball(parts[0], unit, parts[1].signum() == 0 ? null : unit);
        // (r_a + |q| r_b) / |b| with |b| at least 2^(top - 2)
        BigInteger radius = join(error, quotient.scaleByMidpoint(divisor.error));
        return quotient.widened(add(add(radius, 2), divisor.top().negate())).rounded(bits);
    }

    /** Returns the exponent of a bound of |midpoint| 2^radius, null if that is 0. */
    BigInteger scaleByMidpoint(BigInteger radius) {
        return mantissa.signum() == 0 ? null : add(radius, top());
    }

    /** Returns |midpoint| in units of 2^{@code quantum}, rounded to nearest even; its size is that of a format. */
    BigInteger roundToUnits(int quantum) {
        int cut = quantum - clamp(exponent);
        BigInteger magnitude = mantissa.abs();
        BigInteger halves = magnitude.shiftRight(cut - 1);
        BigInteger units = halves.add(BigInteger.ONE).shiftRight(1);
        boolean isTie = halves.testBit(0) && magnitude.getLowestSetBit() == cut - 1;
        return isTie ? units.clearBit(0) : units;
    }

    /**
     * Returns the integer part of the square root of {@code n}, which is not negative, by Newton's iteration from above: a double's
     * root of the leading bits is right to 49, and each step doubles that.
     */
    static BigInteger squareRoot(BigInteger n) {
        if (n.signum() == 0) {
            return n;
        }
        int halfOfRest = Math.max(0, n.bitLength() - 100) / 2;
        double leading = Math.sqrt(n.shiftRight(2 * halfOfRest).doubleValue());
        BigInteger root =
                BigInteger.valueOf((long) (leading * (1 + 0x1p-50)) + 2).shiftLeft(halfOfRest);
        BigInteger next = root;
        do {
            root = next;
            next = root.add(n.divide(root)).shiftRight(1);
        } while (next.compareTo(root) < 0);
        return root;
    }
}
