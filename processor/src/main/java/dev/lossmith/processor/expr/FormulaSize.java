package dev.lossmith.processor.expr;

/**
 * How large formulas are once written out: a part that occurs twice counts twice, for what is printed or read by walking the
 * formula costs as much. What is within the limits here can be walked recursively.
 */
final class FormulaSize {
    private record WrittenSize(long operations, int depth) {}

    private final Fold<WrittenSize> extents = new Fold<>(FormulaSize::extent);

    /** Refuses {@code expression}, made at {@code place}, if it is beyond the limits. */
    Expression limited(Token place, Expression expression) {
        WrittenSize extent = extents.of(expression);
        if (!SizeLimit.WRITTEN_OPERATIONS.allows(extent.operations)) {
            throw place.error("the formula has more than " + SizeLimit.WRITTEN_OPERATIONS.most()
                    + " operations, counted once for each use. Write a shorter one.");
        }
        if (!SizeLimit.DEPTH.allows(extent.depth)) {
            throw tooDeep(place);
        }
        return expression;
    }

    static FormulaException tooDeep(Token place) {
        return place.error("the formula is nested more than " + SizeLimit.DEPTH.most()
                + " deep, or has as many operators in a row. Write a shorter one.");
    }

    private static WrittenSize extent(Expression expression, Fold<WrittenSize> fold) {
        if (!(expression instanceof Application application)) {
            return new WrittenSize(0, 0);
        }
        long operations = 1;
        int depth = 0;
        for (WrittenSize part : fold.ofChildren(application)) {
            operations = Math.min(operations + part.operations, Integer.MAX_VALUE);
            depth = Math.max(depth, part.depth);
        }
        return new WrittenSize(operations, depth + 1);
    }
}
