package dev.lossmith.processor.report;

import dev.lossmith.processor.expr.Decimals;
import dev.lossmith.processor.schedule.RowKernel;
import java.util.ArrayList;
import java.util.List;

/** Fills in the report of a kernel of rows: what is known of it without a chart of one input. */
final class RowReport {
    private RowReport() {}

    static KernelReport of(RowKernel kernel, Symbols symbols, List<SourceView> sources) {
        List<NamedFormula> results = new ArrayList<>();
        kernel.derivation()
                .stable()
                .forEach((quantity, form) -> results.add(new NamedFormula(Numbers.name(quantity), form)));
        List<NamedFormula> computed = new ArrayList<>();
        kernel.derivation()
                .element()
                .forEach((quantity, form) -> computed.add(new NamedFormula(Numbers.name(quantity), form)));
        kernel.derivation()
                .ofTarget()
                .ifPresent(forms -> forms.forEach((quantity, form) ->
                        computed.add(new NamedFormula(Numbers.name(quantity) + " at the target", form))));
        String targets = kernel.formula().hasIndex()
                ? "int[]"
                : kernel.layout().storage().typeName() + "[]";
        About about = new About(
                kernel.names().config(),
                kernel.names().qualified(kernel.names().kernel()),
                kernel.written(),
                Layouts.facts(kernel.layout()),
                Layouts.calls(kernel.names(), kernel.layout(), targets),
                kernel.formula().textbook().formulas().loss(),
                kernel.formula().loss(),
                symbols.definitions(kernel.formula().textbook().formulas().loss()),
                ElementReport.meanings(kernel.derivation().stable().list()),
                results,
                List.of());
        return new KernelReport(
                KernelReport.FORMAT,
                about,
                List.of(),
                List.of(),
                List.of(),
                new Structure(computed, List.of(), List.of()),
                // Of each element, when what its row has in common is known.
                StructureMaker.operations(kernel.stored()),
                trust(kernel),
                sources);
    }

    private static Trust trust(RowKernel kernel) {
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
