package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quotient such as {@code t * sin(x) / x}, which depends on more than its divisor does, as a product with a quotient
 * that does not: that may have a limit.
 *
 * @param part the quotient
 * @param others the factors that depend on something else
 * @param own the other factors
 * @param divisor what divides
 */
public record Separation(Expression part, List<Expression> others, List<Expression> own, Expression divisor) {
    static Optional<Separation> of(Violation violation) {
        if (!(violation.part() instanceof Application quotient) || quotient.operator() != Operator.DIVIDE) {
            return Optional.empty();
        }
        Expression divisor = quotient.operand(1);
        return Removable.quantity(divisor)
                .map(quantity -> {
                    List<Expression> others = new ArrayList<>();
                    List<Expression> own = new ArrayList<>();
                    collect(quotient.operand(0), quantity, others, own);
                    return new Separation(quotient, others, own, divisor);
                })
                .filter(separation -> !separation.others.isEmpty() && !separation.own.isEmpty());
    }

    private static void collect(
            Expression expression, Expression quantity, List<Expression> others, List<Expression> own) {
        if (expression instanceof Application product && product.operator() == Operator.MULTIPLY) {
            product.operands().forEach(factor -> collect(factor, quantity, others, own));
        } else {
            (Removable.isOf(expression, quantity) ? own : others).add(expression);
        }
    }
}
