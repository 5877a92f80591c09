package dev.lossmith.processor.expr;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what an expression depends on. */
public final class Variables {
    private Variables() {}

    /** The variables of an expression, in the order in which it names them. */
    public static Set<Variable> of(Expression expression) {
        Set<Variable> variables = new LinkedHashSet<>();
        collect(expression, variables, new LinkedHashSet<>());
        return variables;
    }

    private static void collect(Expression expression, Set<Variable> variables, Set<Expression> seen) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof Variable variable) {
            variables.add(variable);
        } else if (expression instanceof Application application) {
            application.operands().forEach(operand -> collect(operand, variables, seen));
        }
    }
}
