package dev.lossmith.cli.playground;

import com.google.gson.Gson;
import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ReportSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What is behind the gate: the page with what belongs to it, reports, and the compiler. */
final class Site {
    private static final Gson GSON = new Gson();
    private static final String REPORTS = "reports/";

    private static final Map<String, Reply> FILES = Map.of(
            "", Reply.page(resource("playground.html")),
            "playground.js", Reply.file("text/javascript", resource("playground.js")),
            "playground.css", Reply.file("text/css", resource("playground.css")),
            "examples.json", Reply.file("application/json", resource("examples.json")));

    private final Workers workers;
    private final Pages pages = new Pages();

    /**
     * What the page gets for a formula.
     *
     * @param complaint what is wrong; empty if nothing is
     * @param report where its report is
     * @param facts what two formulas are compared by
     */
    private record Answer(String complaint, List<String> warnings, String report, Map<String, String> facts) {}

    Site(Workers workers) {
        this.workers = workers;
    }

    Reply get(String path) {
        if (path.startsWith(REPORTS)) {
            return pages.find(path.substring(REPORTS.length()))
                    .map(Reply::report)
                    .orElseGet(() ->
                            Reply.refusal(404, "This report is no longer kept. Change the formula to make it again."));
        }
        return FILES.getOrDefault(path, Reply.refusal(404, "There is no such page."));
    }

    /** Compiles what a request asks for. */
    Reply compile(String request) throws InterruptedException {
        return Reply.file("application/json", GSON.toJson(answer(request)));
    }

    private Answer answer(String request) throws InterruptedException {
        try {
            Outcome outcome = workers.outcome(Job.of(request).source());
            return outcome.isWrong()
                    ? wrong(outcome.complaint())
                    : new Answer(
                            "",
                            outcome.warnings(),
                            REPORTS + pages.add(outcome.page()),
                            ReportSummary.of(Job.NAME, outcome.report()).facts());
        } catch (Complaint complaint) {
            return wrong(complaint.getMessage());
        }
    }

    private static Answer wrong(String complaint) {
        return new Answer(complaint, List.of(), "", Map.of());
    }

    private static String resource(String name) {
        try (InputStream stream = Site.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
