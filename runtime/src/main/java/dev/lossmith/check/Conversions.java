package dev.lossmith.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** {@link Ball}s from and to Java's numbers. */
final class Conversions {
    private static final int FAR = 1_000_000;
    private static final int SHOWN = 100_000;

    private Conversions() {}

    /** Returns the exact value of a finite double. */
    static Ball ofDouble(double value) {
        long raw = Double.doubleToLongBits(value);
        int biased = (int) (raw >>> 52) & 0x7FF;
        long fraction = raw & 0xFFFFFFFFFFFFFL | (biased == 0 ? 0 : 1L << 52);
        int zeros = fraction == 0 ? 0 : Long.numberOfTrailingZeros(fraction);
        long mantissa = fraction >>> zeros;
        return Ball.exact(BigInteger.valueOf(raw < 0 ? -mantissa : mantissa), Math.max(biased, 1) - 1075 + zeros);
    }

    /** Returns the value of a decimal, exact if it is a binary fraction of at most {@code bits} bits. */
    static Ball ofDecimal(BigDecimal value, int bits) {
        Ball power = Ball.exact(BigInteger.TEN.pow(Math.abs(value.scale())), 0);
        Ball unscaled = Ball.exact(value.unscaledValue(), 0);
        return value.scale() > 0 ? unscaled.dividedBy(power, bits) : unscaled.times(power, bits);
    }

    /** Returns the midpoint as a decimal; 0 below 2^-1000000. */
    static BigDecimal toDecimal(Real real) {
        Ball ball = real.ball();
        if (ball == null || ball.clampedTop() > FAR) {
            throw new ArithmeticException(toString(real, 6) + " has no or too long a decimal expansion");
        }
        if (ball.clampedTop() < -FAR) {
            return BigDecimal.ZERO;
        }
        int exponent = Ball.clamp(ball.exponent);
        BigDecimal mantissa = new BigDecimal(ball.mantissa);
        return exponent >= 0
                ? mantissa.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(exponent)))
                : mantissa.multiply(new BigDecimal(BigInteger.valueOf(5).pow(-exponent), -exponent));
    }

    /** Returns the midpoint to the given number of digits; far out, as a power of two. */
    static String toString(Real real, int digits) {
        if (!real.isFinite()) {
            return real.isUnknown() ? "unknown" : Double.toString(real.toDouble());
        }
        int sign = real.signum();
        if (sign != 0 && Math.abs(real.ball().clampedTop()) > SHOWN) {
            return (sign < 0 ? "-" : "") + "2^" + real.ball().top();
        }
        return toDecimal(real)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toString();
    }
}
