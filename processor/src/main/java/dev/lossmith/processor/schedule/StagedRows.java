package dev.lossmith.processor.schedule;

import dev.lossmith.processor.lower.Code;
import dev.lossmith.processor.lower.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A kernel of rows as passes of short loops, each over elements of some rows, or over the rows. What passes hand on is an array each.
 *
 * @param calls the passes of a call of each order
 * @param kept what passes hand on of elements: the arguments that stand for it in later passes
 * @param ofRows the same of rows, the numbers that are made of all elements among them
 */
public record StagedRows(List<Call> calls, List<Value> kept, List<Value> ofRows) {
    /** What takes more operations than that is not computed again. */
    private static final int CHEAP = 3;

    /**
     * What a call does.
     *
     * @param results the arguments that stand for the losses, then for the derivatives by each input that has a place of its own
     */
    public record Call(List<Pass> passes, List<Value> results) {}

    /**
     * A pass.
     *
     * @param stages its loops
     * @param handed the argument that stands for a result in later passes
     * @param reductions what is made of elements, by the number that it becomes
     * @param stored what is stored of elements
     */
    public record Pass(
            boolean isOfElements,
            Optional<Stages> stages,
            Map<Value, Value> handed,
            Map<RowNumber, Value> reductions,
            List<Value> stored) {
        /** The loops in order. */
        public List<Stages.Loop> loops() {
            return stages.map(Stages::loops).orElse(List.of());
        }
    }

    /** Loops that C2 turns into SIMD by itself. */
    public static StagedRows ofScalars(RowKernel kernel, Set<String> reserved) {
        BranchlessForm form = new BranchlessForm(kernel.code(), true);
        return new Staging(kernel.mapped(form::of), StageLimits.AUTOMATIC_SIMD, reserved).rows();
    }

    /** Loops of vectors. */
    public static StagedRows ofVectors(RowKernel kernel, Set<String> reserved) {
        return new Staging(kernel, StageLimits.VECTORS, reserved).rows();
    }

    private static final class Staging {
        private final RowKernel kernel;
        private final Code code;
        private final StageLimits limits;
        private final Set<String> reserved;
        private final Naming naming;
        private final Map<Value, Value> kept = new LinkedHashMap<>();
        private final Map<Value, Value> ofRows = new LinkedHashMap<>();

        Staging(RowKernel kernel, StageLimits limits, Set<String> reserved) {
            this.kernel = kernel;
            this.code = kernel.code();
            this.limits = limits;
            this.reserved = new HashSet<>(reserved);
            kernel.reductions().forEach(number -> this.reserved.add(number.name()));
            this.naming = new Naming(code, this.reserved);
        }

        StagedRows rows() {
            List<RowPlan> plans = List.of(plan(0), plan(1), plan(2));
            List<Map<Value, Integer>> keeping =
                    plans.stream().map(this::keeping).toList();
            // Names first: loops of one call are to look like those of another.
            plans.forEach(plan -> plan.portions().stream()
                    .filter(portion -> !portion.isOfElements())
                    .flatMap(portion -> portion.values().stream())
                    .forEach(value -> argument(value, ofRows)));
            keeping.forEach(of -> of.keySet().forEach(value -> argument(value, kept)));
            this.reserved.addAll(naming.names().values());
            List<Call> calls = new ArrayList<>();
            for (int order = 0; order < plans.size(); order++) {
                calls.add(call(plans.get(order), keeping.get(order)));
            }
            List<Value> numbers = new ArrayList<>(ofRows.values());
            kernel.reductions().forEach(number -> numbers.add(number.number()));
            return new StagedRows(List.copyOf(calls), List.copyOf(kept.values()), List.copyOf(numbers));
        }

        private RowPlan plan(int order) {
            return RowPlan.of(kernel, order, Value.Result::operands);
        }

        private void argument(Value value, Map<Value, Value> arguments) {
            if (value instanceof Value.Result result) {
                arguments.computeIfAbsent(value, absent -> code.argument(naming.name(result)));
            } else if (value instanceof Value.Literal) {
                // A derivative that is the same everywhere.
                arguments.computeIfAbsent(value, absent -> code.argument("constant" + arguments.size()));
            }
        }

        /** What passes over elements hand on to later ones, with the index of the portion that computes it. */
        private Map<Value, Integer> keeping(RowPlan plan) {
            Map<Value, Integer> computed = new LinkedHashMap<>();
            Map<Value, Integer> keeping = new LinkedHashMap<>();
            Set<Value> same = new HashSet<>();
            for (int i = 0; i < plan.portions().size(); i++) {
                RowPlan.Portion portion = plan.portions().get(i);
                if (!portion.isOfElements()) {
                    same.addAll(portion.values());
                    continue;
                }
                Set<Value> all = new LinkedHashSet<>();
                portion.values().forEach(value -> collect(value, same, computed, keeping, all));
                int index = i;
                all.forEach(value -> computed.putIfAbsent(value, index));
            }
            return keeping;
        }

        private void collect(
                Value value,
                Set<Value> same,
                Map<Value, Integer> computed,
                Map<Value, Integer> keeping,
                Set<Value> all) {
            if (!(value instanceof Value.Result result) || same.contains(value) || !all.add(value)) {
                return;
            }
            boolean isThere = value.kind() == Value.Kind.NUMBER && computed.containsKey(value);
            if (isThere && isDear(value, same, new HashSet<>())) {
                keeping.put(value, computed.get(value));
                return;
            }
            result.operands().forEach(operand -> collect(operand, same, computed, keeping, all));
        }

        private static boolean isDear(Value value, Set<Value> same, Set<Value> seen) {
            if (value instanceof Value.Result result && !same.contains(value) && seen.add(value)) {
                result.operands().forEach(operand -> isDear(operand, same, seen));
            }
            return seen.size() > CHEAP;
        }

        private Call call(RowPlan plan, Map<Value, Integer> keeping) {
            Map<Value, Value> given = new IdentityHashMap<>();
            List<Pass> passes = new ArrayList<>();
            for (int i = 0; i < plan.portions().size(); i++) {
                RowPlan.Portion portion = plan.portions().get(i);
                Map<Value, Value> handed = new LinkedHashMap<>();
                int index = i;
                if (!portion.isOfElements()) {
                    portion.values().stream()
                            .filter(ofRows::containsKey)
                            .forEach(value -> handed.put(value, ofRows.get(value)));
                } else {
                    keeping.forEach((value, computedBy) -> {
                        if (computedBy == index) {
                            handed.put(value, kept.get(value));
                        }
                    });
                }
                passes.add(pass(portion, handed, given));
                given.putAll(handed);
            }
            Rebuilding rebuilding = Rebuilding.with(code, given);
            return new Call(
                    List.copyOf(passes),
                    plan.results().stream().map(rebuilding::of).toList());
        }

        private Pass pass(RowPlan.Portion portion, Map<Value, Value> handed, Map<Value, Value> given) {
            Rebuilding rebuilding = Rebuilding.with(code, given);
            Map<Value, Value> named = new LinkedHashMap<>();
            handed.forEach((value, argument) -> named.put(rebuilding.of(value), argument));
            List<Value> values = portion.values().stream().map(rebuilding::of).toList();
            Set<Value> results = new LinkedHashSet<>(named.keySet());
            values.stream().filter(value -> !(value instanceof Value.Argument)).forEach(results::add);
            Map<RowNumber, Value> reductions = new LinkedHashMap<>();
            for (int i = 0; i < portion.numbers().size(); i++) {
                reductions.put(portion.numbers().get(i), values.get(i));
            }
            Optional<Stages> stages = results.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Stages.ofPart(code, List.copyOf(results), limits, reserved));
            return new Pass(
                    portion.isOfElements(),
                    stages,
                    named,
                    reductions,
                    portion.purpose() == RowPlan.Purpose.DERIVATIVES ? values : List.of());
        }
    }
}
