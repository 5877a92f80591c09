package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Variable;
import java.util.LinkedHashSet;
import java.util.Set;

/** The variables of a formula, by name: the two sides of a rule have the same. */
final class Letters {
    private Letters() {}

    static Set<Variable> of(Expression... formulas) {
        Set<Variable> letters = new LinkedHashSet<>();
        for (Expression formula : formulas) {
            collect(formula, letters);
        }
        return letters;
    }

    private static void collect(Expression formula, Set<Variable> letters) {
        if (formula instanceof Variable variable) {
            letters.add(variable);
        } else if (formula instanceof Application application) {
            application.operands().forEach(operand -> collect(operand, letters));
        }
    }
}
