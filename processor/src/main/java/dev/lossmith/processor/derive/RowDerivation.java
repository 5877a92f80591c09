package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * How the results came to be, by the input of an element that is the target, or of one that is not. Nothing is kept of it while
     * kernels are compiled; it is done once more.
     */
    public static Outputs<RowSteps> steps(Pool pool, Expression textbook, RowVariables variables, boolean isTarget) {
        Forms forms = new Forms(pool, variables);
        Expression loss = forms.exponentials(textbook);
        RowSteps ofLoss = forms.steps(textbook, loss, isTarget);
        Expression slope = forms.derivative(loss);
        Expression gradient = forms.exponentials(slope);
        RowSteps ofGradient = forms.steps(loss, gradient, isTarget);
        Expression curvature = forms.derivative(gradient);
        return new Outputs<>(ofLoss, ofGradient, forms.steps(gradient, forms.exponentials(curvature), isTarget));
    }

    private static final class Forms {
        private final Pool pool;
        private final RowVariables variables;
        private final RowDifferentiation differentiation;
        private final ElementForm plain;
        private final List<DerivationStep> taken = new ArrayList<>();

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
            Expression derivative = differentiation.of(form);
            taken.add(new DerivationStep("derivative by x", form, derivative));
            return derivative;
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

        /** From {@code start} to a result, by what was done since the last call. */
        RowSteps steps(Expression start, Expression raw, boolean isTarget) {
            Expression ofElement = isTarget ? ofTarget(raw) : ofOther(raw);
            if (ofElement != raw) {
                String rule = isTarget ? "of the input of the target" : "of an input that is not the target's";
                taken.add(new DerivationStep(rule, raw, ofElement));
            }
            Expression closed = stable(ofElement);
            List<DerivationStep> steps = List.copyOf(taken);
            taken.clear();
            List<DerivationStep> last = new ElementForm(pool, Map.of(), pool.constant(1)).stepsOf(closed);
            return new RowSteps(start, steps, closed, last, lowered(closed));
        }

        Expression lowered(Expression form) {
            return plain.of(form);
        }

        private Expression rewritten(Expression form, RuleSet... rules) {
            Rewriter rewriter = Rewriting.by(pool, rules).rewriter();
            Expression rewritten = rewriter.rewrite(form);
            taken.addAll(rewriter.steps());
            return rewritten;
        }
    }
}
