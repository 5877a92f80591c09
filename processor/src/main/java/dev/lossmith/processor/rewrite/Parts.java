package dev.lossmith.processor.rewrite;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every part of a formula once, operands before what is made of them. */
final class Parts {
    private Parts() {}

    static List<Expression> of(Expression expression) {
        Set<Expression> parts = new LinkedHashSet<>();
        collect(expression, parts);
        return new ArrayList<>(parts);
    }

    private static void collect(Expression expression, Set<Expression> parts) {
        if (parts.contains(expression)) {
            return;
        }
        if (expression instanceof Application application) {
            application.operands().forEach(operand -> collect(operand, parts));
        }
        parts.add(expression);
    }
}
