package dev.lossmith.processor.domain;

import dev.lossmith.Precision;
import dev.lossmith.processor.expr.Constant;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Fault;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parts;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import dev.lossmith.processor.expr.Variables;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells where a formula means nothing. A zero of a divisor, or of what a logarithm is taken of, counts inside the ranges only:
 * at an end of a range, and in the limit, the formula has the limit from inside, which may be infinite. A branch of a
 * {@code where} counts where it is taken. Stateless.
 */
public final class DomainCheck {
    private DomainCheck() {}

    /**
     * One violation for each operation that is undefined somewhere in the ranges of the variables, as far as a search finds
     * it; an operand's before those of what is computed of it.
     *
     * @param expression the loss as its textbook states it
     */
    public static List<Violation> of(Expression expression, Variable input, Variable target) {
        return search(expression, input, target, new Box(input.interval(), target.interval()));
    }

    /**
     * Whether an operation is undefined for a value that is not inside the range of {@code variable}, the other one being in
     * its range. An end of the range is not inside: what has its limit there from one side must not be used on the other.
     */
    public static boolean needsGuard(Expression expression, Variable variable) {
        Set<Variable> variables = Variables.of(expression);
        if (variable.interval().equals(Interval.REALS) || !variables.contains(variable)) {
            return false;
        }
        Variable other = variables.stream()
                .filter(candidate -> candidate != variable)
                .findFirst()
                .orElse(variable);
        Interval others = other == variable ? Interval.of(0) : other.interval();
        return !search(expression, variable, other, new Box(Interval.REALS, others))
                .isEmpty();
    }

    /**
     * A point of the ranges, if they are bounded, at which the loss itself is finite, but larger than the largest number of
     * that precision. In an unbounded range a loss may well overflow to infinity.
     */
    public static Optional<Violation> overflow(
            Expression expression, Variable input, Variable target, Precision precision) {
        Set<Variable> variables = Variables.of(expression);
        boolean bounded =
                variables.stream().noneMatch(variable -> variable.interval().isUnbounded());
        double largest = Storage.of(precision).format().largest();
        Interval values = expression.interval();
        if (!bounded || -largest <= values.low() && values.high() <= largest) {
            return Optional.empty();
        }
        Box ranges = new Box(input.interval(), target.interval());
        return extremeColumns(expression).stream()
                .map(column -> new Overflow(expression, input, target, column, ranges).beyond(largest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The divisions by zero at ends of the ranges: where the formula has a limit, its derivatives lose digits near it all the same. */
    public static List<Violation> divisionsAtEnds(Expression expression, Variable input, Variable target) {
        Box wider = new Box(wider(input.interval()), wider(target.interval()));
        Graph graph = new Graph(expression, input, 0);
        Interval[] values = graph.values(wider);
        boolean divides = IntStream.range(0, graph.size())
                .anyMatch(node -> graph.demand(node, values)
                        .filter(demand -> demand.at().equals(Optional.of(Fault.DIVISION_BY_ZERO)))
                        .filter(demand -> values[graph.operand(node, demand.operand())].contains(demand.floor()))
                        .isPresent());
        return !divides || wider.equals(new Box(input.interval(), target.interval()))
                ? List.of()
                : search(expression, input, target, wider).stream()
                        .filter(violation -> violation.fault() == Fault.DIVISION_BY_ZERO
                                && input.interval().contains(violation.input())
                                && target.interval().contains(violation.target()))
                        .toList();
    }

    private static Interval wider(Interval range) {
        return new Interval(range.low() - 1, range.high() + 1);
    }

    /** The parts of the formula that may be a hole which can be removed, where it divides by zero; the largest ones first. */
    public static List<Removable> holes(Expression expression, Variable input, Variable target, Violation violation) {
        return Removable.of(expression, input, target, violation);
    }

    /** A quotient that divides by zero as a product with another one, which may have a limit where it has none. */
    public static Optional<Separation> separation(Violation violation) {
        return Separation.of(violation);
    }

    /** The limit that the formula has from both sides where it divides by zero: a hole that can be removed; NaN if it differs by target. */
    public static OptionalDouble removable(
            Expression expression, Variable input, Variable target, Violation violation) {
        return Hole.limit(expression, input, target, violation);
    }

    /** A place where a choice of branches changes the formula suddenly, if a search among simple points finds one. */
    public static Optional<Jump> jump(Expression expression, Variable input, Variable target) {
        return new Jumps(expression, input, new Box(input.interval(), target.interval())).first();
    }

    /** The variables that decide which branches of a formula are taken. */
    public static Set<Variable> conditions(Expression expression, Variable input) {
        int bits = new Graph(expression, input, 0).variablesOfConditions();
        return Variables.of(expression).stream()
                .filter(variable -> (bits & (variable == input ? Graph.INPUT : Graph.TARGET)) != 0)
                .collect(Collectors.toSet());
    }

    private static List<Violation> search(Expression expression, Variable input, Variable target, Box ranges) {
        Map<Expression, Violation> byPart = new LinkedHashMap<>();
        for (int column : extremeColumns(expression)) {
            for (Violation violation : new ViolationSearch(expression, input, target, column, ranges).violations()) {
                byPart.putIfAbsent(violation.part(), violation);
            }
        }
        return List.copyOf(byPart.values());
    }

    /** The classes in which some constant is smallest or largest: a formula that is fine in these is taken to be so in all. */
    private static Set<Integer> extremeColumns(Expression expression) {
        Set<Integer> columns = new TreeSet<>(Set.of(0));
        for (Expression part : Parts.of(expression)) {
            if (part instanceof Constant constant && constant.differsByClass()) {
                columns.add(constant.values().indexOf(Collections.min(constant.values())));
                columns.add(constant.values().indexOf(Collections.max(constant.values())));
            }
        }
        return columns;
    }
}
