package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A computation as loops over a block, with arrays between them.
 *
 * @param loops all of them, each once
 * @param plans for each call the indices of the loops that it runs, in order
 * @param arrays the number of the scratch array that holds a number from the loop that computes it to the last that reads it, and
 *     results to the end, unless the last loop hands them on
 * @param results what was asked for, in the order of asking
 */
public record Stages(List<Loop> loops, List<List<Integer>> plans, Map<Value, Integer> arrays, List<Value> results) {
    /**
     * One loop.
     *
     * @param inputs the numbers that it reads
     * @param outputs the numbers that it leaves
     * @param body what it does for one element
     */
    public record Loop(List<Value> inputs, List<Value> outputs, Body body) {
        /** The arguments and class constants that it reads, without the scale. */
        public Set<Value> leaves() {
            Set<Value> leaves = new LinkedHashSet<>(body.leaves());
            leaves.removeIf(Kernel::isScale);
            return leaves;
        }

        public boolean usesScale() {
            return body.leaves().stream().anyMatch(Kernel::isScale);
        }
    }

    /**
     * Loops that C2 turns into SIMD: plain Java. A call has the first results, one more than the call before. The
     * gradient and the Hessian have one cut, of which the call for the gradient runs a part; the loss has another,
     * since it would load and store up to a quarter more. Where the two agree, they share their loops.
     *
     * @param results of the orders 0, 1, 2
     */
    public static Stages ofScalars(Code code, List<Value> results, Set<String> reserved) {
        BranchlessForm form = new BranchlessForm(code, true);
        List<Value> scalars = results.stream().map(form::of).toList();
        List<List<Value>> kept = IntStream.rangeClosed(1, scalars.size())
                .mapToObj(end -> scalars.subList(0, end))
                .toList();
        List<Stage> ofLoss = Cutter.cut(code, kept.subList(0, 1), StageLimits.AUTOMATIC_SIMD);
        List<Stage> ofDerivatives = Cutter.cut(code, kept.subList(1, kept.size()), StageLimits.AUTOMATIC_SIMD);
        List<List<Stage>> calls = new ArrayList<>(List.of(ofLoss));
        kept.subList(1, kept.size()).forEach(call -> calls.add(part(ofDerivatives, call)));
        return of(code, calls, kept, scalars, reserved);
    }

    /** The loops that some results need. */
    private static List<Stage> part(List<Stage> stages, List<Value> results) {
        Set<Value> needed = new HashSet<>(results);
        List<Stage> part = new ArrayList<>();
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            if (stage.outputs().stream().anyMatch(needed::contains)) {
                needed.addAll(stage.inputs());
                part.add(0, stage);
            }
        }
        return part;
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
        return of(code, List.of(finished), List.of(List.of()), results, reserved);
    }

    /** Loops for a part of a computation, with an array for each result. */
    static Stages ofPart(Code code, List<Value> results, StageLimits limits, Set<String> reserved) {
        return of(code, List.of(Cutter.cut(code, List.of(results), limits)), List.of(results), results, reserved);
    }

    private static Stages of(
            Code code, List<List<Stage>> calls, List<List<Value>> kept, List<Value> results, Set<String> reserved) {
        Map<List<Set<Value>>, Integer> known = new HashMap<>();
        List<Stage> stages = new ArrayList<>();
        List<List<Integer>> plans = new ArrayList<>();
        for (List<Stage> call : calls) {
            List<Integer> plan = new ArrayList<>();
            for (Stage stage : call) {
                List<Set<Value>> same = List.of(Set.copyOf(stage.inputs()), Set.copyOf(stage.outputs()));
                plan.add(known.computeIfAbsent(same, absent -> {
                    stages.add(stage);
                    return stages.size() - 1;
                }));
            }
            plans.add(List.copyOf(plan));
        }
        Naming crossing = new Naming(code, reserved);
        stages.stream().flatMap(stage -> stage.inputs().stream()).forEach(value -> crossing.name((Value.Result) value));
        List<Loop> loops = stages.stream()
                .map(stage -> new Loop(stage.inputs(), stage.outputs(), body(code, stage, crossing.names(), reserved)))
                .toList();
        return new Stages(loops, List.copyOf(plans), ScratchArrays.of(calls, kept), results);
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
}
