package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What is done for a row, up to a derivative: numbers that are made of all elements, each after those that it reads; the loss;
 * derivatives by each element. What is the same for all elements is computed once, before what reads it.
 *
 * @param portions in order
 * @param results the loss of the row, and after it the derivatives by each input that has a place of its own, if there are any: the last
 *     one that is done once for the row has them
 */
record RowPlan(List<Portion> portions, List<Value> results) {
    /** What is done for what. */
    enum Purpose {
        /** Once for the row; what comes later knows the values. */
        ROW,
        /** For each element, a number of each value: the one with its index. */
        NUMBERS,
        /** For each element, to be stored: the gradient, then the Hessian. */
        DERIVATIVES
    }

    /**
     * A portion of it.
     *
     * @param values what it computes
     * @param numbers what is made of these
     */
    record Portion(Purpose purpose, List<Value> values, List<RowNumber> numbers) {
        boolean isOfElements() {
            return purpose != Purpose.ROW;
        }
    }

    /**
     * The plan of a call of that order.
     *
     * @param operands what a value is computed from, where it is computed
     */
    static RowPlan of(RowKernel kernel, int order, Function<Value.Result, List<Value>> operands) {
        return new Planning(kernel, operands).plan(order);
    }

    private static final class Planning {
        private final RowKernel kernel;
        private final Function<Value.Result, List<Value>> operands;
        private final Set<Value> known = new HashSet<>();
        private final List<Portion> portions = new ArrayList<>();

        Planning(RowKernel kernel, Function<Value.Result, List<Value>> operands) {
            this.kernel = kernel;
            this.operands = operands;
        }

        RowPlan plan(int order) {
            List<Value> stored = kernel.ofElements(order);
            List<Value> once = new ArrayList<>(List.of(kernel.stored().loss()));
            kernel.chosen().forEach(results -> once.addAll(results.list().subList(1, 1 + order)));
            List<Value> results = List.copyOf(once);
            List<Value> all = new ArrayList<>(once);
            all.addAll(stored);
            Set<RowNumber> needed = needed(all);
            int levels = needed.stream().mapToInt(RowNumber::level).max().orElse(-1);
            for (int level = 0; level <= levels; level++) {
                int current = level;
                List<RowNumber> numbers = kernel.reductions().stream()
                        .filter(number -> number.level() == current && needed.contains(number))
                        .toList();
                List<Value> elements = numbers.stream().map(RowNumber::element).toList();
                once(same(elements));
                portions.add(new Portion(Purpose.NUMBERS, elements, numbers));
            }
            once.addAll(same(stored));
            once(once);
            if (!stored.isEmpty()) {
                portions.add(new Portion(Purpose.DERIVATIVES, stored, List.of()));
            }
            return new RowPlan(List.copyOf(portions), results);
        }

        private void once(Collection<Value> values) {
            if (!values.isEmpty()) {
                portions.add(new Portion(Purpose.ROW, values.stream().distinct().toList(), List.of()));
                known.addAll(values);
            }
        }

        /** The numbers that some values read, directly or not. */
        private Set<RowNumber> needed(List<Value> values) {
            Set<RowNumber> needed = new LinkedHashSet<>();
            Set<Value> seen = new HashSet<>();
            values.forEach(value -> collect(value, needed, seen));
            return needed;
        }

        private void collect(Value value, Set<RowNumber> needed, Set<Value> seen) {
            if (!seen.add(value)) {
                return;
            }
            if (value instanceof Value.Result result) {
                result.operands().forEach(operand -> collect(operand, needed, seen));
            }
            kernel.reductions().stream()
                    .filter(number -> number.number() == value)
                    .filter(needed::add)
                    .forEach(number -> collect(number.element(), needed, seen));
        }

        /** The largest parts of values that are the same for all elements, and more than a number that is there. */
        private List<Value> same(List<Value> values) {
            Map<Value, Boolean> differs = new IdentityHashMap<>();
            Set<Value> found = new LinkedHashSet<>();
            Set<Value> seen = new HashSet<>();
            values.forEach(value -> collectSame(value, differs, found, seen));
            return List.copyOf(found);
        }

        private void collectSame(Value value, Map<Value, Boolean> differs, Set<Value> found, Set<Value> seen) {
            if (!(value instanceof Value.Result result) || known.contains(value) || !seen.add(value)) {
                return;
            }
            if (!differs(value, differs)) {
                found.add(value);
                return;
            }
            operands.apply(result).forEach(operand -> collectSame(operand, differs, found, seen));
        }

        private boolean differs(Value value, Map<Value, Boolean> asked) {
            Boolean result = asked.get(value);
            if (result == null) {
                result = kernel.differs(value)
                        || value instanceof Value.Result made
                                && made.operands().stream().anyMatch(operand -> differs(operand, asked));
                asked.put(value, result);
            }
            return result;
        }
    }
}
