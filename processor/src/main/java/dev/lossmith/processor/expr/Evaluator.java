package dev.lossmith.processor.expr;

import dev.lossmith.check.Real;
import java.util.Map;

/** Evaluates expressions in arbitrary precision, as {@link Real} does it: what a rewrite must not change. */
public final class Evaluator {
    private final Fold<Real> values;
    private final int column;

    /** Evaluates with these values of the variables, and the constants of the class {@code column}. */
    public Evaluator(Map<Variable, Real> variables, int column) {
        this.values = new Fold<>(variables, this::compute);
        this.column = column;
    }

    private Evaluator(Map<Expression, Real> values) {
        this.values = new Fold<>(values, this::compute);
        this.column = 0;
    }

    /** Evaluates what depends on the variables through these expressions only, which have these values. */
    public static Evaluator of(Map<Expression, Real> values) {
        return new Evaluator(values);
    }

    public Real value(Expression expression) {
        return values.of(expression);
    }

    private Real compute(Expression expression, Fold<Real> fold) {
        if (expression instanceof Constant constant) {
            return constant.real(column);
        }
        if (expression instanceof Application application) {
            return application.operator().value(fold.ofChildren(application));
        }
        throw new IllegalArgumentException("no value for " + expression);
    }
}
