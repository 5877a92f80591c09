package dev.lossmith.processor.algebra;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;

/**
 * How good a formula is in floating point; smaller is better.
 *
 * @param cancellations how many rounded numbers may cancel in its sums: one in 1 - a b, two in a b - c d
 * @param cost about how many half operations it takes, with each shared part once
 */
record Measure(int cancellations, int cost) {
    private static final Measure NOTHING = new Measure(0, 0);

    static Measure of(Expression expression) {
        return Parts.applications(expression).map(Measure::ofOne).reduce(NOTHING, Measure::plus);
    }

    /** Less cancels, at not much more work; or as much, for less work. */
    boolean isBetterThan(Measure other) {
        return cancellations < other.cancellations && cost <= other.cost + other.cost / 2
                || cancellations == other.cancellations && cost < other.cost;
    }

    private Measure plus(Measure other) {
        return new Measure(cancellations + other.cancellations, cost + other.cost);
    }

    private static Measure ofOne(Application application) {
        return new Measure(
                mayCancel(application) ? rounded(application) : 0,
                application.operator().effort(application.operands()));
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
