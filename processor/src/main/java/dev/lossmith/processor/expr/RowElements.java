package dev.lossmith.processor.expr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Expressions of a row: what stands outside of all operators over the row ({@link Operator#isOverRow}) is of one element, what
 * stands inside of one is of each.
 */
public final class RowElements {
    private static final String AT_TARGET = "[t]";

    private RowElements() {}

    /** What a quantity of each element is called at the element that is the target. */
    public static String atTarget(String name) {
        return name + AT_TARGET;
    }

    /** Whether a variable is of the element that is the target. */
    public static boolean isAtTarget(Variable variable) {
        return variable.name().endsWith(AT_TARGET);
    }

    /** The parts of the expression that are of its one element, or the same for the whole row. */
    public static List<Expression> ofOne(Expression expression) {
        return Parts.of(expression, part -> isOverRow(part) ? List.of() : part.children());
    }

    /** The expression, where something takes the place of what is of its one element. */
    public static Expression replaced(Pool pool, Expression expression, Function<Expression, Expression> replacement) {
        return new Fold<Expression>((part, fold) -> {
                    Expression other = replacement.apply(part);
                    return other != part || isOverRow(part) ? other : part.rebuild(pool, fold.ofChildren(part));
                })
                .of(expression);
    }

    /** Whether {@code one} is {@code each} of an element, be it any or that of the target: then it is among the row's values. */
    public static boolean isAmong(Expression one, Expression each) {
        if (one == each) {
            return true;
        }
        if (one instanceof Variable there && each instanceof Variable any) {
            return there.name().equals(atTarget(any.name()));
        }
        if (!(one instanceof Application a && each instanceof Application b)
                || a.operator() != b.operator()
                || a.operator().isOverRow()) {
            return false;
        }
        for (int i = 0; i < a.operands().size(); i++) {
            if (!isAmong(a.operand(i), b.operand(i))) {
                return false;
            }
        }
        return true;
    }

    public static boolean isOverRow(Expression expression) {
        return expression instanceof Application application
                && application.operator().isOverRow();
    }

    /** The logarithm of a probability, {@code b - logsumexp(a)}. */
    public static boolean isLogProbability(Expression expression) {
        return expression instanceof Application difference
                && difference.operator() == Operator.SUBTRACT
                && isLogSumExp(difference.operand(1));
    }

    private static boolean isLogSumExp(Expression expression) {
        return expression instanceof Application application && application.operator() == Operator.LOG_SUM_EXP;
    }

    /**
     * The expression, where variables stand for logarithms of probabilities and for all other outermost operators over the row; they are
     * added to {@code variables}.
     */
    public static Expression abstracted(Pool pool, Expression expression, Map<Expression, Variable> variables) {
        return replaced(pool, expression, part -> {
            if (part instanceof Application difference
                    && difference.operator() == Operator.SUBTRACT
                    && isLogSumExp(difference.operand(0))) {
                Expression opposite = pool.apply(Operator.SUBTRACT, difference.operand(1), difference.operand(0));
                return pool.apply(Operator.NEGATE, variable(pool, opposite, variables));
            }
            return isOverRow(part) || isLogProbability(part) ? variable(pool, part, variables) : part;
        });
    }

    private static Variable variable(Pool pool, Expression part, Map<Expression, Variable> variables) {
        Variable known = variables.get(part);
        if (known == null) {
            known = pool.variable("#" + variables.size() + part.interval(), part.interval());
            variables.put(part, known);
        }
        return known;
    }

    /** The opposite. */
    public static Expression restored(Pool pool, Expression expression, Map<Expression, Variable> variables) {
        Map<Expression, Expression> meanings = new HashMap<>();
        variables.forEach((part, variable) -> meanings.put(variable, part));
        return Parts.replace(expression, pool, meanings);
    }
}
