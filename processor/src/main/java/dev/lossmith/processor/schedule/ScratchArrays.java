package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives each number that goes from loop to loop an array: as few of them as there are, so that those of a block stay
 * in the L1 cache. An array is free again after the last loop that reads it. Loops that several calls run find their
 * numbers in the same arrays in all of them.
 */
final class ScratchArrays {
    private final Set<Value> needed = new HashSet<>();
    private final Map<Value, Set<Value>> conflicts = new LinkedHashMap<>();

    /** From the loop that computes a number to the last that reads it. */
    private record Lifetime(int first, int last) {
        boolean meets(Lifetime other) {
            return first <= other.last && other.first <= last;
        }
    }

    /**
     * The array of each number.
     *
     * @param calls the loops of each call, in the order in which they run
     * @param kept what each call leaves in arrays
     */
    static Map<Value, Integer> of(List<List<Stage>> calls, List<List<Value>> kept) {
        ScratchArrays arrays = new ScratchArrays();
        kept.forEach(arrays.needed::addAll);
        calls.forEach(call -> call.forEach(stage -> arrays.needed.addAll(stage.inputs())));
        for (int call = 0; call < calls.size(); call++) {
            arrays.add(calls.get(call), kept.get(call));
        }
        return arrays.numbered();
    }

    private void add(List<Stage> stages, List<Value> kept) {
        Map<Value, Integer> last = new HashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            for (Value input : stages.get(i).inputs()) {
                last.put(input, i);
            }
        }
        kept.forEach(result -> last.put(result, stages.size()));
        Map<Value, Lifetime> lifetimes = new LinkedHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            for (Value output : stages.get(i).outputs()) {
                if (needed.contains(output)) {
                    // What only another call reads has an array as well; and what the last loop hands on may come from
                    // an earlier one.
                    lifetimes.putIfAbsent(output, new Lifetime(i, last.getOrDefault(output, i)));
                }
            }
        }
        lifetimes.forEach((value, lifetime) -> lifetimes.forEach((other, itsLifetime) -> {
            if (value != other && lifetime.meets(itsLifetime)) {
                conflicts.computeIfAbsent(value, absent -> new HashSet<>()).add(other);
            }
        }));
        lifetimes.keySet().forEach(value -> conflicts.computeIfAbsent(value, absent -> new HashSet<>()));
    }

    private Map<Value, Integer> numbered() {
        Map<Value, Integer> numbers = new LinkedHashMap<>();
        for (Map.Entry<Value, Set<Value>> conflict : conflicts.entrySet()) {
            Set<Integer> taken = new HashSet<>();
            conflict.getValue().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .forEach(taken::add);
            int number = 0;
            while (taken.contains(number)) {
                number++;
            }
            numbers.put(conflict.getKey(), number);
        }
        return numbers;
    }
}
