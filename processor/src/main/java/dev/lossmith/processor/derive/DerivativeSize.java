package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.SizeLimit;

/** Refuses derivatives that are too large. */
final class DerivativeSize {
    private DerivativeSize() {}

    /** The expression, if it is within the limits. */
    static Expression limited(String name, Expression expression) {
        TooLongException.require(
                SizeLimit.PARTS, "its " + name, Parts.of(expression).size());
        TooLongException.require(
                SizeLimit.OPERATIONS, "its " + name, new Fold<>(DerivativeSize::operations).of(expression));
        return expression;
    }

    /** Once for each place. */
    private static long operations(Expression part, Fold<Long> fold) {
        long below = fold.ofChildren(part).stream().mapToLong(Long::longValue).sum();
        return part instanceof Application ? Math.min(1 + below, Integer.MAX_VALUE) : 0;
    }
}
