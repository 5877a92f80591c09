package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.Optional;

/** The chain rule over the partial derivatives in the rows of {@link Operator}. */
final class Differentiation {
    private final Pool pool;
    private final Variable variable;
    /** Empty where a convention decides at all ties. */
    private final Optional<SidesOfTies> sides;

    /** Empty where the expression does not depend on the variable: no zeros to simplify away later. */
    private final Fold<Optional<Expression>> derivatives = new Fold<>(this::derivative);

    private Differentiation(Pool pool, Variable variable, Optional<SidesOfTies> sides) {
        this.pool = pool;
        this.variable = variable;
        this.sides = sides;
    }

    static Expression derivative(Pool pool, Expression expression, Variable variable) {
        return new Differentiation(pool, variable, Optional.empty())
                .derivatives
                .of(expression)
                .orElseGet(() -> pool.constant(0));
    }

    /** The derivative that takes these sides at ties. */
    static Expression derivative(Pool pool, Expression expression, Variable variable, SidesOfTies sides) {
        return new Differentiation(pool, variable, Optional.of(sides))
                .derivatives
                .of(sides.taken(expression))
                .orElseGet(() -> pool.constant(0));
    }

    private Optional<Expression> derivative(Expression expression, Fold<Optional<Expression>> inner) {
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
                    inner.of(application.operand(i)).map(slope -> pool.apply(Operator.MULTIPLY, partial, slope));
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
