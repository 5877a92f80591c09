package dev.lossmith.processor;

import dev.lossmith.processor.derive.Filling;
import dev.lossmith.processor.domain.DomainCheck;
import dev.lossmith.processor.domain.Removable;
import dev.lossmith.processor.domain.Separation;
import dev.lossmith.processor.domain.Violation;
import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Printer;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a formula divides 0 by 0 and has a limit: there, and near it, polynomials are computed. */
final class Holes {
    /** More are left as the errors that they are. */
    private static final int MOST_HOLES = 4;

    private Holes() {}

    /** The formula with the limit at each of its holes, where that is found. */
    static Formula filled(Formula formula, Storage storage) {
        Formula filled = formula;
        Optional<Formula> next = Optional.of(formula);
        for (int i = 0; i < MOST_HOLES && next.isPresent() && !formula.isProved(); i++) {
            filled = next.get();
            next = once(filled, storage);
        }
        return next.orElse(filled);
    }

    private static Optional<Formula> once(Formula formula, Storage storage) {
        Expression loss = formula.computed().loss();
        List<Violation> violations = violations(formula, loss);
        return once(formula, loss, violations, storage)
                .or(() -> violations.stream()
                        .map(DomainCheck::separation)
                        .flatMap(Optional::stream)
                        .map(separation -> separated(formula.pool(), loss, separation))
                        .map(separated -> once(formula, separated, violations(formula, separated), storage))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<Formula> once(
            Formula formula, Expression loss, List<Violation> violations, Storage storage) {
        return violations.stream()
                .flatMap(violation -> DomainCheck.holes(loss, formula.input(), formula.target(), violation).stream())
                .map(hole -> once(formula, loss, hole, storage))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Formula> once(Formula formula, Expression loss, Removable hole, Storage storage) {
        Arithmetic arithmetic = storage.arithmetic();
        String where = Printer.print(hole.quantity()) + " = " + Decimals.shortest(hole.at());
        return new Filling(hole.part(), hole.quantity(), hole.at(), hole::value)
                .of(formula.pool(), loss, arithmetic.seriesError(), arithmetic.mostErrors())
                .map(filled -> formula.filling(where, filled));
    }

    private static Expression separated(Pool pool, Expression loss, Separation separation) {
        Expression quotient = pool.apply(Operator.DIVIDE, product(pool, separation.own()), separation.divisor());
        Expression product = pool.apply(Operator.MULTIPLY, product(pool, separation.others()), quotient);
        return Filling.replaced(pool, loss, separation.part(), product);
    }

    private static Expression product(Pool pool, List<Expression> factors) {
        return factors.stream()
                .reduce((a, b) -> pool.apply(Operator.MULTIPLY, a, b))
                .orElseThrow();
    }

    private static List<Violation> violations(Formula formula, Expression loss) {
        List<Violation> violations = new ArrayList<>(FormulaCheck.violations(formula, loss));
        violations.addAll(DomainCheck.divisionsAtEnds(loss, formula.input(), formula.target()));
        return violations;
    }
}
