package dev.lossmith.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** The program: measures, prints tables of each workload, and writes a page. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs the program. System properties say what it measures: {@code quick}, {@code sizes}, {@code contenders},
     * {@code results}.
     *
     * @param arguments the folder to write to; {@code target} if there is none
     * @throws IOException if a file cannot be read or written
     * @throws RunnerException if JMH cannot run at all
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path target = Path.of(arguments.length == 0 ? "target" : arguments[0]);
        run(Settings.of(System.getProperties(), target), System.out);
    }

    private static void run(Settings settings, PrintStream out) throws IOException, RunnerException {
        Results results = new Results(settings.results());
        for (Contender contender : settings.contenders()) {
            measure(contender, settings, results, out);
        }
        Measurements measurements = results.read();
        for (Workload workload : measurements.workloads()) {
            for (ResultTable table : Tables.of(measurements, workload)) {
                out.printf("%n%s: %s%n%s%n", workload.title(), table.caption(), table);
            }
        }
        if (settings.isQuick()) {
            out.printf("%nA quick run shows that everything works. Its numbers are noise.%n");
        }
        Files.writeString(settings.page(), Page.render(measurements, settings.isQuick()));
        out.printf("%nPage: %s%n", settings.page().toAbsolutePath().normalize());
    }

    private static void measure(Contender contender, Settings settings, Results results, PrintStream out)
            throws IOException, RunnerException {
        if (!contender.isPresent()) {
            return;
        }
        out.printf("JDK %d, %s ...", Runtime.version().feature(), contender.title());
        out.flush();
        int numbers = JmhRun.of(contender, settings, results);
        if (contender.hasFirstCall()) {
            numbers += FirstCalls.of(contender, settings, results);
        }
        out.printf(
                " %d numbers; log: %s%n", numbers, results.log(contender.id()).getFileName());
    }
}
