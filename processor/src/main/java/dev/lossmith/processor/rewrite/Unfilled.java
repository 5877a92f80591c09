package dev.lossmith.processor.rewrite;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A part of a formula and its first two derivatives by the quantity that it depends on, as they would be computed without polynomials. */
final class Unfilled {
    private static final int DIGITS = 40;

    private final double zero;
    private final Variable variable;
    private final List<Expression> results;

    Unfilled(Pool pool, Expression part, Expression quantity, double zero) {
        this.zero = zero;
        this.variable = quantity instanceof Variable itself
                ? itself
                : pool.variable(Printer.print(quantity), quantity.interval());
        Rewriting tables = Rewriting.by(pool, RuleSet.BRANCHES, RuleSet.STABILISE, RuleSet.SIMPLIFY);
        Expression result =
                tables.rewriter().rewrite(Substitution.substitute(part, pool, replacements(pool, quantity)));
        Expression slope = tables.rewriter().rewrite(Differentiation.derivative(pool, result, variable));
        Expression bend = tables.rewriter().rewrite(Differentiation.derivative(pool, slope, variable));
        this.results = List.of(result, slope, bend);
    }

    /** Of a difference, also the one with the other sign. */
    private Map<Expression, Expression> replacements(Pool pool, Expression quantity) {
        Map<Expression, Expression> replacements = new HashMap<>();
        if (quantity instanceof Application application) {
            if (application.operator() == Operator.SUBTRACT) {
                replacements.put(
                        pool.apply(Operator.SUBTRACT, application.operand(1), application.operand(0)),
                        pool.apply(Operator.NEGATE, variable));
            }
            replacements.put(quantity, variable);
        }
        return replacements;
    }

    /** What arithmetic makes of them that rounds the exact result of each operation, functions among them. */
    double[] at(double distance) {
        Map<Expression, Double> known = new IdentityHashMap<>();
        known.put(variable, zero + distance);
        return results.stream().mapToDouble(result -> rounded(result, known)).toArray();
    }

    private static double rounded(Expression expression, Map<Expression, Double> known) {
        Double value = known.get(expression);
        if (value == null) {
            value = expression instanceof Constant constant
                    ? constant.value(0).doubleValue()
                    : rounded((Application) expression, known);
            known.put(expression, value);
        }
        return value;
    }

    private static double rounded(Application application, Map<Expression, Double> known) {
        List<Real> operands = application.operands().stream()
                .map(operand -> Real.of(rounded(operand, known), DIGITS))
                .toList();
        return application.operator().value(operands).toDouble();
    }
}
