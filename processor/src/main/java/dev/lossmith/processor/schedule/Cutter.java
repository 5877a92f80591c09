package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Units.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cuts a computation into stages. First into phases: numbers that need no bit patterns, numbers that are made of bit patterns of
 * those, and so on in turn, each as late as its uses allow. Then each phase, in the order of {@link Units}, into
 * runs: of all cuts within the limits the cheapest, by dynamic programming.
 */
final class Cutter {
    /**
     * How much worse it is to compute for nothing than to compute: a call of a lower order is not to pay for those of
     * a higher one. With less, the gradient of BCE by floats loads and stores 42 arrays instead of 37.
     */
    private static final double WASTE = 3;

    private final Units numbers;
    private final StageLimits limits;
    /** The order of the first call that needs a number. */
    private final Map<Value, Integer> orders = new HashMap<>();

    private final Map<Value, Integer> phases = new HashMap<>();
    private final Map<Value, Set<Value>> uses = new HashMap<>();

    private Cutter(Units numbers, StageLimits limits) {
        this.numbers = numbers;
        this.limits = limits;
    }

    /**
     * The stages that compute the results of several calls, each of which has those of the one before it and more.
     *
     * @return in an order in which they may run
     */
    static List<Stage> cut(Code code, List<List<Value>> calls, StageLimits limits) {
        Units numbers = new Units(code, calls.get(calls.size() - 1), limits.bitsApart());
        return new Cutter(numbers, limits).stages(calls);
    }

    private List<Stage> stages(List<List<Value>> calls) {
        List<Unit> units = numbers.inOrder();
        order(units, calls);
        units.forEach(unit -> unit.needs()
                .forEach(need -> uses.computeIfAbsent(need, value -> new LinkedHashSet<>())
                        .add(unit.value())));
        units.forEach(unit -> phases.put(unit.value(), earliest(unit)));
        int last = phases.values().stream().mapToInt(phase -> phase).max().orElse(0);
        for (int i = units.size() - 1; i >= 0; i--) {
            phases.put(units.get(i).value(), latest(units.get(i), last));
        }
        Map<Integer, List<Unit>> byPhase = new TreeMap<>();
        units.forEach(unit -> byPhase.computeIfAbsent(phases.get(unit.value()), phase -> new ArrayList<>())
                .add(unit));
        List<Stage> stages = new ArrayList<>();
        for (List<Unit> phase : byPhase.values()) {
            phase.sort(Comparator.comparingInt(this::order));
            runs(phase).forEach(run -> stages.add(stage(run)));
        }
        return stages;
    }

    private void order(List<Unit> units, List<List<Value>> calls) {
        for (int order = 0; order < calls.size(); order++) {
            Set<Value> needed = new HashSet<>(calls.get(order));
            for (int i = units.size() - 1; i >= 0; i--) {
                Unit unit = units.get(i);
                if (needed.contains(unit.value())) {
                    needed.addAll(unit.needs());
                    orders.putIfAbsent(unit.value(), order);
                }
            }
        }
    }

    private int order(Unit unit) {
        return orders.get(unit.value());
    }

    /** Even phases are arithmetic, odd ones bits. */
    private int earliest(Unit unit) {
        int phase = unit.needs().stream().mapToInt(phases::get).max().orElse(0);
        return parity(unit, phase) ? phase : phase + 1;
    }

    private int latest(Unit unit, int last) {
        int phase = uses.getOrDefault(unit.value(), Set.of()).stream()
                .mapToInt(phases::get)
                .min()
                .orElse(last);
        return parity(unit, phase) ? phase : phase - 1;
    }

    private boolean parity(Unit unit, int phase) {
        return !limits.bitsApart() || (phase % 2 == 1) == unit.isBits();
    }

    /** The cheapest cut of a phase into runs. */
    private List<List<Unit>> runs(List<Unit> phase) {
        int size = phase.size();
        double[] cheapest = new double[size + 1];
        int[] begin = new int[size + 1];
        for (int end = 1; end <= size; end++) {
            cheapest[end] = Double.POSITIVE_INFINITY;
            Extent extent = new Extent();
            for (int start = end - 1; start >= 0; start--) {
                extent.add(phase.get(start));
                double cost = cheapest[start] + cost(phase.subList(start, end), extent);
                if (cost < cheapest[end]) {
                    cheapest[end] = cost;
                    begin[end] = start;
                }
            }
        }
        List<List<Unit>> runs = new ArrayList<>();
        for (int end = size; end > 0; end = begin[end]) {
            runs.add(0, phase.subList(begin[end], end));
        }
        return runs;
    }

    /** What the units of a run take together, as it grows: it tells of most runs that they are too long. */
    private static final class Extent {
        private final Set<Value> arguments = new HashSet<>();
        private final Set<Value> operations = new HashSet<>();
        private int wholes;
        private int inWholes;

        void add(Unit unit) {
            arguments.addAll(unit.arguments());
            operations.addAll(unit.operations());
            if (unit.isWhole()) {
                wholes++;
                inWholes += unit.operations().size();
            }
        }
    }

    private double cost(List<Unit> run, Extent extent) {
        int operations = extent.operations.size();
        boolean isAlone = run.size() == 1;
        if (!isAlone && !limits.allow(operations, run.get(0).isBits(), extent.wholes, extent.inWholes)) {
            return Double.POSITIVE_INFINITY;
        }
        Stage stage = stage(run);
        int arrays = stage.inputs().size() + stage.outputs().size() + extent.arguments.size();
        return isAlone || arrays <= limits.arrays()
                ? limits.perStage()
                        + limits.perArray() * arrays
                        + limits.perSquare() * operations * operations
                        + waste(run)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * What a call does for nothing that needs the first number of a run and not the others: their operations and stores. It has no use
     * for what others are made of that it would have to compute, too.
     */
    private double waste(List<Unit> run) {
        int order = order(run.get(0));
        return run.stream()
                .filter(unit -> order(unit) > order)
                .mapToDouble(unit -> unit.needs().stream().allMatch(need -> orders.get(need) <= order)
                        ? WASTE * (unit.operations().size() + limits.perArray())
                        : Double.POSITIVE_INFINITY)
                .sum();
    }

    private Stage stage(List<Unit> run) {
        Set<Value> inside = new LinkedHashSet<>();
        Set<Value> inputs = new LinkedHashSet<>();
        for (Unit unit : run) {
            unit.needs().stream().filter(need -> !inside.contains(need)).forEach(inputs::add);
            inside.add(unit.value());
        }
        List<Value> outputs = inside.stream()
                .filter(value -> numbers.isResult(value) || !inside.containsAll(uses.getOrDefault(value, Set.of())))
                .toList();
        return new Stage(List.copyOf(inputs), outputs);
    }
}
