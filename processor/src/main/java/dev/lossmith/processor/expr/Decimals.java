package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes numbers for people: the same digits on every JDK, unlike {@code Double.toString}. */
public final class Decimals {
    /** So many digits tell any double from its neighbours. */
    private static final int MOST_DIGITS = 17;

    private static final BigDecimal LARGEST_POWER = BigDecimal.valueOf(16);

    private Decimals() {}

    /** The shortest decimal that is nearest to no other double. */
    public static String shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = IntStream.rangeClosed(1, MOST_DIGITS)
                .mapToObj(digits -> exact.round(new MathContext(digits)))
                .filter(candidate -> candidate.doubleValue() == value)
                .findFirst()
                .orElse(exact);
        boolean plain = value == 0 || Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7;
        return plain ? shortest.toPlainString() : shortest.toString().replace("E", "e");
    }

    /** The shortest decimal that is nearest to no other float. */
    public static String shortest(float value) {
        BigDecimal exact = new BigDecimal(value);
        return IntStream.rangeClosed(1, MOST_DIGITS)
                .mapToObj(digits -> exact.round(new MathContext(digits)))
                .filter(candidate -> candidate.floatValue() == value)
                .findFirst()
                .map(candidate -> shortest(candidate.doubleValue()))
                .orElseThrow();
    }

    /** The quotient, if it is an integer: another one would hide what a formula divides in several places. */
    public static Optional<BigDecimal> quotient(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0 || a.remainder(b).signum() != 0) {
            return Optional.empty();
        }
        return Optional.of(a.divideToIntegralValue(b));
    }

    /** A small whole power. */
    static Optional<BigDecimal> power(List<BigDecimal> baseAndExponent) {
        BigDecimal exponent = baseAndExponent.get(1);
        boolean small = exponent.signum() >= 0 && exponent.compareTo(LARGEST_POWER) <= 0;
        return small && exponent.stripTrailingZeros().scale() <= 0
                ? Optional.of(baseAndExponent.get(0).pow(exponent.intValue()))
                : Optional.empty();
    }

    /** The shortest decimal of a number that is a double, or else all digits. */
    static String shortest(BigDecimal value) {
        double nearest = value.doubleValue();
        boolean isDouble = Double.isFinite(nearest) && new BigDecimal(nearest).compareTo(value) == 0;
        return isDouble ? shortest(nearest) : value.toString().replace("E", "e");
    }
}
