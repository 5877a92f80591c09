package dev.lossmith.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what is computed, as formulas, as a graph, as variables and loops, and as source. */
final class StructureSection {
    private final KernelReport report;
    private final Symbols symbols;
    private final Detail detail;

    StructureSection(KernelReport report, Symbols symbols, Detail detail) {
        this.report = report;
        this.symbols = symbols;
        this.detail = detail;
    }

    Markup structure() {
        Structure structure = report.structure();
        return Markup.of(
                "{}{}{}{}",
                formulas(structure),
                GraphDrawing.of(symbols, structure)
                        .map(graph -> Markup.of(
                                "<h3>As a graph</h3><p class=\"note\">Each part is computed once; what is used more than once has a"
                                        + " thick frame.</p>{}",
                                graph))
                        .orElse(Markup.NONE),
                steps(structure),
                structure.schedules().stream().map(this::schedule).toList());
    }

    private Markup formulas(Structure structure) {
        return Markup.join(structure.computed().stream()
                .map(computed -> Markup.of(
                        "<h3>{}</h3>{}",
                        computed.name(),
                        PageParts.math(MathWriter.linking(symbols, computed.formula(), structure.steps()))))
                .toList());
    }

    private Markup steps(Structure structure) {
        if (structure.steps().isEmpty()) {
            return Markup.NONE;
        }
        List<Markup> rows = structure.steps().stream()
                .map(step -> Markup.of(
                        "<tr data-v=\"{}\" tabindex=\"0\"><td><code>{}</code></td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
                        step.name(),
                        step.name(),
                        step.formula()
                                .map(formula -> Markup.of("<code>{}</code>", symbols.print(formula)))
                                .orElse(Markup.NONE),
                        step.interval(),
                        step.comment()))
                .toList();
        return Markup.of(
                "<h3>Variables of the loop for all three</h3><p class=\"note\">Point at one: what it stands for lights up in the formulas,"
                        + " the graph and the code, and the other way round.</p>{}",
                PageParts.table(List.of("variable", "part of the formula", "values", "why"), rows));
    }

    private Markup schedule(ScheduleView schedule) {
        List<Markup> rows = new ArrayList<>();
        for (LoopView loop : schedule.loops()) {
            rows.add(PageParts.row(
                    rows.size() + 1,
                    loop.operations(),
                    String.join(", ", loop.reads()),
                    String.join(", ", loop.writes())));
        }
        String plans = schedule.plans().size() == 1
                ? ""
                : " Loss, gradient and Hessian run the loops "
                        + schedule.plans().stream()
                                .map(plan -> plan.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                                .collect(Collectors.joining("; "))
                        + ".";
        return Markup.of(
                "<h3>Loops of the schedule {}</h3><p class=\"note\">{} scratch arrays, {} bytes.{}</p>{}",
                schedule.name(),
                schedule.scratchArrays(),
                schedule.scratchBytes(),
                plans,
                PageParts.table(List.of("loop", "operations", "reads", "writes"), rows));
    }

    Markup code(Map<String, String> sources) {
        Set<String> linked =
                report.structure().steps().stream().map(StepView::name).collect(Collectors.toSet());
        List<Markup> shown = new ArrayList<>();
        for (SourceView source : report.sources()) {
            String title = source.name() + ": " + source.lines() + " lines, " + source.bytes() + " bytes";
            shown.add(
                    shown.size() < detail.mostSources()
                            ? PageParts.details(
                                    title,
                                    Markup.of(
                                            "<pre tabindex=\"0\">{}</pre>",
                                            JavaHighlighter.of(
                                                    sources.getOrDefault(source.name(), ""),
                                                    shown.isEmpty() ? linked : Set.of())))
                            : Markup.of("<p class=\"note\">{}</p>", title));
        }
        return Markup.join(shown);
    }
}
