package dev.lossmith.processor.schedule;

import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is done for a row, up to a derivative: loops that make numbers of all elements, each after those that it reads; the loss; a
 * loop that stores derivatives. What is the same for all elements is computed once, before the loop that reads it.
 *
 * @param parts in order
 * @param results the loss of the row, and after it the derivatives by the element that is the target, if there are any
 * @param last what computes them
 */
public record RowSchedule(List<RowPart> parts, List<Value> results, Body last) {
    /** The parts of a call of that order. */
    public static RowSchedule of(RowKernel kernel, int order, Helpers helpers, Set<String> reserved) {
        return new RowArrangement(kernel, helpers, reserved).arrange(order);
    }

    private static final class RowArrangement {
        private final RowKernel kernel;
        private final Helpers helpers;
        private final Set<String> reserved;
        private final Map<Value, String> known = new IdentityHashMap<>();
        private final List<RowPart> parts = new ArrayList<>();

        RowArrangement(RowKernel kernel, Helpers helpers, Set<String> reserved) {
            this.kernel = kernel;
            this.helpers = helpers;
            this.reserved = new HashSet<>(reserved);
            kernel.reductions().forEach(number -> this.reserved.add(number.name()));
        }

        RowSchedule arrange(int order) {
            List<Value> stored = derivatives(kernel.stored(), order);
            List<Value> once = new ArrayList<>(List.of(kernel.stored().loss()));
            kernel.ofTarget().ifPresent(results -> once.addAll(derivatives(results, order)));
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
                parts.add(new RowPart.Reduce(numbers, body(elements)));
            }
            once.addAll(same(stored));
            Body last = once(once);
            if (!stored.isEmpty()) {
                parts.add(new RowPart.StoreEach(body(stored)));
            }
            return new RowSchedule(List.copyOf(parts), results, last);
        }

        private static List<Value> derivatives(Outputs<Value> results, int order) {
            return results.list().subList(1, 1 + order);
        }

        /** Adds what is computed once; it has variables from then on. */
        private Body once(Collection<Value> values) {
            List<Value> results = values.stream().distinct().toList();
            Body body = Body.ofPart(kernel.code(), results, results, known, helpers, reserved);
            if (!results.isEmpty()) {
                parts.add(new RowPart.Once(body));
                body.steps().forEach(step -> {
                    known.put(step.value(), step.name());
                    reserved.add(step.name());
                });
            }
            return body;
        }

        private Body body(List<Value> results) {
            return Body.ofPart(kernel.code(), results, List.of(), known, helpers, reserved);
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
            if (!(value instanceof Value.Result result) || known.containsKey(value) || !seen.add(value)) {
                return;
            }
            if (!differs(value, differs)) {
                found.add(value);
                return;
            }
            helpers.operands(result).forEach(operand -> collectSame(operand, differs, found, seen));
        }

        private boolean differs(Value value, Map<Value, Boolean> known) {
            Boolean result = known.get(value);
            if (result == null) {
                result = value instanceof Value.ClassConstant
                        || value instanceof Value.Argument argument && kernel.isOfElement(argument)
                        || value instanceof Value.Result made
                                && made.operands().stream().anyMatch(operand -> differs(operand, known));
                known.put(value, result);
            }
            return result;
        }
    }
}
