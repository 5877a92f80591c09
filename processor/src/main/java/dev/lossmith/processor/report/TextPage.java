package dev.lossmith.processor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A report in lines of text. */
final class TextPage {
    private static final String INDENT = "  ";

    private final KernelReport report;
    private final Symbols symbols;
    private final List<String> lines = new ArrayList<>();

    private TextPage(KernelReport report, Symbols symbols) {
        this.report = report;
        this.symbols = symbols;
    }

    static String of(KernelReport report, Symbols symbols) {
        TextPage page = new TextPage(report, symbols);
        page.about();
        report.derivations().forEach(page::derivation);
        page.values();
        page.structure();
        page.operations();
        page.trust();
        return String.join("\n", page.lines) + "\n";
    }

    private void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
        lines.add("-".repeat(text.length()));
    }

    private void line(String format, Object... arguments) {
        lines.add((INDENT + String.format(Locale.ROOT, format, arguments)).stripTrailing());
    }

    private void about() {
        About about = report.about();
        heading(about.config() + " -> " + about.kernel());
        line("%s", about.annotation());
        about.options().forEach(option -> line("%-12s %s", option.name(), option.value()));
        lines.add("");
        line("textbook     %s", about.textbook());
        about.definitions().forEach(known -> line("%-12s %s = %s", "", known.name(), known.value()));
        about.results().forEach(result -> line("%-12s %s", result.name(), symbols.print(result.formula())));
        about.meanings().forEach(known -> line("%-12s %s = %s", "", known.name(), known.value()));
        lines.add("");
        about.calls().forEach(call -> line("%s", call));
        about.warnings().forEach(warning -> line("warning: %s", warning));
    }

    private void derivation(ShownDerivation derivation) {
        heading("Derivation of the " + derivation.result());
        line("%s", symbols.print(derivation.start()));
        derivation.steps().forEach(this::step);
        if (!derivation.candidates().isEmpty()) {
            line("chosen by measurement among %d:", derivation.candidates().size());
            derivation
                    .candidates()
                    .forEach(candidate -> line(
                            "%s error %s, cost %d%s: %s",
                            candidate.chosen() ? "*" : " ",
                            Numbers.ulps(candidate.ulps()),
                            candidate.cost(),
                            candidate.overflows() ? ", overflows" : "",
                            symbols.print(candidate.form())));
        }
        line("then, to compute it:");
        derivation.lastSteps().forEach(this::step);
        line("computed: %s", symbols.print(derivation.computed()));
    }

    private void step(ShownStep step) {
        line("= by %s", step.rule());
        line("    %s", symbols.print(step.before()));
        line("    -> %s", symbols.print(step.after()));
    }

    private void values() {
        if (!report.values().isEmpty()) {
            heading("Limits and special values");
            // Those of rows have longer names, and several inputs.
            String format = "%-" + width(9, SpecialValue::result) + "s %-" + width(12, SpecialValue::input) + "s %-"
                    + width(8, SpecialValue::target) + "s %-20s %-20s %s";
            line(format, "result", "input", "target", "exact", "kernel", "ulps");
            report.values()
                    .forEach(value -> line(
                            format,
                            value.result(),
                            value.input(),
                            value.target(),
                            value.exact(),
                            value.kernel(),
                            value.ulps()));
        }
    }

    private int width(int least, Function<SpecialValue, String> column) {
        return report.values().stream()
                .mapToInt(value -> column.apply(value).length())
                .reduce(least, Math::max);
    }

    private void structure() {
        heading("Structure");
        report.structure()
                .computed()
                .forEach(computed -> line("%-12s %s", computed.name(), symbols.print(computed.formula())));
        for (ScheduleView schedule : report.structure().schedules()) {
            line(
                    "%s: %d loops, %d scratch arrays (%d bytes)",
                    schedule.name(), schedule.loops().size(), schedule.scratchArrays(), schedule.scratchBytes());
            int number = 0;
            for (LoopView loop : schedule.loops()) {
                number++;
                line(
                        "  %2d  %2d operations  %s -> %s",
                        number, loop.operations(), String.join(", ", loop.reads()), String.join(", ", loop.writes()));
            }
        }
        report.sources()
                .forEach(source -> line("%s: %d lines, %d bytes", source.name(), source.lines(), source.bytes()));
    }

    private void operations() {
        heading("Operations for an element");
        line("%-28s %6s %10s %9s", "", "loss", "+ gradient", "+ Hessian");
        report.operations()
                .forEach(count ->
                        line("%-28s %6d %10d %9d", count.kind(), count.loss(), count.gradient(), count.hessian()));
    }

    private void trust() {
        Trust trust = report.trust();
        heading("Errors");
        line("%-9s %-14s %-12s %s", "result", trust.kind(), "largest", "at");
        trust.errors()
                .forEach(error ->
                        line("%-9s %-14s %-12s %s", error.result(), error.bound(), error.measured(), error.where()));
        line("%s%s", trust.points() == 0 ? "" : trust.points() + " points: ", trust.how());
        line("To repeat it: %s", trust.command());
    }
}
