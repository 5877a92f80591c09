package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The points at which a formula may have no derivative: where the two sides of a choice are equal. What a kernel computes there
 * is a convention, and forms that are equal everywhere else may differ.
 */
final class Kinks {
    private record Tie(Expression left, Expression right) {}

    private static final Set<Operator> AT_ZERO = Set.of(Operator.ABS, Operator.SIGN, Operator.IF_NEGATIVE);
    private static final Set<Operator> AT_EQUALITY =
            Set.of(Operator.MAX, Operator.MIN, Operator.WHERE, Operator.CLIP, Operator.INSIDE);

    private final List<Tie> ties = new ArrayList<>();
    private final Set<Expression> seen = new LinkedHashSet<>();

    private final Variable input;

    private Kinks(Variable input) {
        this.input = input;
    }

    /** Where the derivatives by {@code input} may jump: what it does not change has no tie that it could cross. */
    static Kinks of(Outputs<Expression> results, Variable input) {
        Kinks kinks = new Kinks(input);
        kinks.collect(results.loss());
        kinks.collect(results.gradient());
        kinks.collect(results.hessian());
        return kinks;
    }

    private void collect(Expression expression) {
        if (!(expression instanceof Application application) || !seen.add(expression)) {
            return;
        }
        application.operands().forEach(this::collect);
        if (AT_ZERO.contains(application.operator())) {
            add(application.operand(0), null);
        }
        if (application.operator() == Operator.FLOOR) {
            add(application.operand(0), application);
        }
        if (AT_EQUALITY.contains(application.operator())) {
            add(application.operand(0), application.operand(1));
        }
        if (application.operator() == Operator.CLIP || application.operator() == Operator.INSIDE) {
            add(application.operand(0), application.operand(2));
        }
    }

    private void add(Expression left, Expression right) {
        boolean varies = Variables.of(left).contains(input)
                || right != null && Variables.of(right).contains(input);
        if (varies) {
            ties.add(new Tie(left, right));
        }
    }

    /** Whether the evaluator's point is one of them. */
    boolean areAt(Evaluator evaluator) {
        return ties.stream().anyMatch(tie -> {
            Real right = tie.right == null ? Real.of(0) : evaluator.value(tie.right);
            return evaluator.value(tie.left).compareTo(right) == 0;
        });
    }
}
