package dev.lossmith.processor.algebra;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact rational number in lowest terms, with a positive denominator. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = of(0);
    static final Fraction ONE = of(1);

    /** Of a decimal that is written in the place of a fraction. */
    private static final int MOST_DIGITS = 64;

    Fraction {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
        AlgebraLimit.BITS.require(Math.max(numerator.bitLength(), denominator.bitLength()));
    }

    static Fraction of(long value) {
        return new Fraction(BigInteger.valueOf(value), BigInteger.ONE);
    }

    static Fraction of(BigDecimal value) {
        AlgebraLimit.BITS.require(Math.abs((long) value.scale()));
        BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
        return value.scale() > 0
                ? new Fraction(value.unscaledValue(), power)
                : new Fraction(value.unscaledValue().multiply(power), BigInteger.ONE);
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    Fraction negated() {
        return new Fraction(numerator.negate(), denominator);
    }

    Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    Fraction power(int exponent) {
        AlgebraLimit.POWER.require(Math.abs(exponent));
        Fraction base = exponent < 0 ? ONE.dividedBy(this) : this;
        return new Fraction(base.numerator.pow(Math.abs(exponent)), base.denominator.pow(Math.abs(exponent)));
    }

    /** The largest number of which both are integer multiples. */
    Fraction commonDivisor(Fraction other) {
        BigInteger common = numerator.gcd(other.numerator);
        return new Fraction(common, denominator.multiply(other.denominator).divide(denominator.gcd(other.denominator)));
    }

    /** The largest integer that is not larger. */
    int floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[0].intValueExact() - (parts[1].signum() < 0 ? 1 : 0);
    }

    boolean isInteger() {
        return denominator.equals(BigInteger.ONE);
    }

    int signum() {
        return numerator.signum();
    }

    /** This number, if it is a decimal with an end; empty for a third. */
    Optional<BigDecimal> decimal() {
        int twos = denominator.getLowestSetBit();
        BigInteger odd = denominator.shiftRight(twos);
        int fives = 0;
        while (odd.mod(BigInteger.valueOf(5)).signum() == 0) {
            odd = odd.divide(BigInteger.valueOf(5));
            fives++;
        }
        if (!odd.equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigDecimal exact = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                .stripTrailingZeros();
        return Optional.of(exact).filter(value -> value.precision() <= MOST_DIGITS);
    }
}
