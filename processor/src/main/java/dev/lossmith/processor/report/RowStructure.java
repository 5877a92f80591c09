package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.expr.Application;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.lower.Value;
import dev.lossmith.processor.schedule.Helpers;
import dev.lossmith.processor.schedule.RowKernel;
import dev.lossmith.processor.schedule.RowNumber;
import dev.lossmith.processor.schedule.RowPart;
import dev.lossmith.processor.schedule.RowSchedule;
import dev.lossmith.processor.schedule.StagedRows;
import dev.lossmith.processor.schedule.Stages;
import dev.lossmith.processor.schedule.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows how a kernel of rows is built: what is made of all elements, its variables, its loops. */
final class RowStructure {
    private final RowKernel kernel;
    private final Set<String> reserved;

    RowStructure(RowKernel kernel, Set<String> reserved) {
        this.kernel = kernel;
        this.reserved = reserved;
    }

    /** Of the formulas that are lowered, by their names. */
    Structure of(List<NamedFormula> computed) {
        StagedRows rows = StagedRows.ofScalars(kernel, reserved);
        return new Structure(
                computed,
                steps(),
                IntStream.range(0, rows.calls().size())
                        .mapToObj(order -> schedule(rows, order))
                        .toList());
    }

    /** The variables of a call for all three, in order; a number of all elements comes after those that it is made of. */
    private List<StepView> steps() {
        int last = Quantity.values().length - 1;
        RowSchedule schedule = RowSchedule.of(kernel, last, Helpers.of(kernel.code(), all()), reserved);
        List<StepView> steps = new ArrayList<>();
        for (RowPart part : schedule.parts()) {
            part.body().steps().stream().map(this::step).forEach(steps::add);
            if (part instanceof RowPart.Reduce reduce) {
                reduce.numbers()
                        .forEach(number ->
                                steps.add(new StepView(number.name(), Optional.empty(), "", number.meaning())));
            }
        }
        return List.copyOf(steps);
    }

    private List<Value> all() {
        return Stream.of(
                        kernel.reductions().stream().map(RowNumber::element),
                        kernel.stored().list().stream(),
                        kernel.chosen().stream().map(Outputs::list).flatMap(List::stream))
                .flatMap(values -> values)
                .toList();
    }

    private StepView step(Step step) {
        Optional<Expression> meaning = kernel.code().meaning(step.value()).filter(Application.class::isInstance);
        return new StepView(
                step.name(),
                meaning,
                meaning.map(known -> Numbers.interval(known.interval())).orElse(""),
                step.comment().orElse(""));
    }

    /** That of a call: passes over elements and over rows, which differ from call to call. */
    private ScheduleView schedule(StagedRows rows, int order) {
        List<LoopView> loops = new ArrayList<>();
        int most = 0;
        for (StagedRows.Pass pass : rows.calls().get(order).passes()) {
            for (Stages.Loop loop : pass.loops()) {
                loops.add(loop(pass, loop));
            }
            most = Math.max(most, pass.stages().map(StructureMaker::arrays).orElse(0));
        }
        int arrays = rows.kept().size() + rows.ofRows().size() + most;
        String name =
                List.of("loss", "lossAndGradient", "lossGradientAndHessian").get(order);
        return new ScheduleView(
                "staged, " + name,
                loops,
                List.of(IntStream.rangeClosed(1, loops.size()).boxed().toList()),
                arrays,
                arrays * StructureMaker.BLOCK * Double.BYTES);
    }

    private static LoopView loop(StagedRows.Pass pass, Stages.Loop loop) {
        return new LoopView(
                Stream.concat(loop.leaves().stream(), loop.inputs().stream())
                        .map(value -> name(pass, loop, value))
                        .toList(),
                loop.outputs().stream().map(value -> name(pass, loop, value)).toList(),
                StructureMaker.operations(loop));
    }

    /** A result by what it is, what later passes read by its argument, another number by its variable. */
    private static String name(StagedRows.Pass pass, Stages.Loop loop, Value value) {
        int stored = pass.stored().indexOf(value);
        if (stored >= 0) {
            return Numbers.name(Quantity.values()[stored + 1]);
        }
        if (pass.handed().get(value) instanceof Value.Argument argument) {
            return argument.name();
        }
        for (Map.Entry<RowNumber, Value> reduction : pass.reductions().entrySet()) {
            if (reduction.getValue() == value) {
                return "what " + reduction.getKey().name() + " is made of";
            }
        }
        return StructureMaker.name(loop, value);
    }
}
