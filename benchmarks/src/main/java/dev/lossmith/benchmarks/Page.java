package dev.lossmith.benchmarks;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The page: one file that needs nothing from the network. Its text is the template benchmarks.html. */
final class Page {

    private Page() {}

    /**
     * Renders the page.
     *
     * @param measurements of any JDKs; may be empty
     * @param quick true if the page has to warn of its numbers
     * @return HTML that is well-formed XML as well
     */
    static String render(Measurements measurements, boolean quick) {
        return Mustache.compiler()
                .emptyStringIsFalse(true)
                .compile(resource("benchmarks.html"))
                .execute(Map.of(
                        "quick",
                        quick,
                        "processors",
                        Runtime.getRuntime().availableProcessors(),
                        "architecture",
                        System.getProperty("os.arch"),
                        "baseline",
                        Contender.BASELINE.title(),
                        "jdks",
                        measurements.jdks().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        "workloads",
                        measurements.workloads().stream()
                                .map(workload -> section(measurements, workload))
                                .toList()));
    }

    private static Map<String, Object> section(Measurements measurements, Workload workload) {
        return Map.of(
                "title",
                workload.title(),
                "tables",
                Tables.of(measurements, workload).stream().map(Page::table).toList(),
                "charts",
                measurements.sizes(workload).stream()
                        .map(n -> Map.of("n", ResultTable.size(n), "svg", BarChart.of(measurements, workload, n)))
                        .toList());
    }

    private static Map<String, Object> table(ResultTable table) {
        return Map.of(
                "caption", table.caption(),
                "titles", table.titles(),
                "rows", table.rows().stream().map(Page::row).toList());
    }

    private static Map<String, Object> row(ResultTable.Row row) {
        return Map.of(
                "contender", row.contender().title(),
                "jdk", row.jdk(),
                "baseline", row.contender() == Contender.BASELINE,
                "cells",
                        row.cells().stream()
                                .map(cell -> Map.of("value", cell.value(), "aside", cell.aside()))
                                .toList());
    }

    private static String resource(String name) {
        try (InputStream stream = Page.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
