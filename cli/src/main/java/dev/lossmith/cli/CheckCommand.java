package dev.lossmith.cli;

import dev.lossmith.check.Check;
import dev.lossmith.check.Report;
import dev.lossmith.cli.compilation.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares kernels with their textbook formulas in arbitrary precision. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compares compiled kernels with their textbook formulas in arbitrary precision.",
        footer = {
            "",
            "Examples:",
            "  lossmith check --classpath target/classes",
            "  lossmith check --classpath app.jar com.acme.SpamLoss --points 20000",
            "  lossmith check --classpath target/classes --junit target/kernels.xml",
            "",
            "Exit codes: 0 all kernels are within their bounds, 1 one is not, 2 there is nothing to check."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"--classpath", "-cp"},
            required = true,
            paramLabel = "PATH",
            description = "Where compiled kernels are.")
    private String classPath;

    @Parameters(
            paramLabel = "CONFIG",
            description = "The names of configs or kernels; all on the class path, if none is said.")
    private List<String> configs = new ArrayList<>();

    @Option(names = "--points", description = "About how many inputs: ${DEFAULT-VALUE}, if not said.")
    private int points = 1000;

    @Option(names = "--seed", description = "Another number tries other points.")
    private long seed = 1;

    @Option(names = "--junit", paramLabel = "FILE", description = "Writes the results there as JUnit's XML.")
    private Path junit;

    @Option(names = "--quiet", description = "Prints the kernels that fail, and no others.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (points <= 0) {
            throw Complaint.impossible("--points must be positive, but is " + points + ". Write --points 1000.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Report> reports = new LinkedHashMap<>();
        try (References references = new References(classPath)) {
            List<String> names = configs.isEmpty() ? references.all() : configs;
            if (names.isEmpty()) {
                throw Complaint.impossible("there is no kernel on the class path " + classPath);
            }
            for (String name : names) {
                Check check = references
                        .check(name)
                        .orElseThrow(() -> Complaint.impossible("there is no reference of " + name
                                + " on the class path. Is it compiled, and its kernel there?"));
                Report report = check.points(points).seed(seed).run();
                reports.put(name, report);
                if (!quiet || !report.isWithinBounds()) {
                    out.println("[" + reports.size() + "/" + names.size() + "] " + name + ": "
                            + (report.isWithinBounds()
                                    ? "within its bounds"
                                    : "FAILED " + String.join(", ", report.failures())));
                }
                if (!report.isWithinBounds() || configs.size() == 1) {
                    out.print(report);
                }
                out.flush();
            }
        }
        if (junit != null) {
            Files.writeString(junit, JUnitXml.of(reports));
        }
        return reports.values().stream().allMatch(Report::isWithinBounds) ? 0 : 1;
    }
}
