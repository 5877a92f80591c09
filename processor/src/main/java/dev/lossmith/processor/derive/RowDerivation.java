package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How the formulas to compute of a row follow from the textbook's. The loss is one number a row, the derivatives are one an element.
 *
 * @param textbook the loss as it was stated
 * @param stable the loss, and its derivatives by the input of an element, in closed form; where inputs have names, by each of them
 * @param element the first of these in the form that is lowered
 * @param chosen the same by inputs that have a place of their own: that of the target, in the place of what is of any other element, or
 *     each that has a name; their loss is the same
 */
public record RowDerivation(
        Expression textbook,
        List<Outputs<Expression>> stable,
        Outputs<Expression> element,
        List<Outputs<Expression>> chosen) {

    /** Derives what to compute of a loss. */
    public static RowDerivation of(Pool pool, Expression textbook, RowVariables variables) {
        Forms forms = new Forms(pool, variables);
        Expression loss = forms.exponentials(textbook);
        if (variables.columns().areThere()) {
            List<Outputs<Expression>> stable = variables.columns().inputs().stream()
                    .map(input -> forms.byName(loss, input))
                    .toList();
            List<Outputs<Expression>> lowered =
                    stable.stream().map(results -> results.map(forms::lowered)).toList();
            return new RowDerivation(textbook, stable, lowered.get(0), lowered);
        }
        Expression gradient = forms.exponentials(forms.derivative(loss));
        Expression hessian = forms.exponentials(forms.derivative(gradient));
        Outputs<Expression> raw = new Outputs<>(loss, gradient, hessian);
        Outputs<Expression> others = raw.map(forms::ofOther).map(forms::stable);
        return new RowDerivation(
                textbook,
                List.of(others),
                others.map(forms::lowered),
                variables.inputOfTarget().stream()
                        .map(any -> raw.map(forms::ofTarget).map(forms::stable).map(forms::lowered))
                        .toList());
    }

    /** The loss, and all derivatives. */
    public List<Expression> results() {
        return stable.stream().flatMap(each -> each.list().stream()).distinct().toList();
    }

    /**
     * The loss, and its derivatives by the input of any element, or by each input that has a name, as the chain rule makes them: nothing is
     * rewritten.
     */
    public static List<Outputs<Expression>> exact(Pool pool, Expression textbook, RowVariables variables) {
        if (variables.columns().areThere()) {
            return variables.columns().inputs().stream()
                    .map(input -> {
                        Expression gradient = Candidates.chainRule(pool, textbook, input);
                        return new Outputs<>(textbook, gradient, Candidates.chainRule(pool, gradient, input));
                    })
                    .toList();
        }
        RowDifferentiation differentiation = new RowDifferentiation(pool, variables);
        Expression gradient = differentiation.of(textbook);
        return List.of(new Outputs<>(textbook, gradient, differentiation.of(gradient)));
    }

    /**
     * How the results came to be, by the input of an element that is the target, or of one that is not. Nothing is kept of it while
     * kernels are compiled; it is done once more.
     */
    public static Outputs<RowSteps> steps(Pool pool, Expression textbook, RowVariables variables, boolean isTarget) {
        Forms forms = new Forms(pool, variables);
        return forms.steps(
                textbook,
                forms::derivative,
                isTarget ? forms::ofTarget : forms::ofOther,
                isTarget ? "of the input of the target" : "of an input that is not the target's");
    }

    /** The same by an input that has a name. */
    public static Outputs<RowSteps> steps(Pool pool, Expression textbook, RowVariables variables, Variable input) {
        Forms forms = new Forms(pool, variables);
        return forms.steps(textbook, form -> forms.derivative(form, input), form -> form, "");
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

        Expression derivative(Expression form, Variable input) {
            Expression derivative = Candidates.chainRule(pool, form, input);
            taken.add(new DerivationStep("derivative by " + input.name(), form, derivative));
            return derivative;
        }

        /** The loss, and its derivatives by an input that has a name. */
        Outputs<Expression> byName(Expression loss, Variable input) {
            Expression gradient = exponentials(derivative(loss, input));
            Expression hessian = exponentials(derivative(gradient, input));
            return new Outputs<>(loss, gradient, hessian).map(this::stable);
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

        /**
         * How loss and derivatives came to be.
         *
         * @param derivative by what inputs have in common
         * @param ofOne what that is for one of them
         * @param rule what the latter is called
         */
        Outputs<RowSteps> steps(
                Expression textbook,
                UnaryOperator<Expression> derivative,
                UnaryOperator<Expression> ofOne,
                String rule) {
            Expression loss = exponentials(textbook);
            RowSteps ofLoss = steps(textbook, loss, ofOne.apply(loss), rule);
            Expression gradient = exponentials(derivative.apply(loss));
            RowSteps ofGradient = steps(loss, gradient, ofOne.apply(gradient), rule);
            Expression hessian = exponentials(derivative.apply(gradient));
            return new Outputs<>(ofLoss, ofGradient, steps(gradient, hessian, ofOne.apply(hessian), rule));
        }

        /** From {@code start} to a result, by what was done since the last call. */
        private RowSteps steps(Expression start, Expression raw, Expression ofOne, String rule) {
            if (ofOne != raw) {
                taken.add(new DerivationStep(rule, raw, ofOne));
            }
            Expression closed = stable(ofOne);
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
