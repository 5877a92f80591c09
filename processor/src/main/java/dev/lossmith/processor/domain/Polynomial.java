package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.Map;

/** Values of polynomials at decimals, without any error: an interval of arbitrary precision cannot tell that 0.3 - 0.3 is 0. */
final class Polynomial {
    private static final int MOST_DIGITS = 1000;
    private static final int LARGEST_POWER = 16;

    private final Map<Expression, BigDecimal> known = new IdentityHashMap<>();
    private final Map<Variable, BigDecimal> variables;
    private final int column;

    Polynomial(Map<Variable, BigDecimal> variables, int column) {
        this.variables = variables;
        this.column = column;
    }

    /** The value, or null if the expression is no polynomial, or has too many digits. */
    BigDecimal value(Expression expression) {
        if (!known.containsKey(expression)) {
            BigDecimal value = compute(expression);
            boolean isShort = value != null && value.precision() + Math.abs((long) value.scale()) <= MOST_DIGITS;
            known.put(expression, isShort ? value : null);
        }
        return known.get(expression);
    }

    private BigDecimal compute(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant.value(column);
        }
        if (!(expression instanceof Application application)) {
            return variables.get((Variable) expression);
        }
        BigDecimal a = value(application.operand(0));
        BigDecimal b = application.operands().size() == 2 ? value(application.operand(1)) : BigDecimal.ZERO;
        if (a == null || b == null) {
            return null;
        }
        return switch (application.operator()) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case NEGATE -> a.negate();
            case ABS -> a.abs();
            case POWER -> power(a, b);
            default -> null;
        };
    }

    private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        boolean small = exponent.signum() >= 0 && exponent.compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0;
        return small && exponent.stripTrailingZeros().scale() <= 0 ? base.pow(exponent.intValue()) : null;
    }
}
