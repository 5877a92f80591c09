package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Instruction;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Body;
import dev.lossmith.processor.schedule.Helpers;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.Stages;
import dev.lossmith.processor.schedule.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows how a kernel is built: its variables, its loops, what it does for an element. */
final class StructureMaker {
    /** How many elements the loops of a schedule do before the next loop comes. */
    static final int BLOCK = 1024;

    private static final Map<Instruction, String> KINDS = Map.ofEntries(
            Map.entry(Instruction.ADD, "additions and subtractions"),
            Map.entry(Instruction.SUBTRACT, "additions and subtractions"),
            Map.entry(Instruction.MULTIPLY, "multiplications"),
            Map.entry(Instruction.DIVIDE, "divisions"),
            Map.entry(Instruction.SQUARE_ROOT, "square roots"),
            Map.entry(Instruction.NEGATE, "signs, minima and maxima"),
            Map.entry(Instruction.ABSOLUTE, "signs, minima and maxima"),
            Map.entry(Instruction.MINIMUM, "signs, minima and maxima"),
            Map.entry(Instruction.MAXIMUM, "signs, minima and maxima"),
            Map.entry(Instruction.SELECT, "selections"));
    private static final String ON_BITS = "operations on bit patterns";
    private static final List<String> ORDER = List.of(
            "additions and subtractions",
            "multiplications",
            "divisions",
            "square roots",
            "signs, minima and maxima",
            "selections",
            ON_BITS);

    private final Kernel kernel;
    private final Set<String> reserved;

    StructureMaker(Kernel kernel, Set<String> reserved) {
        this.kernel = kernel;
        this.reserved = reserved;
    }

    Structure structure() {
        List<NamedFormula> computed = new ArrayList<>();
        kernel.derivation()
                .computed()
                .forEach((quantity, form) -> computed.add(new NamedFormula(Numbers.name(quantity), form)));
        return new Structure(computed, steps(), List.of(staged()));
    }

    private List<StepView> steps() {
        List<Value> results = kernel.stored().list();
        List<Value> all = Stream.concat(kernel.element().list().stream(), results.stream())
                .toList();
        Body body = Body.ofScalars(kernel.code(), results, Helpers.of(kernel.code(), all), reserved);
        return body.steps().stream().map(this::step).toList();
    }

    private StepView step(Step step) {
        Optional<Expression> meaning = kernel.code().meaning(step.value()).filter(Application.class::isInstance);
        return new StepView(
                step.name(),
                meaning,
                meaning.map(known -> Numbers.interval(known.interval())).orElse(""),
                step.comment().orElse(""));
    }

    private ScheduleView staged() {
        Stages stages = Stages.ofScalars(kernel.code(), kernel.stored().list(), reserved);
        int arrays = arrays(stages);
        return new ScheduleView(
                "staged",
                stages.loops().stream().map(loop -> loop(loop, stages)).toList(),
                stages.plans().stream()
                        .map(plan -> plan.stream().map(index -> index + 1).toList())
                        .toList(),
                arrays,
                arrays * BLOCK * Double.BYTES);
    }

    /** How many arrays numbers go through from loop to loop. */
    static int arrays(Stages stages) {
        return stages.arrays().values().stream().mapToInt(index -> index + 1).reduce(0, Math::max);
    }

    private LoopView loop(Stages.Loop loop, Stages stages) {
        List<String> reads = Stream.concat(loop.leaves().stream(), loop.inputs().stream())
                .map(value -> name(loop, value, stages))
                .toList();
        return new LoopView(
                reads,
                loop.outputs().stream().map(value -> name(loop, value, stages)).toList(),
                operations(loop));
    }

    /** How many a loop does for an element. */
    static int operations(Stages.Loop loop) {
        Set<Value> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        loop.outputs().forEach(output -> count(output, Set.copyOf(loop.inputs()), counted));
        return counted.size();
    }

    /** A result by what it is, another number by its variable. */
    private static String name(Stages.Loop loop, Value value, Stages stages) {
        int result = stages.results().indexOf(value);
        if (result >= 0) {
            return Numbers.name(Quantity.values()[result]);
        }
        return name(loop, value);
    }

    static String name(Stages.Loop loop, Value value) {
        return value instanceof Value.ClassConstant constant
                ? constant.name()
                : loop.body().name(value).orElse("a number");
    }

    private static void count(Value value, Collection<Value> given, Set<Value> counted) {
        if (value instanceof Value.Result result && !given.contains(value) && counted.add(value)) {
            result.operands().forEach(operand -> count(operand, given, counted));
        }
    }

    /** Operations by kind, of the calls of loss, gradient and Hessian. */
    static List<OperationCount> operations(List<Outputs<Value>> stored) {
        List<Map<String, Integer>> calls = IntStream.rangeClosed(1, 3)
                .mapToObj(end -> counts(stored.stream()
                        .flatMap(each -> each.list().subList(0, end).stream())
                        .toList()))
                .toList();
        return ORDER.stream()
                .filter(kind -> calls.get(2).containsKey(kind))
                .map(kind -> new OperationCount(
                        kind,
                        calls.get(0).getOrDefault(kind, 0),
                        calls.get(1).getOrDefault(kind, 0),
                        calls.get(2).getOrDefault(kind, 0)))
                .toList();
    }

    private static Map<String, Integer> counts(List<Value> results) {
        Set<Value> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        results.forEach(result -> count(result, Set.of(), counted));
        Map<String, Integer> counts = new LinkedHashMap<>();
        counted.forEach(value ->
                counts.merge(KINDS.getOrDefault(((Value.Result) value).instruction(), ON_BITS), 1, Integer::sum));
        return counts;
    }
}
