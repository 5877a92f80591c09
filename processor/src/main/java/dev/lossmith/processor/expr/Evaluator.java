package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates expressions in arbitrary precision, as {@link Real} does it: what a rewrite must not change. */
public final class Evaluator {
    private final Map<Expression, Real> known = new IdentityHashMap<>();
    private final Map<Variable, Real> variables;
    private final int column;

    /** Evaluates with these values of the variables, and the constants of the class {@code column}. */
    public Evaluator(Map<Variable, Real> variables, int column) {
        this.variables = Map.copyOf(variables);
        this.column = column;
    }

    /** Evaluates what depends on the variables through these expressions only, which have these values. */
    public static Evaluator of(Map<Expression, Real> values) {
        Evaluator evaluator = new Evaluator(Map.of(), 0);
        evaluator.known.putAll(values);
        return evaluator;
    }

    public Real value(Expression expression) {
        Real value = known.get(expression);
        if (value == null) {
            value = compute(expression);
            known.put(expression, value);
        }
        return value;
    }

    private Real compute(Expression expression) {
        if (expression instanceof Constant constant) {
            return constant.real(column);
        }
        if (expression instanceof Application application) {
            List<Real> operands = new ArrayList<>(application.operands().size());
            for (Expression operand : application.operands()) {
                operands.add(value(operand));
            }
            return application.operator().value(operands);
        }
        Real value = variables.get((Variable) expression);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + expression);
        }
        return value;
    }
}
