package dev.lossmith.processor.domain;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Fold;
import dev.lossmith.processor.expr.Operator;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A part of a formula that divides by zero, and depends on the variables through one quantity only: it may have a limit there that does not
 * depend on the way.
 *
 * @param part what is undefined at one value of the quantity
 * @param quantity the input, or a difference of input and target, or what else the part is made of
 * @param at that value, or the double next to it
 */
public record Removable(Expression part, Expression quantity, double at) {
    private static final int DIGITS = 60;
    /** What is left of 0 where it is computed with that many digits. */
    private static final Real NOTHING = Real.of(0x1p-150);

    /**
     * The parts that may have a limit where one of them divides by zero, largest first: what is made of it may have a
     * limit where it has none, as {@code 1 / x - 1 / (exp(x) - 1)}.
     */
    static List<Removable> of(Expression loss, Variable input, Variable target, Violation violation) {
        List<Removable> result = new ArrayList<>();
        if (violation.fault() == Fault.DIVISION_BY_ZERO) {
            Map<Variable, Real> point = new HashMap<>();
            point.put(target, Hole.decimal(violation.target()).withDigits(DIGITS));
            point.put(input, Hole.decimal(violation.input()).withDigits(DIGITS));
            Evaluator there = new Evaluator(point, 0);
            List<Expression> parts = having(loss, violation.part());
            for (Expression part : parts) {
                quantity(part)
                        .filter(quantity -> !parts.contains(quantity))
                        .map(quantity -> new Removable(part, quantity, nearest(there.value(quantity))))
                        .filter(hole -> Double.isFinite(hole.at))
                        .ifPresent(hole -> result.add(0, hole));
            }
        }
        return result;
    }

    private static double nearest(Real value) {
        return value.isFinite() && value.abs().compareTo(NOTHING) < 0 ? 0 : value.toDouble();
    }

    /** The value of the part where the quantity has this one. */
    public Real value(Real value) {
        return value(part, quantity, value);
    }

    private static Real value(Expression part, Expression quantity, Real value) {
        Map<Expression, Real> values = new HashMap<>();
        values.put(quantity, value);
        Parts.of(part, each -> withinOthers(each, quantity)).stream()
                .filter(each -> isReversed(each, quantity))
                .forEach(each -> values.put(each, value.negated()));
        return Evaluator.of(values).value(part);
    }

    /** What an expression is made of; nothing of the quantity, and of {@code t - x} if that is {@code x - t}. */
    private static List<Expression> withinOthers(Expression expression, Expression quantity) {
        return expression == quantity || isReversed(expression, quantity) ? List.of() : expression.children();
    }

    private static boolean isReversed(Expression expression, Expression quantity) {
        return expression instanceof Application difference
                && quantity instanceof Application other
                && difference.operator() == Operator.SUBTRACT
                && other.operator() == Operator.SUBTRACT
                && difference.operand(0) == other.operand(1)
                && difference.operand(1) == other.operand(0);
    }

    /** What has {@code part} in it, each after its operands. */
    private static List<Expression> having(Expression expression, Expression part) {
        Fold<Boolean> has = new Fold<>(
                (each, fold) -> each == part || each.children().stream().anyMatch(fold::of));
        return Parts.of(expression).stream().filter(has::of).toList();
    }

    /** The only variable, or the smallest part with two that is all that the others occur in. Constants must not differ by class. */
    static Optional<Expression> quantity(Expression part) {
        Set<Variable> variables = Variables.of(part);
        Set<Expression> candidates = new LinkedHashSet<>(variables.size() == 1 ? variables : Set.of());
        if (candidates.isEmpty()) {
            Parts.applications(part)
                    .filter(each -> Variables.of(each).size() == variables.size())
                    .forEach(candidates::add);
        }
        return candidates.stream().filter(quantity -> isOf(part, quantity)).findFirst();
    }

    /** Whether an expression has variables in that quantity only. */
    static boolean isOf(Expression expression, Expression quantity) {
        return Parts.of(expression, part -> withinOthers(part, quantity)).stream()
                .allMatch(part -> part == quantity
                        || !(part instanceof Variable)
                                && !(part instanceof Constant constant && constant.differsByClass()));
    }
}
