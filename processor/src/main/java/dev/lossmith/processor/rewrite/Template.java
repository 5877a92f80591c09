package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import java.util.IdentityHashMap;
import java.util.Map;

/** Copies formulas with their variables replaced. */
final class Template {
    private Template() {}

    /** The template, which may come from another pool, with what each of its letters stands for. */
    static Expression instantiate(Expression template, Pool pool, Map<String, Expression> letters) {
        if (template instanceof Variable letter) {
            return letters.get(letter.name());
        }
        if (template instanceof Constant constant) {
            return pool.constant(constant.value(0));
        }
        Application application = (Application) template;
        return pool.apply(
                application.operator(),
                application.operands().stream()
                        .map(operand -> instantiate(operand, pool, letters))
                        .toList());
    }

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
