package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of polynomials at decimals, without any error: an interval of arbitrary precision cannot tell that 0.3 - 0.3 is 0. */
final class ExactDecimals {
    private static final int MOST_DIGITS = 1000;

    private final Map<Expression, Optional<BigDecimal>> known = new IdentityHashMap<>();
    private final Map<Variable, BigDecimal> variables;
    private final int column;

    ExactDecimals(Map<Variable, BigDecimal> variables, int column) {
        this.variables = variables;
        this.column = column;
    }

    /** The value; empty if the expression is no polynomial, or has too many digits. */
    Optional<BigDecimal> value(Expression expression) {
        Optional<BigDecimal> value = known.get(expression);
        if (value == null) {
            value = compute(expression).filter(ExactDecimals::isShort);
            known.put(expression, value);
        }
        return value;
    }

    private static boolean isShort(BigDecimal value) {
        return value.precision() + Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    private Optional<BigDecimal> compute(Expression expression) {
        if (expression instanceof Constant constant) {
            return Optional.of(constant.value(column));
        }
        if (!(expression instanceof Application application)) {
            return Optional.of(variables.get((Variable) expression));
        }
        List<BigDecimal> operands = new ArrayList<>();
        for (Expression operand : application.operands()) {
            Optional<BigDecimal> value = value(operand);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            operands.add(value.get());
        }
        return application.operator().decimal(operands);
    }
}
