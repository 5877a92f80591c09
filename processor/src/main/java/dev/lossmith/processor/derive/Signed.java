package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;

/** An expression apart from its sign: {@code -2 * x} is the negative of {@code 2 * x}. */
record Signed(boolean isNegative, Expression magnitude) {

    /** The sign that stands before the expression, or before a factor of it. */
    static Signed of(Pool pool, Expression expression) {
        if (expression instanceof Constant constant) {
            boolean negative = constant.all(value -> value.signum() < 0) && !constant.differsByClass();
            return new Signed(
                    negative, negative ? pool.constant(constant.value(0).negate()) : constant);
        }
        if (!(expression instanceof Application application)) {
            return new Signed(false, expression);
        }
        Operator operator = application.operator();
        if (operator == Operator.NEGATE) {
            return of(pool, application.operand(0)).negated();
        }
        if (operator != Operator.MULTIPLY && operator != Operator.DIVIDE) {
            return new Signed(false, expression);
        }
        Signed left = of(pool, application.operand(0));
        Signed right = of(pool, application.operand(1));
        boolean asItIs = left.magnitude == application.operand(0) && right.magnitude == application.operand(1);
        return new Signed(
                left.isNegative != right.isNegative,
                asItIs ? expression : pool.apply(operator, left.magnitude, right.magnitude));
    }

    Signed negated() {
        return new Signed(!isNegative, magnitude);
    }

    Expression expression(Pool pool) {
        return isNegative ? negated(pool, magnitude) : magnitude;
    }

    /** The expression with the other sign, with as few signs as that takes. */
    static Expression negated(Pool pool, Expression expression) {
        if (expression instanceof Constant constant && !constant.differsByClass()) {
            return pool.constant(constant.value(0).negate());
        }
        if (expression instanceof Application application && application.operator() == Operator.NEGATE) {
            return application.operand(0);
        }
        if (expression instanceof Application application && application.operator() == Operator.SUBTRACT) {
            return pool.apply(Operator.SUBTRACT, application.operand(1), application.operand(0));
        }
        return pool.apply(Operator.NEGATE, expression);
    }
}
