package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import java.util.Map;
import java.util.Optional;

/**
 * How the formulas to compute of a row follow from the textbook's. The loss is one number a row, the derivatives are one an element.
 *
 * @param textbook the loss as it was stated
 * @param stable the loss, and its derivatives by the input of an element, in closed form
 * @param element the same in the form that is lowered
 * @param ofTarget the derivatives by the input of the element that is the target, in the place of the others; empty where none is. Its
 *     loss is the same
 */
public record RowDerivation(
        Expression textbook,
        Outputs<Expression> stable,
        Outputs<Expression> element,
        Optional<Outputs<Expression>> ofTarget) {

    /** Derives what to compute of a loss. */
    public static RowDerivation of(Pool pool, Expression textbook, RowVariables variables) {
        Forms forms = new Forms(pool, variables);
        Expression loss = forms.exponentials(textbook);
        Expression gradient = forms.exponentials(forms.derivative(loss));
        Expression hessian = forms.exponentials(forms.derivative(gradient));
        Outputs<Expression> raw = new Outputs<>(loss, gradient, hessian);
        Outputs<Expression> others = raw.map(forms::ofOther).map(forms::stable);
        return new RowDerivation(
                textbook,
                others,
                others.map(forms::lowered),
                variables
                        .inputOfTarget()
                        .map(any -> raw.map(forms::ofTarget).map(forms::stable).map(forms::lowered)));
    }

    /** The loss, and its derivatives by the input of an element, as the chain rule makes them: nothing is rewritten. */
    public static Outputs<Expression> exact(Pool pool, Expression textbook, RowVariables variables) {
        RowDifferentiation differentiation = new RowDifferentiation(pool, variables);
        Expression gradient = differentiation.of(textbook);
        return new Outputs<>(textbook, gradient, differentiation.of(gradient));
    }

    private static final class Forms {
        private final Pool pool;
        private final RowVariables variables;
        private final RowDifferentiation differentiation;
        private final ElementForm plain;

        Forms(Pool pool, RowVariables variables) {
            this.pool = pool;
            this.variables = variables;
            this.differentiation = new RowDifferentiation(pool, variables);
            this.plain = new ElementForm(pool, Map.of(), pool.constant(1));
        }

        Expression exponentials(Expression form) {
            return rewritten(form, RuleSet.ROW_EXPONENTIALS, RuleSet.SIMPLIFY);
        }

        Expression derivative(Expression form) {
            return differentiation.of(form);
        }

        /** By the input of an element that is not the target. */
        Expression ofOther(Expression form) {
            return RowElements.replaced(pool, form, part -> part == variables.isTarget() ? pool.constant(0) : part);
        }

        Expression ofTarget(Expression form) {
            return RowElements.replaced(
                    pool,
                    form,
                    part -> part == variables.isTarget()
                            ? pool.constant(1)
                            : variables.atTarget().getOrDefault(part, part));
        }

        Expression stable(Expression form) {
            Expression factored =
                    rewritten(rewritten(form, RuleSet.ROW_COMPLEMENTS), RuleSet.STABILISE, RuleSet.SIMPLIFY);
            return rewritten(factored, RuleSet.ROWS, RuleSet.SIMPLIFY);
        }

        Expression lowered(Expression form) {
            return plain.of(form);
        }

        private Expression rewritten(Expression form, RuleSet... rules) {
            return Rewriting.by(pool, rules).rewriter().rewrite(form);
        }
    }
}
