package dev.lossmith.processor.emit;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import java.util.ArrayList;
import java.util.List;

/** Splits a formula into the terms that are added to give it, as they stand there. */
final class Summands {
    /** A term, and whether it is subtracted. */
    record Summand(Expression expression, boolean negative) {}

    private final List<Summand> terms = new ArrayList<>();

    private Summands() {}

    static List<Summand> of(Expression formula) {
        Summands summands = new Summands();
        summands.split(formula, false);
        return summands.terms;
    }

    private void split(Expression expression, boolean negative) {
        Operator operator = expression instanceof Application application ? application.operator() : null;
        if (operator == Operator.NEGATE) {
            split(((Application) expression).operand(0), !negative);
        } else if (operator == Operator.ADD || operator == Operator.SUBTRACT) {
            split(((Application) expression).operand(0), negative);
            split(((Application) expression).operand(1), negative ^ operator == Operator.SUBTRACT);
        } else {
            terms.add(new Summand(expression, negative));
        }
    }
}
