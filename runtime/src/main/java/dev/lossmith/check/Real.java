package dev.lossmith.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A real number of arbitrary precision, an infinity, or NaN. Immutable and thread-safe.
 *
 * <p><b>Precision.</b> {@link #of(double)}, {@link #of(long)} and {@link #of(BigDecimal)} make exact constants, which
 * adopt the precision of the other operand. {@link #of(double, int)} gives a number, exact as well, a working precision
 * in decimal digits: every result that it enters is computed to that many digits or a few more, and carries the larger
 * precision of its operands. Sums and products of constants are exact up to some 9800 digits; other functions of
 * constants alone are good to {@value #CONSTANT_DIGITS} digits. So write {@code Real.of(x, 50)} for a variable and
 * {@code Real.of(1)} for a constant.
 *
 * <p><b>Error.</b> Each operation is right to its precision, within 2 units of the last digit, for the operands it gets,
 * and each number carries a bound of the error it has gathered, cancellation included. {@link #accuracy()} tells it.
 * Where an error has grown so far that a result could be anything, such as the logarithm of a difference of which no
 * digit is left, the result is NaN and {@link #isUnknown()}: more digits will help.
 *
 * <p><b>Range.</b> Exponents are unbounded: {@code exp(-1e38)} is a positive number, and its logarithm is -1e38. Only
 * beyond exp(2^16384) does exp return infinity, and below exp(-2^16384) a number that stands for 0.
 *
 * <p><b>Limits.</b> An exact 0 times an infinity is 0, so that {@code 0 log 0} is 0. {@code log(0)} is negative
 * infinity; the logarithm, the square root and a fractional power of a negative number are NaN; x / 0 is the infinity
 * with the sign of x, since 0 has no sign here; x / infinity is 0. 0 / 0, infinity / infinity, and infinity - infinity
 * are NaN: a term such as t / p whose limit at p = t = 0 is 0 must be written t times (1 / p). NaN in, NaN out.
 */
public final class Real extends RealFunctions implements Comparable<Real> {
    /** The digits of a division or a function whose operands are all constants. */
    public static final int CONSTANT_DIGITS = 200;

    private static final int EXACT_BITS = 1 << 15;
    static final Real UNKNOWN = new Real(null, Double.NaN, 0, null, null);
    static final Real ZERO = finite(Ball.ZERO, 0);

    private final Ball ball;
    private final double special;
    private final int bits;

    /** 1 - this and 1 + this where known to their own precision: a sigmoid remembers its distance from 1. */
    private final Real complement;

    private final Real supplement;

    private Real(Ball ball, double special, int bits, Real complement, Real supplement) {
        this.ball = ball;
        this.special = special;
        this.bits = bits;
        this.complement = complement;
        this.supplement = supplement;
    }

    /**
     * {@return the exact value of a double, as a constant} Both zeros are 0, infinities stay, and NaN is NaN.
     *
     * @param value any double
     */
    public static Real of(double value) {
        boolean isFinite = Math.abs(value) <= Double.MAX_VALUE;
        return isFinite ? finite(Ball.of(value), 0) : new Real(null, value, 0, null, null);
    }

    /**
     * {@return the exact value of an integer, as a constant}
     *
     * @param value any long
     */
    public static Real of(long value) {
        return finite(Ball.exact(BigInteger.valueOf(value), 0), 0);
    }

    /**
     * {@return the value of a decimal, as a constant: exact if it is a binary fraction of at most 9800 digits, as every
     * {@code new BigDecimal(double)} is, and otherwise good to that many digits}
     *
     * @param value any decimal, of any scale
     */
    public static Real of(BigDecimal value) {
        return finite(Ball.of(value, EXACT_BITS), 0);
    }

    /**
     * {@return the exact value of a double, with a working precision}
     *
     * @param value any double; NaN is NaN, without a precision
     * @param digits how many decimal digits, from 1 to 9000
     * @throws IllegalArgumentException if {@code digits} is not between 1 and 9000
     */
    public static Real of(double value, int digits) {
        return of(value).withDigits(digits);
    }

    private static Real finite(Ball ball, int bits) {
        return new Real(ball, 0, bits, null, null);
    }

    /**
     * {@return this number, unrounded, with another working precision} NaN has none, and stays as it is.
     *
     * @param digits how many decimal digits, from 1 to 9000
     * @throws IllegalArgumentException if {@code digits} is not between 1 and 9000
     */
    public Real withDigits(int digits) {
        if (digits < 1 || digits > 9000) {
            throw new IllegalArgumentException("digits must be between 1 and 9000, but is " + digits);
        }
        return isNaN() ? this : new Real(ball, special, Ball.bitsOf(digits), complement, supplement);
    }

    /** Returns this number, unrounded, with the working precision of another one. */
    Real withPrecisionOf(Real other) {
        return new Real(ball, special, other.bits, complement, supplement);
    }

    /** Returns this with so many bits more to work with. */
    Real withGuard(int more) {
        return new Real(ball, special, workingBits() + more, complement, supplement);
    }

    /** Returns what a function made of this, of which null means that it could be anything. */
    Real result(Ball image) {
        return image == null ? UNKNOWN : finite(image, bits);
    }

    private int commonBits(Real other) {
        return Math.max(bits, other.bits);
    }

    int workingBits() {
        return Ball.workingBits(bits);
    }

    /**
     * {@return this plus another number} Infinities of both signs give NaN.
     *
     * @param other what is added
     */
    public Real plus(Real other) {
        // Textbooks write 1 - sigmoid(x) and 1 + erf(x). At x = -1e38 a plain sum would need 4e37 digits.
        Real distance = isExactlyOne() ? other.supplement : other.isExactlyOne() ? supplement : null;
        if (distance != null) {
            return distance;
        }
        if (isFinite() && other.isFinite()) {
            int common = commonBits(other);
            return finite(ball.plus(other.ball, common == 0 ? EXACT_BITS : common), common);
        }
        return isUnknown() || other.isUnknown() ? UNKNOWN : of(special + other.special);
    }

    /**
     * {@return this minus another number} Infinities of the same sign give NaN.
     *
     * @param other what is subtracted
     */
    public Real minus(Real other) {
        return other.isExactlyOne() && complement != null ? complement.negated() : plus(other.negated());
    }

    private boolean isExactlyOne() {
        return ball != null && ball.isExactlyOne();
    }

    /**
     * {@return this times another number; an exact 0 times an infinity is 0}
     *
     * @param other the second factor
     */
    public Real times(Real other) {
        if (!isFinite() || !other.isFinite()) {
            return Functions.limitOfProduct(this, other);
        }
        int common = commonBits(other);
        return finite(ball.times(other.ball, common == 0 ? EXACT_BITS : common), common);
    }

    /**
     * {@return this divided by another number} Division by an exact 0 gives the infinity with this number's sign, or NaN for 0 / 0; by
     * an infinity it gives 0, or NaN for infinity / infinity.
     *
     * @param other the divisor
     */
    public Real dividedBy(Real other) {
        if (!isFinite() || !other.isFinite() || !other.ball.excludesZero()) {
            return Functions.limitOfQuotient(this, other);
        }
        int common = commonBits(other);
        return finite(ball.dividedBy(other.ball, Ball.workingBits(common)), common);
    }

    /** A finite number whose sign is not certain. */
    boolean isUncertain() {
        return isFinite() && !isExactZero() && !ball.excludesZero();
    }

    boolean isExactZero() {
        return ball != null && ball.isExactZero();
    }

    /** {@return this number with the other sign} An exact 0 has none, and stays. */
    public Real negated() {
        return isNaN() ? this : new Real(ball == null ? null : ball.negated(), -special, bits, supplement, complement);
    }

    /** {@return the absolute value; for NaN, NaN} */
    public Real abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * {@return the larger of this and another number, NaN if either is NaN}
     *
     * @param other the number to compare with
     */
    public Real max(Real other) {
        return Functions.max(this, other);
    }

    /**
     * {@return the smaller of this and another number, NaN if either is NaN}
     *
     * @param other the number to compare with
     */
    public Real min(Real other) {
        return negated().max(other.negated()).negated();
    }

    /**
     * {@return this number if it lies between two others, else the nearer of them; NaN if any of the three is NaN}
     *
     * @param low the smallest result, not above {@code high}
     * @param high the largest result
     */
    public Real clip(Real low, Real high) {
        return max(low).min(high);
    }

    Real withComplement(Real distanceFromOne) {
        return withDistances(distanceFromOne, null);
    }

    /** Returns this with 1 - this and 1 + this; null if nothing better is known than the difference and the sum. */
    Real withDistances(Real fromOne, Real fromMinusOne) {
        return isNaN() ? this : new Real(ball, special, bits, fromOne, fromMinusOne);
    }

    /** Returns this with the larger of both working precisions and, if wanted, of both errors. */
    Real adopting(Real other, boolean withError) {
        Ball wide = withError ? ball.widened(other.ball.error) : ball;
        return new Real(wide, special, commonBits(other), complement, supplement);
    }

    /** Compares the values, for a number with an error its midpoint; NaN is above everything and equal to itself. */
    @Override
    public int compareTo(Real other) {
        if (isFinite() && other.isFinite()) {
            return midpoint().minus(other.midpoint()).signum();
        }
        return Double.compare(special, other.special);
    }

    /** {@return the sign, which is -1, 0 or 1; for NaN 0} For a number with an error it is that of the midpoint. */
    public int signum() {
        return ball != null ? ball.mantissa.signum() : (int) Math.signum(special);
    }

    /** {@return whether this is NaN or {@linkplain #isUnknown() unknown}} */
    public boolean isNaN() {
        return Double.isNaN(special);
    }

    /** {@return whether the precision was too low to say what the value is} Such a number {@link #isNaN}, too. */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** {@return whether this is one of the infinities} */
    public boolean isInfinite() {
        return Double.isInfinite(special);
    }

    /** {@return whether this is a number: neither infinite nor NaN} */
    public boolean isFinite() {
        return ball != null;
    }

    /** {@return a bound of the absolute error that the operations so far have left: 0 if exact or infinite, NaN if NaN or unknown} */
    public Real accuracy() {
        if (isNaN()) {
            return this;
        }
        return ball == null || ball.error == null ? ZERO : finite(new Ball(BigInteger.ONE, ball.error, null), 0);
    }

    /** Returns this times 2^{@code places}. */
    Real shifted(int places) {
        return isFinite() ? finite(ball.shifted(places), bits) : this;
    }

    /** {@return the exact midpoint as a constant: this without its error} Infinities and NaN stay. */
    public Real midpoint() {
        return isFinite() ? finite(ball.midpoint(), 0) : this;
    }

    Ball ball() {
        return ball;
    }

    /** {@return the nearest double; see {@link Format#round(Real)}} */
    public double toDouble() {
        return Format.DOUBLE.round(this);
    }

    /**
     * {@return the value as a decimal, exact for what this number holds; below 2^-1000000 it is 0}
     *
     * @throws ArithmeticException if this is infinite, NaN, or not below 2^1000000
     */
    public BigDecimal toBigDecimal() {
        if (ball == null) {
            throw new ArithmeticException(this + " has no decimal expansion");
        }
        return ball.toDecimal();
    }

    /** Returns the value with some 30 digits; far out, as a power of two. */
    @Override
    public String toString() {
        return toString(30);
    }

    String toString(int digits) {
        return isFinite() ? ball.toString(digits) : isUnknown() ? "unknown" : Double.toString(special);
    }
}
