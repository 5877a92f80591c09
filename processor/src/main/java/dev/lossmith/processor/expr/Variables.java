package dev.lossmith.processor.expr;

import java.util.Set;

/** Finds what an expression depends on. */
public final class Variables {
    private Variables() {}

    /** The variables of an expression, in the order in which it names them. */
    public static Set<Variable> of(Expression expression) {
        if (expression instanceof Variable variable) {
            return Set.of(variable);
        }
        return expression instanceof Application application ? application.variables() : Set.of();
    }
}
