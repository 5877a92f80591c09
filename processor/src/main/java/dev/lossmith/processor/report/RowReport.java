package dev.lossmith.processor.report;

import dev.lossmith.check.Quantity;
import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.accuracy.RowTruth;
import dev.lossmith.processor.derive.RowDerivation;
import dev.lossmith.processor.derive.RowSteps;
import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.expr.Expression;
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
    private static final String AT_TARGET = " at the target";

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
        Optional<RowCharts> charts = report.charts();
        return new KernelReport(
                KernelReport.FORMAT,
                report.about(symbols),
                report.derivations(),
                charts.map(RowCharts::specialValues).orElse(List.of()),
                charts.filter(any -> isDrawn).map(RowCharts::charts).orElse(List.of()),
                new RowStructure(kernel, reserved).of(report.computed()),
                // Of each element, when what its row has in common is known; of a row whose inputs have names.
                StructureMaker.operations(kernel.columns().areThere() ? kernel.chosen() : List.of(kernel.stored())),
                report.trust(),
                sources,
                Optional.empty());
    }

    /** What a result is called. The loss is one number for all. */
    static String name(Quantity quantity, boolean isTarget) {
        return Numbers.name(quantity) + (isTarget && quantity != Quantity.LOSS ? AT_TARGET : "");
    }

    private About about(Symbols symbols) {
        List<NamedFormula> results = new ArrayList<>();
        add(kernel.derivation().stable(), byNames(), results);
        String targets = kernel.formula().hasIndex()
                ? "int[]"
                : kernel.layout().storage().typeName()
                        + (kernel.columns().targets().size() > 1 ? "[][]" : "[]");
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
        meanings.addAll(ElementReport.meanings(kernel.derivation().results()));
        return meanings;
    }

    /** What derivatives are by, of inputs that have names. */
    private List<String> byNames() {
        return kernel.columns().inputs().stream()
                .map(input -> " by " + input.name())
                .toList();
    }

    private List<NamedFormula> computed() {
        List<NamedFormula> computed = new ArrayList<>();
        if (kernel.columns().areThere()) {
            add(kernel.derivation().chosen(), byNames(), computed);
        } else {
            add(List.of(kernel.derivation().element()), List.of(""), computed);
            add(kernel.derivation().chosen(), List.of(AT_TARGET), computed);
        }
        return computed;
    }

    /** Adds results, by what; the loss is one number for all, and stands with the first. */
    private static void add(List<Outputs<Expression>> all, List<String> by, List<NamedFormula> formulas) {
        for (int i = 0; i < all.size(); i++) {
            String suffix = by.isEmpty() ? "" : by.get(i);
            boolean hasLoss = formulas.isEmpty();
            all.get(i).forEach((quantity, form) -> {
                if (quantity != Quantity.LOSS) {
                    formulas.add(new NamedFormula(Numbers.name(quantity) + suffix, form));
                } else if (hasLoss) {
                    formulas.add(new NamedFormula(Numbers.name(quantity), form));
                }
            });
        }
    }

    private List<ShownDerivation> derivations() {
        RowFormula formula = kernel.formula();
        List<ShownDerivation> shown = new ArrayList<>();
        if (kernel.columns().areThere()) {
            kernel.columns()
                    .inputs()
                    .forEach(input -> show(
                            RowDerivation.steps(formula.pool(), formula.loss(), formula.variables(), input),
                            " by " + input.name(),
                            shown));
            return shown;
        }
        show(RowDerivation.steps(formula.pool(), formula.loss(), formula.variables(), false), "", shown);
        if (!kernel.derivation().chosen().isEmpty()) {
            show(RowDerivation.steps(formula.pool(), formula.loss(), formula.variables(), true), AT_TARGET, shown);
        }
        return shown;
    }

    private void show(Outputs<RowSteps> steps, String by, List<ShownDerivation> shown) {
        boolean hasLoss = shown.isEmpty();
        steps.forEach((quantity, ofQuantity) -> {
            if (quantity != Quantity.LOSS) {
                shown.add(shown(Numbers.name(quantity) + by, ofQuantity));
            } else if (hasLoss) {
                shown.add(shown(Numbers.name(quantity), ofQuantity));
            }
        });
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

    /** Over the first input, the others fixed: of inputs that have names, none stands for the others. */
    private Optional<RowCharts> charts() {
        RowFormula formula = narrow.formula();
        if (formula.variables().columns().areThere()) {
            return Optional.empty();
        }
        Storage storage = kernel.layout().storage();
        RowTruth truth = RowTruth.of(
                storage.format(),
                RowDerivation.exact(formula.pool(), formula.loss(), formula.variables()),
                formula.variables(),
                formula.tables());
        return Optional.of(
                new RowCharts(storage, new RowPlaces(storage.format(), formula.variables()), truth, narrow.computed()));
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
