package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * How good a formula is in floating point; smaller is better.
 *
 * @param cancellations how many rounded numbers may cancel in its sums: one in 1 - a b, two in a b - c d
 * @param cost about how many half operations it takes, with each shared part once
 */
record Measure(int cancellations, int cost) {
    private static final Measure NOTHING = new Measure(0, 0);

    static Measure of(Expression expression) {
        return total(expression, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Less cancels, at not much more work; or as much, for less work. */
    boolean isBetterThan(Measure other) {
        return cancellations < other.cancellations && cost <= other.cost + other.cost / 2
                || cancellations == other.cancellations && cost < other.cost;
    }

    private static Measure total(Expression expression, Set<Expression> seen) {
        if (!(expression instanceof Application application) || !seen.add(expression)) {
            return NOTHING;
        }
        int cancellations = mayCancel(application) ? rounded(application) : 0;
        int cost = application.operator().effort(application.operands());
        for (Expression operand : application.operands()) {
            Measure part = total(operand, seen);
            cancellations += part.cancellations;
            cost += part.cost;
        }
        return new Measure(cancellations, cost);
    }

    private static boolean mayCancel(Application sum) {
        boolean isSum = sum.operator() == Operator.ADD || sum.operator() == Operator.SUBTRACT;
        if (!isSum) {
            return false;
        }
        Interval a = sum.operand(0).interval();
        Interval b = sum.operand(1).interval();
        boolean same = a.isNonNegative() && b.isNonNegative() || a.isNonPositive() && b.isNonPositive();
        boolean opposite = a.isNonNegative() && b.isNonPositive() || a.isNonPositive() && b.isNonNegative();
        return sum.operator() == Operator.ADD ? !same : !opposite;
    }

    /** A number in the formula is exact; two inputs are as good as that: their difference has one rounding. */
    private static int rounded(Application sum) {
        if (sum.operands().stream().noneMatch(Application.class::isInstance)) {
            return 0;
        }
        return sum.operands().stream().anyMatch(Constant.class::isInstance) ? 1 : 2;
    }
}
