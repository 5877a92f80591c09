package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Variable;
import java.util.HashMap;
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
        Expression result = tables.rewriter().rewrite(Parts.replace(part, pool, replacements(pool, quantity)));
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
        Fold<Double> values = new Fold<>(Map.of(variable, zero + distance), Unfilled::rounded);
        return results.stream().mapToDouble(values::of).toArray();
    }

    private static double rounded(Expression part, Fold<Double> values) {
        if (part instanceof Constant constant) {
            return constant.value(0).doubleValue();
        }
        List<Real> operands = values.ofChildren(part).stream()
                .map(operand -> Real.of(operand, DIGITS))
                .toList();
        return ((Application) part).operator().value(operands).toDouble();
    }
}
