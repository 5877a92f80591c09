package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The chain rule over the partial derivatives in the rows of {@link Operator}. */
final class Differentiation {
    private final Pool pool;
    private final Variable variable;
    /** Empty where a convention decides at all ties. */
    private final Optional<Sides> sides;

    private final Map<Expression, Optional<Expression>> known = new IdentityHashMap<>();

    private Differentiation(Pool pool, Variable variable, Optional<Sides> sides) {
        this.pool = pool;
        this.variable = variable;
        this.sides = sides;
    }

    static Expression derivative(Pool pool, Expression expression, Variable variable) {
        return new Differentiation(pool, variable, Optional.empty())
                .derivative(expression)
                .orElseGet(() -> pool.constant(0));
    }

    /** The derivative that takes these sides at ties. */
    static Expression derivative(Pool pool, Expression expression, Variable variable, Sides sides) {
        return new Differentiation(pool, variable, Optional.of(sides))
                .derivative(sides.taken(expression))
                .orElseGet(() -> pool.constant(0));
    }

    /** Empty where the expression does not depend on the variable: no zeros to simplify away later. */
    private Optional<Expression> derivative(Expression expression) {
        Optional<Expression> result = known.get(expression);
        if (result == null) {
            result = compute(expression);
            known.put(expression, result);
        }
        return result;
    }

    private Optional<Expression> compute(Expression expression) {
        if (!(expression instanceof Application application)) {
            return expression == variable ? Optional.of(pool.constant(1)) : Optional.empty();
        }
        Optional<Expression> sum = Optional.empty();
        for (int i = 0; i < application.operands().size(); i++) {
            Expression partial = partial(application, i);
            if (partial instanceof Constant constant && constant.is(0)) {
                continue;
            }
            Optional<Expression> term =
                    derivative(application.operand(i)).map(inner -> pool.apply(Operator.MULTIPLY, partial, inner));
            sum = sum.isPresent() && term.isPresent()
                    ? Optional.of(pool.apply(Operator.ADD, sum.get(), term.get()))
                    : sum.or(() -> term);
        }
        return sum;
    }

    private Expression partial(Application application, int operand) {
        Expression partial = application.operator().partial(pool, application, operand);
        return sides.map(taken -> taken.partial(application, operand, partial)).orElse(partial);
    }
}
