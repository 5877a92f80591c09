package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values of polynomials at decimals, without any error: an interval of arbitrary precision cannot tell that 0.3 - 0.3 is 0. */
final class ExactDecimals {
    private static final int MOST_DIGITS = 1000;

    private final Fold<Optional<BigDecimal>> values = new Fold<>(this::compute);
    private final Map<Variable, BigDecimal> variables;
    private final int column;

    ExactDecimals(Map<Variable, BigDecimal> variables, int column) {
        this.variables = variables;
        this.column = column;
    }

    /** The value; empty if the expression is no polynomial, or has too many digits. */
    Optional<BigDecimal> value(Expression expression) {
        return values.of(expression);
    }

    private static boolean isShort(BigDecimal value) {
        return value.precision() + Math.abs((long) value.scale()) <= MOST_DIGITS;
    }

    private Optional<BigDecimal> compute(Expression expression, Fold<Optional<BigDecimal>> fold) {
        Optional<BigDecimal> value;
        if (expression instanceof Constant constant) {
            value = Optional.of(constant.value(column));
        } else if (expression instanceof Application application) {
            List<Optional<BigDecimal>> operands = fold.ofChildren(application);
            value = operands.stream().allMatch(Optional::isPresent)
                    ? application
                            .operator()
                            .decimal(operands.stream().map(Optional::get).toList())
                    : Optional.empty();
        } else {
            value = Optional.of(variables.get((Variable) expression));
        }
        return value.filter(ExactDecimals::isShort);
    }
}
