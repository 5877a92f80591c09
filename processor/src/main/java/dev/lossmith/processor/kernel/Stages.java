package dev.lossmith.processor.kernel;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A computation as loops over a block, with arrays between them.
 *
 * @param loops in the order in which they run
 * @param arrays the number of the scratch array that holds a number from the loop that computes it to the last that reads it, and
 *     results to the end, unless the last loop hands them on
 * @param results what was asked for, in the order of asking
 */
public record Stages(List<Loop> loops, Map<Value, Integer> arrays, List<Value> results) {
    /**
     * One loop.
     *
     * @param order that of the first call that needs it
     * @param inputs the numbers that it reads
     * @param outputs the numbers that it leaves
     * @param body what it does for one element
     */
    public record Loop(int order, List<Value> inputs, List<Value> outputs, Body body) {}

    /**
     * Loops that C2 turns into SIMD: plain Java, and one cut for all calls. Those that a call of a lower order needs come first.
     *
     * @param results of the orders 0, 1, 2
     */
    public static Stages ofScalars(Code code, List<Value> results, Set<String> reserved) {
        ScalarForm form = new ScalarForm(code, true);
        List<Value> scalars = results.stream().map(form::of).toList();
        List<List<Value>> calls = IntStream.rangeClosed(1, scalars.size())
                .mapToObj(end -> scalars.subList(0, end))
                .toList();
        List<Stage> cut = Cutter.cut(code, calls, StageLimits.AUTOMATIC_SIMD);
        Map<Stage, Integer> orders = orders(cut, scalars);
        List<Stage> stages =
                cut.stream().sorted(Comparator.comparingInt(orders::get)).toList();
        return of(code, stages, orders, scalars, new HashSet<>(scalars), reserved);
    }

    /** The order of the first call that needs a loop. */
    private static Map<Stage, Integer> orders(List<Stage> stages, List<Value> results) {
        Map<Stage, Integer> orders = new IdentityHashMap<>();
        for (int order = 0; order < results.size(); order++) {
            Set<Value> needed = new HashSet<>(Set.of(results.get(order)));
            for (int i = stages.size() - 1; i >= 0; i--) {
                Stage stage = stages.get(i);
                if (stage.outputs().stream().anyMatch(needed::contains)) {
                    needed.addAll(stage.inputs());
                    orders.putIfAbsent(stage, order);
                }
            }
        }
        return orders;
    }

    /** How many of the loops a call of that order needs. */
    public int count(int order) {
        return (int) loops.stream().filter(loop -> loop.order() <= order).count();
    }

    /** Loops of vectors. The last one hands on all results, in the order of asking; no scratch array keeps any. */
    public static Stages ofVectors(Code code, List<Value> results, Set<String> reserved) {
        List<Stage> stages = Cutter.cut(code, List.of(results), StageLimits.VECTORS);
        Stage last = stages.get(stages.size() - 1);
        Set<Value> read = new LinkedHashSet<>(last.inputs());
        results.stream()
                .filter(result ->
                        result instanceof Value.Result && !last.outputs().contains(result))
                .forEach(read::add);
        Stage end = new Stage(List.copyOf(read), results);
        stages.forEach(stage -> read.addAll(stage.inputs()));
        List<Stage> finished = new ArrayList<>();
        for (Stage stage : stages.subList(0, stages.size() - 1)) {
            List<Value> outputs =
                    stage.outputs().stream().filter(read::contains).toList();
            if (!outputs.isEmpty()) {
                finished.add(new Stage(stage.inputs(), outputs));
            }
        }
        finished.add(end);
        return of(code, finished, new IdentityHashMap<>(), results, Set.of(), reserved);
    }

    private static Stages of(
            Code code,
            List<Stage> stages,
            Map<Stage, Integer> orders,
            List<Value> results,
            Set<Value> kept,
            Set<String> reserved) {
        Naming crossing = new Naming(code, reserved);
        stages.stream().flatMap(stage -> stage.inputs().stream()).forEach(value -> crossing.name((Value.Result) value));
        List<Loop> loops = stages.stream()
                .map(stage -> new Loop(
                        orders.getOrDefault(stage, 0),
                        stage.inputs(),
                        stage.outputs(),
                        body(code, stage, crossing.names(), reserved)))
                .toList();
        return new Stages(loops, arrays(stages, kept), results);
    }

    private static Body body(Code code, Stage stage, Map<Value, String> crossing, Set<String> reserved) {
        Map<Value, String> names = new IdentityHashMap<>(crossing);
        names.keySet().retainAll(union(stage));
        Set<String> taken = new HashSet<>(reserved);
        taken.addAll(crossing.values());
        taken.removeAll(names.values());
        return Body.of(code, stage.outputs(), new HashSet<>(stage.inputs()), new Naming(code, taken, names));
    }

    private static Set<Value> union(Stage stage) {
        Set<Value> union = new HashSet<>(stage.inputs());
        union.addAll(stage.outputs());
        return union;
    }

    /** An array is free again after the last loop that reads it; {@code results} keep theirs. */
    private static Map<Value, Integer> arrays(List<Stage> stages, Set<Value> results) {
        Map<Value, Integer> last = new IdentityHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            for (Value input : stages.get(i).inputs()) {
                last.put(input, i);
            }
        }
        Map<Value, Integer> arrays = new LinkedHashMap<>();
        for (int i = 0; i < stages.size(); i++) {
            Set<Integer> busy = new HashSet<>();
            for (Map.Entry<Value, Integer> array : arrays.entrySet()) {
                Value value = array.getKey();
                if (results.contains(value) || last.getOrDefault(value, -1) >= i) {
                    busy.add(array.getValue());
                }
            }
            for (Value output : stages.get(i).outputs()) {
                if (results.contains(output) || last.getOrDefault(output, -1) > i) {
                    int free = 0;
                    while (!busy.add(free)) {
                        free++;
                    }
                    arrays.put(output, free);
                }
            }
        }
        return arrays;
    }
}
