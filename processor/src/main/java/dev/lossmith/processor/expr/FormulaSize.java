package dev.lossmith.processor.expr;

/**
 * How large formulas are once written out: a part that occurs twice counts twice, for what is printed or read by walking the
 * formula costs as much. What is within the limits here can be walked recursively.
 */
final class FormulaSize {
    static final int MOST_CHARACTERS = 4096;
    static final int MOST_OPERATIONS = 2000;
    static final int DEEPEST = 200;

    private record Extent(long operations, int depth) {}

    private final Fold<Extent> extents = new Fold<>(FormulaSize::extent);

    /** Refuses {@code expression}, made at {@code place}, if it is beyond the limits. */
    Expression limited(Token place, Expression expression) {
        Extent extent = extents.of(expression);
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

    private static Extent extent(Expression expression, Fold<Extent> fold) {
        if (!(expression instanceof Application application)) {
            return new Extent(0, 0);
        }
        long operations = 1;
        int depth = 0;
        for (Extent part : fold.ofChildren(application)) {
            operations = Math.min(operations + part.operations, Integer.MAX_VALUE);
            depth = Math.max(depth, part.depth);
        }
        return new Extent(operations, depth + 1);
    }
}
