package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<Expression, Long> operations = new HashMap<>();
        for (Expression part : parts) {
            long sum = part instanceof Application application
                    ? 1
                            + application.operands().stream()
                                    .mapToLong(operations::get)
                                    .sum()
                    : 0;
            operations.put(part, Math.min(sum, Integer.MAX_VALUE));
        }
        long count = operations.get(expression);
        if (count > MOST_OPERATIONS) {
            throw new TooLongException("its " + name + " has " + count + " operations", MOST_OPERATIONS);
        }
        return expression;
    }
}
