package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.accuracy.RowTruth;
import dev.lossmith.processor.derive.RowDerivation;
import dev.lossmith.processor.derive.RowSteps;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.loss.RowFormula;
import dev.lossmith.processor.schedule.RowKernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Fills in the report of a kernel of rows. Derivatives are by the input of the target, and by another. */
final class RowReport {
    private final RowKernel kernel;
    private final NarrowRows narrow;

    /**
     * A kernel of the same loss of narrow rows, which charts and values are of: what of a wide one could be shown would be the same.
     *
     * @param computed what it gives for a row: the loss, and derivatives by each input
     */
    record NarrowRows(RowFormula formula, Function<RowSample, double[][]> computed) {}

    private RowReport(RowKernel kernel, NarrowRows narrow) {
        this.kernel = kernel;
        this.narrow = narrow;
    }

    /**
     * The report of a kernel.
     *
     * @param reserved what generated methods call something else
     * @param isDrawn whether anybody looks at the charts
     */
    static KernelReport of(
            RowKernel kernel,
            NarrowRows narrow,
            Symbols symbols,
            Set<String> reserved,
            List<SourceView> sources,
            boolean isDrawn) {
        RowReport report = new RowReport(kernel, narrow);
        RowCharts charts = report.charts();
        return new KernelReport(
                KernelReport.FORMAT,
                report.about(symbols),
                report.derivations(),
                charts.places().special().flatMap(charts::values).toList(),
                isDrawn ? charts.charts() : List.of(),
                new RowStructure(kernel, reserved).of(report.computed()),
                // Of each element, when what its row has in common is known.
                StructureMaker.operations(kernel.stored()),
                report.trust(),
                sources,
                Optional.empty());
    }

    /** What a result is called. The loss is one number for all. */
    static String name(Quantity quantity, boolean isTarget) {
        return Numbers.name(quantity) + (isTarget && quantity != Quantity.LOSS ? " at the target" : "");
    }

    private About about(Symbols symbols) {
        List<NamedFormula> results = new ArrayList<>();
        kernel.derivation()
                .stable()
                .forEach((quantity, form) -> results.add(new NamedFormula(Numbers.name(quantity), form)));
        String targets = kernel.formula().hasIndex()
                ? "int[]"
                : kernel.layout().storage().typeName() + "[]";
        return new About(
                kernel.names().config(),
                kernel.names().qualified(kernel.names().kernel()),
                kernel.written(),
                Layouts.facts(kernel.layout()),
                Layouts.calls(kernel.names(), kernel.layout(), targets),
                kernel.formula().textbook().formulas().loss(),
                kernel.formula().loss(),
                symbols.definitions(kernel.formula().textbook().formulas().loss()),
                meanings(),
                results,
                List.of());
    }

    private List<Fact> meanings() {
        List<Fact> meanings = new ArrayList<>();
        if (kernel.formula().hasIndex()) {
            String isTarget = kernel.formula().variables().isTarget().name();
            meanings.add(new Fact(isTarget, "1 for the input of the target, 0 for another"));
        }
        meanings.addAll(ElementReport.meanings(kernel.derivation().stable().list()));
        return meanings;
    }

    private List<NamedFormula> computed() {
        List<NamedFormula> computed = new ArrayList<>();
        kernel.derivation()
                .element()
                .forEach((quantity, form) -> computed.add(new NamedFormula(name(quantity, false), form)));
        kernel.derivation()
                .ofTarget()
                .ifPresent(forms -> forms.forEach((quantity, form) -> {
                    if (quantity != Quantity.LOSS) {
                        computed.add(new NamedFormula(name(quantity, true), form));
                    }
                }));
        return computed;
    }

    private List<ShownDerivation> derivations() {
        List<ShownDerivation> shown = new ArrayList<>();
        steps(false).forEach((quantity, steps) -> shown.add(shown(name(quantity, false), steps)));
        if (kernel.derivation().ofTarget().isPresent()) {
            steps(true).forEach((quantity, steps) -> {
                if (quantity != Quantity.LOSS) {
                    shown.add(shown(name(quantity, true), steps));
                }
            });
        }
        return shown;
    }

    private Outputs<RowSteps> steps(boolean isTarget) {
        RowFormula formula = kernel.formula();
        return RowDerivation.steps(formula.pool(), formula.loss(), formula.variables(), isTarget);
    }

    private ShownDerivation shown(String result, RowSteps steps) {
        return new ShownDerivation(
                result,
                steps.start(),
                Replay.of(kernel.formula().pool(), steps.start(), steps.steps()),
                List.of(),
                steps.closed(),
                Replay.of(kernel.formula().pool(), steps.closed(), steps.lastSteps()),
                steps.computed());
    }

    private RowCharts charts() {
        Storage storage = kernel.layout().storage();
        RowFormula formula = narrow.formula();
        RowTruth truth = RowTruth.of(
                storage.format(),
                RowDerivation.exact(formula.pool(), formula.loss(), formula.variables()),
                formula.variables(),
                formula.tables());
        return new RowCharts(storage, new RowPlaces(storage.format(), formula.variables()), truth, narrow.computed());
    }

    private Trust trust() {
        List<StatedError> stated = new ArrayList<>();
        kernel.bounds()
                .forEach((quantity, bound) ->
                        stated.add(new StatedError(Numbers.name(quantity), Decimals.shortest(bound), "", "")));
        return new Trust(
                "stated",
                stated,
                0,
                kernel.unitOfBounds(),
                "java -cp <class path> dev.lossmith.check.Check "
                        + kernel.names().qualified(kernel.names().kernel()));
    }
}
