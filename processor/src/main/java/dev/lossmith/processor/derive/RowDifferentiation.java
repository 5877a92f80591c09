package dev.lossmith.processor.derive;

import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.RowElements;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derivatives of formulas of a row by the input of one of its elements. With {@code R} an operator over the row, {@code w} its
 * derivative by its operand {@code a} at an element (in its row of {@link Operator}), and {@code s} what inside of {@code a} is the
 * same for the whole row:
 *
 * <pre>
 * dR(a) / dx_j = w_j da_j / dx_j + sum over s of (sum over k of w_k da_k / ds) ds / dx_j
 * </pre>
 */
final class RowDifferentiation {
    private final Pool pool;
    private final RowVariables variables;
    private final Map<Expression, Optional<Expression>> ofRowNumbers = new IdentityHashMap<>();

    RowDifferentiation(Pool pool, RowVariables variables) {
        this.pool = pool;
        this.variables = variables;
    }

    /** The derivative by the input of the element that the expression is of; of what is the same for the whole row, by that of any. */
    Expression of(Expression expression) {
        return sum(terms(expression, pool.constant(1), true)).orElseGet(() -> pool.constant(0));
    }

    /**
     * The terms of the derivative of {@code factor} times an expression, where the factor counts as constant.
     *
     * @param isOfOne whether it is of the element itself, not added up over all of them
     */
    private List<Expression> terms(Expression expression, Expression factor, boolean isOfOne) {
        Map<Expression, Variable> numbers = new LinkedHashMap<>();
        Expression plain = RowElements.abstracted(pool, expression, numbers);
        List<Expression> terms = new ArrayList<>();
        by(plain, variables.input(), numbers)
                .map(slope -> product(factor, slope))
                .ifPresent(terms::add);
        variables
                .inputOfTarget()
                .flatMap(there -> by(plain, there, numbers))
                .map(slope -> product(factor, slope))
                .map(slope -> isOfOne ? slope : summed(slope))
                .map(slope -> product(variables.isTarget(), slope))
                .ifPresent(terms::add);
        numbers.forEach((part, variable) -> by(plain, variable, numbers)
                .map(slope -> product(factor, slope))
                .ifPresent(slope -> terms.addAll(through((Application) part, slope, isOfOne))));
        return terms;
    }

    /** The terms of {@code slope} times the derivative of an operator over the row, or of the logarithm of a probability. */
    private List<Expression> through(Application part, Expression slope, boolean isOfOne) {
        if (part.operator().isOverRow()) {
            Expression each = isOfOne ? slope : summed(slope);
            return ofRowNumber(part).map(inner -> product(each, inner)).stream().toList();
        }
        Expression own = part.operand(0);
        Expression logSumExp = pool.apply(
                Operator.NEGATE, ofRowNumber((Application) part.operand(1)).orElseThrow());
        if (!isOfOne && !variables.isSame(own)) {
            List<Expression> terms = new ArrayList<>(terms(own, slope, false));
            terms.add(product(summed(slope), logSumExp));
            return terms;
        }
        // One factor, which is 1 - p or -p: expanded, two terms would cancel.
        List<Expression> inner = new ArrayList<>(terms(own, pool.constant(1), true));
        inner.add(logSumExp);
        return List.of(product(isOfOne ? slope : summed(slope), sum(inner).orElseThrow()));
    }

    private Optional<Expression> ofRowNumber(Application number) {
        Optional<Expression> known = ofRowNumbers.get(number);
        if (known == null) {
            Expression weight = number.operator().partials().get(0).of(pool, number.operands());
            known = sum(terms(number.operand(0), weight, false));
            ofRowNumbers.put(number, known);
        }
        return known;
    }

    private Optional<Expression> by(Expression plain, Variable variable, Map<Expression, Variable> numbers) {
        Expression slope = Candidates.chainRule(pool, plain, variable);
        return slope instanceof Constant constant && constant.is(0)
                ? Optional.empty()
                : Optional.of(RowElements.restored(pool, slope, numbers));
    }

    /** The sum over all elements. */
    private Expression summed(Expression each) {
        return variables.isSame(each)
                ? product(pool.constant(variables.count()), each)
                : pool.apply(Operator.ROW_SUM, each);
    }

    private Expression product(Expression a, Expression b) {
        return a instanceof Constant one && one.is(1)
                ? b
                : b instanceof Constant other && other.is(1) ? a : pool.apply(Operator.MULTIPLY, a, b);
    }

    private Optional<Expression> sum(List<Expression> terms) {
        return terms.stream().reduce((a, b) -> pool.apply(Operator.ADD, a, b));
    }
}
