package dev.lossmith.processor.derive;

import dev.lossmith.processor.derive.Operands.TermOrFactor;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.SizeLimit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Applies rules from the leaves up until none applies; constants are folded exactly on the way. */
final class Rewriter {
    private static final Set<Operator> FOLDED = Set.of(Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY);

    private final Pool pool;
    private final Rewriting rules;
    private final Map<Expression, Expression> done = new IdentityHashMap<>();
    private final List<DerivationStep> steps = new ArrayList<>();

    Rewriter(Pool pool, Rewriting rules) {
        this.pool = pool;
        this.rules = rules;
    }

    /** What was done so far, in order; the folding of constants is not worth a step. */
    List<DerivationStep> steps() {
        return List.copyOf(steps);
    }

    /** A loop over what replaces the whole, and a recursion into operands only: rules that grow what they match end by the count. */
    Expression rewrite(Expression expression) {
        List<Expression> met = new ArrayList<>();
        Expression current = expression;
        while (!done.containsKey(current)) {
            met.add(current);
            Expression settled = withRewrittenOperands(current);
            Optional<Expression> next = step(settled);
            if (next.isEmpty()) {
                done.put(settled, settled);
            }
            TooLongException.require(SizeLimit.STEPS, "its simplification", steps.size());
            current = next.orElse(settled);
        }
        Expression result = done.get(current);
        met.forEach(form -> done.put(form, result));
        return result;
    }

    private Optional<Expression> step(Expression expression) {
        Optional<DerivationStep> step = rules.step(expression);
        step.ifPresent(steps::add);
        return step.isPresent() ? Optional.of(step.get().after()) : folded(expression);
    }

    private Optional<Expression> folded(Expression expression) {
        boolean constant = expression instanceof Application application && areConstant(application.operands());
        if (!constant) {
            return Operands.isSum(expression) ? foldedTerms(expression) : Optional.empty();
        }
        Application application = (Application) expression;
        Constant first = (Constant) application.operand(0);
        if (application.operator() == Operator.NEGATE && !first.differsByClass()) {
            return Optional.of(Signed.negated(pool, first));
        }
        if (application.operator() == Operator.DIVIDE) {
            return quotient(first, (Constant) application.operand(1));
        }
        return FOLDED.contains(application.operator())
                ? Optional.of(pool.fold(application.operator(), first, (Constant) application.operand(1)))
                : Optional.empty();
    }

    private static boolean areConstant(List<Expression> operands) {
        for (Expression operand : operands) {
            if (!(operand instanceof Constant)) {
                return false;
            }
        }
        return true;
    }

    /** A quotient that is an integer. */
    private Optional<Expression> quotient(Constant a, Constant b) {
        if (a.differsByClass() || b.differsByClass()) {
            return Optional.empty();
        }
        return Decimals.quotient(a.value(0), b.value(0)).map(pool::constant);
    }

    /** Two numbers among the terms of a sum become one. */
    private Optional<Expression> foldedTerms(Expression sum) {
        List<TermOrFactor> terms = Operands.ofSum(pool, sum).list();
        List<TermOrFactor> numbers = terms.stream()
                .filter(term -> term.expression() instanceof Constant)
                .toList();
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        Constant number = numbers.stream()
                .map(term -> term.isInverse()
                        ? pool.fold(Operator.SUBTRACT, pool.constant(0), (Constant) term.expression())
                        : (Constant) term.expression())
                .reduce((a, b) -> pool.fold(Operator.ADD, a, b))
                .orElseThrow();
        int digits = numbers.stream()
                .flatMap(term -> ((Constant) term.expression()).values().stream())
                .mapToInt(BigDecimal::precision)
                .max()
                .orElseThrow();
        // 1 - p + 1e-12 is right near p = 1, and 1.000000000001 - p is not.
        if (!number.all(value -> value.precision() <= digits + 1)) {
            return Optional.empty();
        }
        List<TermOrFactor> folded = new ArrayList<>(terms);
        folded.removeAll(numbers);
        Signed signed = Signed.of(pool, number);
        folded.add(new TermOrFactor(signed.magnitude(), signed.isNegative()));
        return Optional.of(Operands.sum(pool, folded));
    }

    private Expression withRewrittenOperands(Expression expression) {
        List<Expression> children = new ArrayList<>(expression.children().size());
        for (Expression child : expression.children()) {
            children.add(rewrite(child));
        }
        return expression.rebuild(pool, children);
    }
}
