package dev.lossmith.processor.expr;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How large formulas are once written out: a part that occurs twice counts twice, for what is printed or read by walking the
 * formula costs as much. What is within the limits here can be walked recursively.
 */
final class FormulaSize {
    static final int MOST_CHARACTERS = 4096;
    static final int MOST_OPERATIONS = 2000;
    static final int DEEPEST = 200;

    private record Extent(long operations, int depth) {}

    private final Map<Expression, Extent> known = new IdentityHashMap<>();

    /** Refuses {@code expression}, made at {@code place}, if it is beyond the limits. */
    Expression limited(Token place, Expression expression) {
        Extent extent = extent(expression);
        if (extent.operations > MOST_OPERATIONS) {
            throw place.error("the formula has more than " + MOST_OPERATIONS
                    + " operations, counted once for each use. Write a shorter one.");
        }
        if (extent.depth > DEEPEST) {
            throw tooDeep(place);
        }
        return expression;
    }

    static FormulaException tooDeep(Token place) {
        return place.error("the formula is nested more than " + DEEPEST
                + " deep, or has as many operators in a row. Write a shorter one.");
    }

    private Extent extent(Expression expression) {
        if (!(expression instanceof Application application)) {
            return new Extent(0, 0);
        }
        Extent extent = known.get(expression);
        if (extent == null) {
            long operations = 1;
            int depth = 0;
            for (Expression operand : application.operands()) {
                Extent part = extent(operand);
                operations = Math.min(operations + part.operations, Integer.MAX_VALUE);
                depth = Math.max(depth, part.depth);
            }
            extent = new Extent(operations, depth + 1);
            known.put(expression, extent);
        }
        return extent;
    }
}
