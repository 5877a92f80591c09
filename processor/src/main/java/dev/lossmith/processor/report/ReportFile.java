package dev.lossmith.processor.report;

import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.config.Layout;
import dev.lossmith.processor.config.Names;
import dev.lossmith.processor.config.Problem;
import dev.lossmith.processor.config.ReportOption;
import dev.lossmith.processor.loss.Textbook;
import dev.lossmith.processor.schedule.Kernel;
import dev.lossmith.processor.schedule.RowKernel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A report to write.
 *
 * @param name of the file, in the package of the config
 */
public record ReportFile(String name, String text) {
    /**
     * The reports of a kernel.
     *
     * @param wanted in which forms; nothing is done if there are none
     * @param loss the name of the annotation
     * @param reserved what generated methods call something else than variables of the formula
     * @param warnings what the compiler said
     * @param sources what was generated, by class name
     */
    public static List<ReportFile> of(
            Set<ReportOption> wanted,
            String loss,
            Kernel kernel,
            Set<String> reserved,
            List<Problem> warnings,
            Map<String, String> sources) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Symbols symbols = symbols(
                kernel.formula().textbook(), kernel.layout(), kernel.formula().isProved());
        KernelReport report = ElementReport.of(
                loss,
                kernel,
                symbols,
                reserved,
                warnings.stream().map(Problem::text).toList(),
                views(sources),
                !wanted.equals(Set.of(ReportOption.TEXT)));
        return written(wanted, kernel.names(), report, symbols, sources);
    }

    /**
     * The reports of a kernel of rows.
     *
     * @param narrow a kernel of the same loss of narrow rows, for charts
     * @param computed what that gives for a row: the loss, and derivatives by each input
     */
    public static List<ReportFile> of(
            Set<ReportOption> wanted,
            RowKernel kernel,
            RowKernel narrow,
            Function<RowSample, double[][]> computed,
            Set<String> reserved,
            Map<String, String> sources) {
        Symbols symbols = symbols(kernel.formula().textbook(), kernel.layout(), true);
        KernelReport report = RowReport.of(
                kernel,
                new RowReport.NarrowRows(narrow.formula(), computed),
                symbols,
                reserved,
                views(sources),
                !wanted.equals(Set.of(ReportOption.TEXT)));
        return written(wanted, kernel.names(), report, symbols, sources);
    }

    private static Symbols symbols(Textbook textbook, Layout layout, boolean isOurs) {
        return new Symbols(textbook, layout.storage(), isOurs);
    }

    private static List<SourceView> views(Map<String, String> sources) {
        return sources.entrySet().stream()
                .map(source -> new SourceView(
                        source.getKey(),
                        (int) source.getValue().lines().count(),
                        source.getValue().getBytes(StandardCharsets.UTF_8).length))
                .toList();
    }

    private static List<ReportFile> written(
            Set<ReportOption> wanted, Names names, KernelReport report, Symbols symbols, Map<String, String> sources) {
        return wanted.stream()
                .map(option -> new ReportFile(
                        option.file(names),
                        switch (option) {
                            case HTML -> HtmlPage.of(report, symbols, sources);
                            case TEXT -> TextPage.of(report, symbols);
                            case JSON -> new JsonWriter(symbols).write(report);
                        }))
                .toList();
    }
}
