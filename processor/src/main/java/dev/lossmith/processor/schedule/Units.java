package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The numbers of a computation, as the units that stages are made of. A bit pattern belongs to each number that is made of it:
 * only numbers go from loop to loop, and so does no number that is one operation on arguments, which costs less than to load it.
 */
final class Units {
    /**
     * A number, with the bit patterns that it is made of.
     *
     * @param needs the units that it is computed from
     * @param arguments the arguments and class constants among its operands, and among those of what it recomputes
     * @param operations what is computed for it, shared bit patterns included
     * @param isBits whether it is made of bit patterns
     * @param isWhole whether it is made of other numbers that stay together with it
     */
    record Unit(
            Value value,
            Set<Value> needs,
            Set<Value> arguments,
            Set<Value> operations,
            boolean isBits,
            boolean isWhole) {}

    private final Code code;
    private final Set<Value> results;
    private final boolean bitsApart;
    private final Map<Value, Unit> units = new LinkedHashMap<>();
    private final Map<Value, Integer> depths = new LinkedHashMap<>();

    /** The units of {@code results}; if bits have loops of their own, no arithmetic is done in those. */
    Units(Code code, List<Value> results, boolean bitsApart) {
        this.code = code;
        this.bitsApart = bitsApart;
        this.results = new LinkedHashSet<>(results);
        this.results.forEach(this::add);
    }

    /**
     * All units, operands before what is made of them, so that few are alive at a time: the longest chain of operands first, but
     * before all others a unit after which one of its operands is not needed any more.
     */
    List<Unit> inOrder() {
        Set<Unit> waiting = new LinkedHashSet<>();
        results.forEach(result -> visit(units.get(result), waiting));
        Map<Value, Integer> uses = new HashMap<>();
        waiting.forEach(unit -> unit.needs().forEach(need -> uses.merge(need, 1, Integer::sum)));
        Set<Value> done = new HashSet<>();
        List<Unit> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Unit next = waiting.stream()
                    .filter(unit -> done.containsAll(unit.needs()) && frees(unit, uses))
                    .findFirst()
                    .orElseGet(() -> waiting.iterator().next());
            waiting.remove(next);
            done.add(next.value());
            next.needs().forEach(need -> uses.merge(need, -1, Integer::sum));
            ordered.add(next);
        }
        return ordered;
    }

    private boolean frees(Unit unit, Map<Value, Integer> uses) {
        return unit.needs().stream().anyMatch(need -> uses.get(need) == 1 && !isResult(need));
    }

    private void visit(Unit unit, Set<Unit> ordered) {
        if (!ordered.contains(unit)) {
            unit.needs().stream()
                    .map(units::get)
                    .sorted(Comparator.comparingInt(this::depth).reversed())
                    .forEach(need -> visit(need, ordered));
            ordered.add(unit);
        }
    }

    private int depth(Unit unit) {
        return depths.get(unit.value());
    }

    boolean isResult(Value value) {
        return results.contains(value);
    }

    private void add(Value value) {
        if (units.containsKey(value)) {
            return;
        }
        Set<Value> needs = new LinkedHashSet<>();
        Set<Value> arguments = new LinkedHashSet<>();
        Set<Value> seen = new LinkedHashSet<>();
        boolean isBits = value instanceof Value.Result made
                && made.operands().stream().anyMatch(operand -> operand.kind() == Value.Kind.BITS);
        Optional<Value> argument = code.together(value);
        Predicate<Value.Result> recomputed = operand ->
                argument.isPresent() ? operand != argument.get() : !(isBits && bitsApart) && isCheap(operand);
        if (value instanceof Value.Result result) {
            result.operands().forEach(operand -> collect(operand, needs, arguments, seen, recomputed));
        } else {
            collect(value, needs, arguments, seen, recomputed);
        }
        seen.add(value);
        needs.forEach(this::add);
        depths.put(value, 1 + needs.stream().mapToInt(depths::get).max().orElse(0));
        units.put(value, new Unit(value, needs, arguments, seen, isBits, argument.isPresent()));
    }

    /** Follows operands to the units that are needed; {@code seen} are the operations that are part of this one. */
    private void collect(
            Value operand,
            Set<Value> needs,
            Set<Value> arguments,
            Set<Value> seen,
            Predicate<Value.Result> recomputed) {
        if (operand instanceof Value.Argument || operand instanceof Value.ClassConstant) {
            arguments.add(operand);
        } else if (operand instanceof Value.Result result) {
            if (operand.kind() == Value.Kind.NUMBER && !recomputed.test(result)) {
                needs.add(operand);
            } else if (seen.add(operand)) {
                result.operands().forEach(each -> collect(each, needs, arguments, seen, recomputed));
            }
        }
    }

    private boolean isCheap(Value.Result result) {
        return !isResult(result)
                && result.operands().stream().noneMatch(Value.Result.class::isInstance)
                && result.kind() == Value.Kind.NUMBER;
    }
}
