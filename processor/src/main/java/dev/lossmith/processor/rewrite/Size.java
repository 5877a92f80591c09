package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Parts;
import java.util.List;

/**
 * Refuses what is too large. Every part is rewritten and lowered once, wherever it occurs: distinct parts are what a search costs.
 * Documentation writes a part out at each place: a formula of few parts may take pages.
 */
final class Size {
    static final int MOST_PARTS = 1000;
    static final int MOST_OPERATIONS = 50_000;

    private Size() {}

    /** The expression, if it is within the limits. */
    static Expression limited(String name, Expression expression) {
        List<Expression> parts = Parts.of(expression);
        if (parts.size() > MOST_PARTS) {
            throw new TooLongException("its " + name + " has " + parts.size() + " different parts", MOST_PARTS);
        }
        long count = new Fold<>(Size::operations).of(expression);
        if (count > MOST_OPERATIONS) {
            throw new TooLongException("its " + name + " has " + count + " operations", MOST_OPERATIONS);
        }
        return expression;
    }

    private static long operations(Expression part, Fold<Long> fold) {
        long below = fold.ofChildren(part).stream().mapToLong(Long::longValue).sum();
        return part instanceof Application ? Math.min(1 + below, Integer.MAX_VALUE) : 0;
    }
}
