package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * Exponents that are written as arithmetic of numbers, as {@code -1/2}: worked out in decimals, to 60 digits at least, and
 * then rounded to a double, so that everybody means the same number by 1/3.
 */
final class FormulaExponent {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1024);
    private static final MathContext ROUNDED = new MathContext(60);

    /** Where more than decimals have exactly is of use. */
    private static final Map<Operator, BinaryOperator<BigDecimal>> ROUNDING =
            Map.of(Operator.DIVIDE, FormulaExponent::quotient, Operator.POWER, FormulaExponent::power);

    private final Pool pool;
    private final Token place;

    /** For messages, {@code place} is where the exponent stands. */
    FormulaExponent(Pool pool, Token place) {
        this.pool = pool;
        this.place = place;
    }

    /** The one number, or one a class, that an expression without variables stands for. */
    Constant value(Expression exponent) {
        Constant value = reduced(exponent);
        if (!value.all(number -> number.abs().compareTo(LARGEST) <= 0)) {
            throw place.error("an exponent must be between -" + LARGEST + " and " + LARGEST + ". Write a smaller one.");
        }
        return pool.constant(
                value.name(),
                value.values().stream()
                        .map(number -> new BigDecimal(number.doubleValue()))
                        .toList());
    }

    private Constant reduced(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant;
        }
        Application application = (Application) expression;
        Constant first = reduced(application.operand(0));
        if (application.operator() == Operator.NEGATE) {
            return pool.fold(Operator.MULTIPLY, pool.constant(-1), first, BigDecimal::multiply);
        }
        if (application.operator().isFunction()) {
            throw place.error("an exponent without variables must be made of numbers by + - * / ^, but has "
                    + application.operator().symbol() + ". Write its value as a number.");
        }
        BinaryOperator<BigDecimal> operation = ROUNDING.getOrDefault(
                application.operator(),
                (a, b) -> application.operator().decimal(List.of(a, b)).orElseThrow());
        Constant second = reduced(application.operand(1));
        return pool.fold(application.operator(), first, second, (a, b) -> limited(operation, a, b));
    }

    private BigDecimal limited(BinaryOperator<BigDecimal> operation, BigDecimal a, BigDecimal b) {
        BigDecimal result;
        try {
            result = operation.apply(a, b);
        } catch (ArithmeticException undefined) {
            throw place.error("the exponent has no value: " + undefined.getMessage() + ". Write another one.");
        }
        if (!isInRange(result)) {
            throw place.error("a step in the exponent is beyond the range of a double. Write its value as a number.");
        }
        return SizeLimit.DIGITS.allows(result.precision()) ? result : result.round(ROUNDED);
    }

    /** Whether a double comes near it. */
    static boolean isInRange(BigDecimal number) {
        double nearest = number.doubleValue();
        return !Double.isInfinite(nearest) && (nearest != 0 || number.signum() == 0);
    }

    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new ArithmeticException("it divides by 0");
        }
        try {
            return a.divide(b);
        } catch (ArithmeticException endless) {
            return a.divide(b, ROUNDED);
        }
    }

    private static BigDecimal power(BigDecimal a, BigDecimal b) {
        boolean integer = b.stripTrailingZeros().scale() <= 0 && b.abs().compareTo(LARGEST) <= 0;
        if (!integer) {
            throw new ArithmeticException("a power in it is no integer up to " + LARGEST);
        }
        if (a.signum() == 0 && b.signum() < 0) {
            throw new ArithmeticException("it divides by 0");
        }
        // So many digits hold every result that is kept exactly.
        MathContext enough = new MathContext(2 * SizeLimit.DIGITS.most());
        return b.signum() < 0
                ? quotient(BigDecimal.ONE, a.pow(-b.intValueExact(), enough))
                : a.pow(b.intValueExact(), enough);
    }
}
