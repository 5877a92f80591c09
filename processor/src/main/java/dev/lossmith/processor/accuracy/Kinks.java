package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import dev.lossmith.processor.rewrite.Ties;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The points at which a formula has no derivative: where the two sides of a choice are equal, and the derivatives from both sides are
 * not. What a kernel computes there is a convention, and forms that are equal everywhere else may differ.
 */
final class Kinks {
    private record Tie(Expression left, Expression right, boolean isSmooth, boolean isTwiceSmooth) {
        boolean isKink(Quantity derivative) {
            return !(derivative == Quantity.GRADIENT ? isSmooth : isTwiceSmooth);
        }
    }

    private static final Set<Operator> AT_ZERO =
            Set.of(Operator.ABS, Operator.SIGN, Operator.SIDE, Operator.IF_NEGATIVE);
    private static final Set<Operator> AT_EQUALITY =
            Set.of(Operator.MAX, Operator.MIN, Operator.WHERE, Operator.CLIP, Operator.INSIDE);

    private final List<Tie> kinks = new ArrayList<>();
    private final Set<Expression> seen = new LinkedHashSet<>();

    private final Variable input;

    private final Ties ties;
    private final Pool pool;

    private Kinks(Pool pool, Variable input, Ties ties) {
        this.pool = pool;
        this.input = input;
        this.ties = ties;
    }

    /** Where the derivatives by {@code input} may jump: what it does not change has no tie that it could cross. */
    static Kinks of(Pool pool, Outputs<Expression> results, Variable input) {
        Kinks kinks = new Kinks(pool, input, Ties.of(pool, results.loss(), input));
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
            add(application.operand(0), pool.constant(0));
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
        boolean varies =
                Variables.of(left).contains(input) || Variables.of(right).contains(input);
        if (varies && left != right) {
            boolean smooth = ties.areSmooth(Quantity.GRADIENT, left, right);
            boolean twice = ties.areSmooth(Quantity.HESSIAN, left, right);
            if (!smooth || !twice) {
                kinks.add(new Tie(left, right, smooth, twice));
            }
        }
    }

    /** Whether the evaluator's point is one where a derivative jumps. */
    boolean areAt(Evaluator evaluator, Quantity derivative) {
        return kinks.stream()
                .filter(tie -> tie.isKink(derivative))
                .anyMatch(tie -> evaluator.value(tie.left).compareTo(evaluator.value(tie.right)) == 0);
    }
}
