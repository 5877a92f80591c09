package dev.lossmith.processor.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A report as one page that needs nothing else: no script, font or picture from elsewhere. */
final class HtmlPage {
    /** What a page has at most, unless its kernel alone is more. */
    static final int MOST_BYTES = 300_000;

    private final KernelReport report;
    private final Symbols symbols;
    private final Map<String, String> sources;
    private final Detail detail;

    private HtmlPage(KernelReport report, Symbols symbols, Map<String, String> sources, Detail detail) {
        this.report = report;
        this.symbols = symbols;
        this.sources = sources;
        this.detail = detail;
    }

    /** The page with as much detail as there is room for. */
    static String of(KernelReport report, Symbols symbols, Map<String, String> sources) {
        String page = "";
        for (Detail detail : Detail.values()) {
            page = new HtmlPage(report, symbols, sources, detail).page().html();
            if (page.getBytes(StandardCharsets.UTF_8).length < MOST_BYTES) {
                return page;
            }
        }
        return page;
    }

    private Markup page() {
        List<Markup> links = new ArrayList<>();
        List<Markup> sections = new ArrayList<>();
        add(links, sections, "what", "What it is", about());
        if (!report.derivations().isEmpty()) {
            add(
                    links,
                    sections,
                    "derivation",
                    "Derivation",
                    new DerivationSection(symbols, detail).of(report.derivations()));
        }
        if (!report.charts().isEmpty()) {
            add(links, sections, "errors", "Errors", charts(Chart.Shows.ERRORS));
            add(links, sections, "plots", "Values", Markup.of("{}{}", charts(Chart.Shows.VALUES), special()));
        }
        add(links, sections, "trust", "Trust", trust());
        StructureSection structure = new StructureSection(report, symbols, detail);
        add(links, sections, "structure", "Structure", structure.structure());
        add(links, sections, "cost", "Cost", cost());
        add(links, sections, "code", "Code", structure.code(sources));
        return Markup.of(
                """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <title>{}</title>
                <style>
                {}</style>
                </head>
                <body>
                <header><h1>{}</h1><code>{}</code></header>
                <nav aria-label="Sections">{}</nav>
                <main>
                {}</main>
                <script>
                {}</script>
                </body>
                </html>
                """,
                report.about().kernel(),
                PageParts.resource("page.css"),
                report.about().kernel(),
                report.about().annotation(),
                links,
                sections,
                PageParts.resource("page.js"));
    }

    private static void add(List<Markup> links, List<Markup> sections, String id, String title, Markup content) {
        links.add(Markup.of("<a href=\"#{}\">{}</a>", id, title));
        sections.add(PageParts.section(id, title, content));
    }

    private Markup about() {
        About about = report.about();
        return Markup.of(
                """
                {}<h3>Textbook</h3>{}<p><code>{}</code></p>{}
                <h3>What is computed</h3>{}{}
                <h3>How it is called</h3><pre tabindex="0">{}</pre>{}
                """,
                about.warnings().stream()
                        .map(warning -> Markup.of("<p class=\"warning\">{}</p>", warning))
                        .toList(),
                PageParts.math(MathWriter.of(symbols, about.formula())),
                about.textbook(),
                PageParts.facts(about.definitions()),
                about.results().stream()
                        .map(result -> Markup.of(
                                "<p>{}</p>{}", result.name(), PageParts.math(MathWriter.of(symbols, result.formula()))))
                        .toList(),
                PageParts.facts(about.meanings()),
                JavaHighlighter.of(String.join("\n", about.calls()), Set.of()),
                PageParts.facts(about.options()));
    }

    private Markup charts(Chart.Shows kind) {
        List<Markup> figures = new ArrayList<>();
        for (Chart chart : report.charts()) {
            if (chart.kind() == kind) {
                figures.add(Plot.of(chart, kind.name().toLowerCase(Locale.ROOT) + figures.size()));
            }
        }
        return Markup.of("<div class=\"charts\">{}</div>\n", figures);
    }

    private Markup special() {
        List<Markup> tables = new ArrayList<>();
        for (ShownDerivation derivation : report.derivations()) {
            List<Markup> rows = report.values().stream()
                    .filter(value -> value.result().equals(derivation.result()))
                    .map(value ->
                            PageParts.row(value.input(), value.target(), value.exact(), value.kernel(), value.ulps()))
                    .toList();
            tables.add(Markup.of(
                    "<div><h3>Limits and special values of the {}</h3>{}</div>",
                    derivation.result(),
                    PageParts.table(List.of("input", "target", "exact", "kernel", "ulps"), rows)));
        }
        return Markup.of("<div class=\"tables\">{}</div>", tables);
    }

    private Markup trust() {
        Trust trust = report.trust();
        List<Markup> rows = trust.errors().stream()
                .map(error -> PageParts.row(error.result(), error.bound(), error.measured(), error.where()))
                .toList();
        return Markup.of(
                "<p>Bounds are {}. {}{}.</p>{}<p>What compares the kernel with the textbook in arbitrary precision:</p><pre>{}</pre>",
                trust.kind(),
                trust.points() == 0 ? "They are " : "Largest errors of " + trust.points() + " points: ",
                trust.how(),
                PageParts.table(List.of("result", "bound in ulps", "largest error", "at"), rows),
                trust.command());
    }

    private Markup cost() {
        List<Markup> rows = report.operations().stream()
                .map(count -> Markup.of(
                        "<tr><th scope=\"row\">{}</th><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"n\">{}</td></tr>\n",
                        count.kind(),
                        count.loss(),
                        count.gradient(),
                        count.hessian()))
                .toList();
        return Markup.of(
                "<p>Operations for an element, by what is asked for; what results share counts once.</p>{}",
                PageParts.table(List.of("", "loss", "and gradient", "and Hessian"), rows));
    }
}
