package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.loss.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The larger of two terms of a textbook's formula that nearly cancel: what the errors of proved bounds are counted in ulps of, as the
 * checker does.
 */
final class LargerTerm {
    private static final int DIGITS = 60;

    private final Formula formula;
    /** The terms of the loss, and their derivatives; of a derivative that is stated, itself. */
    private final List<Outputs<Expression>> terms = new ArrayList<>();

    LargerTerm(Formula formula) {
        this.formula = formula;
        split(formula.stated().loss());
    }

    private void split(Expression part) {
        boolean isSum = part instanceof Application sum
                && (sum.operator() == Operator.ADD
                        || sum.operator() == Operator.SUBTRACT
                        || sum.operator() == Operator.NEGATE);
        if (isSum) {
            part.children().forEach(this::split);
        } else {
            Stated<Expression> term = new Stated<>(
                    part, formula.stated().gradient(), formula.stated().hessian());
            terms.add(Derivation.exact(formula.pool(), term, formula.input(), formula.prepared()));
        }
    }

    /** Its magnitude at a point; 0 where it is no number. */
    Real at(Quantity quantity, Point point) {
        Evaluator evaluator = new Evaluator(
                Map.of(
                        formula.input(), Real.of(point.input(), DIGITS),
                        formula.target(), Real.of(point.target(), DIGITS)),
                0);
        return terms.stream()
                .map(term -> evaluator.value(term.of(quantity)).abs())
                .filter(Real::isFinite)
                .reduce(Real.of(0), Real::max);
    }
}
