package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import java.util.IdentityHashMap;
import java.util.Map;

/** Copies formulas with parts replaced. */
final class Substitution {
    private Substitution() {}

    /** The expression with some of its parts replaced; the others stay. */
    static Expression substitute(Expression expression, Pool pool, Map<? extends Expression, Expression> replacements) {
        return substitute(expression, pool, replacements, new IdentityHashMap<>());
    }

    private static Expression substitute(
            Expression expression,
            Pool pool,
            Map<? extends Expression, Expression> replacements,
            Map<Expression, Expression> done) {
        Expression replacement = replacements.get(expression);
        if (replacement != null) {
            return replacement;
        }
        if (!(expression instanceof Application application)) {
            return expression;
        }
        Expression known = done.get(expression);
        if (known == null) {
            known = pool.apply(
                    application.operator(),
                    application.operands().stream()
                            .map(operand -> substitute(operand, pool, replacements, done))
                            .toList());
            done.put(expression, known);
        }
        return known;
    }
}
