package dev.lossmith.processor.expr;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Where expressions come from: makes each node once. Only node identity is hashed, so building and comparing cost the same
 * for a deep formula as for a flat one. Not thread-safe; one compilation of one config has one pool.
 */
public final class Pool {
    /** Written out: the methods that a record is given start slowly, and every node that is made needs them. */
    private record NodeKey(Operator operator, List<Expression> operands) {
        @Override
        public boolean equals(Object other) {
            return other instanceof NodeKey node && operator == node.operator && operands.equals(node.operands);
        }

        @Override
        public int hashCode() {
            return 31 * operator.ordinal() + operands.hashCode();
        }
    }

    private record Named(String name, List<BigDecimal> values) {}

    private final Map<Named, Constant> constants = new HashMap<>();
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<NodeKey, Application> applications = new HashMap<>();
    private final Map<Object, Object> notes = new HashMap<>();

    /** A number that is the same in every class. */
    public Constant constant(BigDecimal value) {
        return intern(List.of(canonical(value)), "");
    }

    public Constant constant(long value) {
        return constant(BigDecimal.valueOf(value));
    }

    /** A number a class; where all are equal, that number. */
    public Constant constant(String name, List<BigDecimal> byClass) {
        List<BigDecimal> values = canonical(byClass);
        boolean same = values.stream().distinct().count() == 1;
        return same ? intern(values.subList(0, 1), "") : intern(values, name);
    }

    /** The constant that an operator makes of two constants, class by class, where decimals have it exactly. */
    public Constant fold(Operator operator, Constant a, Constant b) {
        return fold(operator, a, b, (x, y) -> operator.decimal(List.of(x, y)).orElseThrow());
    }

    /** The constant that {@code operation} makes of two constants, class by class. */
    public Constant fold(Operator operator, Constant a, Constant b, BinaryOperator<BigDecimal> operation) {
        int classes = Math.max(a.values().size(), b.values().size());
        List<BigDecimal> values = IntStream.range(0, classes)
                .mapToObj(column -> operation.apply(a.value(column), b.value(column)))
                .toList();
        if (classes == 1) {
            return constant(values.get(0));
        }
        // Times 1, a table is the one that it was.
        Constant same = canonical(values).equals(a.values()) ? a : b;
        return canonical(values).equals(same.values()) ? same : constant(Printer.print(apply(operator, a, b)), values);
    }

    /** The variable of that name; asking again with other values is a mistake of the caller. */
    public Variable variable(String name, Interval interval) {
        Variable variable = variables.computeIfAbsent(name, key -> new Variable(key, interval));
        if (!variable.interval().equals(interval)) {
            throw new IllegalArgumentException(name + " is " + variable.interval() + " already, not " + interval);
        }
        return variable;
    }

    public Expression apply(Operator operator, Expression... operands) {
        return apply(operator, List.of(operands));
    }

    public Expression apply(Operator operator, List<Expression> operands) {
        if (!operator.takes(operands.size())) {
            throw new IllegalArgumentException(operator + " takes " + operator.arity() + ", not " + operands.size());
        }
        return applications.computeIfAbsent(
                new NodeKey(operator, List.copyOf(operands)), node -> new Application(node.operator, node.operands));
    }

    /** What a stage has found of the expressions of this pool and wants to find again, by a key of its own. */
    @SuppressWarnings("unchecked")
    public <T> T notes(Object key, Supplier<T> first) {
        T known = (T) notes.get(key);
        if (known == null) {
            known = first.get();
            notes.put(key, known);
        }
        return known;
    }

    private Constant intern(List<BigDecimal> values, String name) {
        return constants.computeIfAbsent(
                new Named(name, List.copyOf(values)), key -> new Constant(key.values, key.name));
    }

    private static List<BigDecimal> canonical(List<BigDecimal> values) {
        return values.stream().map(Pool::canonical).toList();
    }

    private static BigDecimal canonical(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
