package dev.lossmith.cli;

import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ReportSummary;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the reports of a build. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description =
                "Lists the configs of a build that was compiled with -Alossmith.report=json: bounds, warnings, sizes.",
        footer = {"", "Examples:", "  lossmith index target/classes", "  lossmith index app.jar lib/*.jar"})
final class IndexCommand implements Callable<Integer> {
    private static final String ENDING = "Report.json";
    private static final String ROW = "%-40s %6s %9s %8s %9s %9s  %s%n";

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "DIR|JAR", description = "Where compiled classes are.")
    private List<Path> places = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        List<ReportSummary> found = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)) {
                throw Complaint.impossible("there is no " + place);
            }
            if (Files.isDirectory(place)) {
                ofFolder(place, found);
            } else {
                ofJar(place, found);
            }
        }
        if (found.isEmpty()) {
            throw Complaint.impossible("there is no report. Compile with -Alossmith.report=json.");
        }
        found.sort(Comparator.comparing(ReportSummary::config));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, ROW, "config", "loss", "gradient", "Hessian", "warnings", "bytes", "annotation");
        for (ReportSummary report : found) {
            List<String> bounds = report.bounds();
            out.printf(
                    Locale.ROOT,
                    ROW,
                    report.config(),
                    bounds.get(0),
                    bounds.get(1),
                    bounds.get(2),
                    report.warnings(),
                    report.bytes(),
                    report.annotation());
        }
        out.flush();
        return 0;
    }

    private static void ofFolder(Path folder, List<ReportSummary> found) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                found.add(ReportSummary.of(file.toString(), Files.readString(file)));
            }
        }
    }

    private static void ofJar(Path place, List<ReportSummary> found) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            for (JarEntry entry :
                    jar.stream().filter(file -> file.getName().endsWith(ENDING)).toList()) {
                try (InputStream stream = jar.getInputStream(entry)) {
                    found.add(ReportSummary.of(
                            place + "!" + entry.getName(), new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        }
    }
}
