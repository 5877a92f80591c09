package dev.lossmith.cli;

import dev.lossmith.cli.bench.Bench;
import dev.lossmith.cli.compilation.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a kernel on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures each schedule of a kernel on this machine, beside the loop that people would write by hand: the textbook's"
                    + " loss and its derivative in closed form, in doubles, with java.lang.Math.",
            "They run in turn, in short turns and changing order; times are medians. A machine that does something else"
                    + " meanwhile gives ratios that are worth little."
        },
        footer = {
            "",
            "Examples:",
            "  lossmith bench '@BceWithLogits(posWeight = 3)'",
            "  lossmith bench 'log(1 + ((x - t) / c)^2)' --constants 'c = 2.5' --seconds 20",
            "  lossmith bench @Mse --elements 1000 --no-vectors"
        })
final class BenchCommand implements Callable<Integer> {
    private static final String VECTORS = "jdk.incubator.vector";
    private static final int MOST_ELEMENTS = 1 << 26;
    private static final double MOST_SECONDS = 3600;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMULA|ANNOTATION", description = "As explain takes it.")
    private String written;

    @Mixin
    private ConfigOptions options;

    @Option(names = "--elements", description = "Of an array: ${DEFAULT-VALUE}, if not said.")
    private int elements = 16_384;

    @Option(names = "--seconds", description = "For all of them together: ${DEFAULT-VALUE}, if not said.")
    private double seconds = 8;

    @Option(names = "--no-vectors", description = "Leaves the Vector API out.")
    private boolean noVectors;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (elements < 1 || elements > MOST_ELEMENTS) {
            throw Complaint.impossible("--elements must be from 1 to " + MOST_ELEMENTS + ", but is " + elements + ".");
        }
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw Complaint.impossible(
                    "--seconds must be positive and at most " + MOST_SECONDS + ", but is " + seconds + ".");
        }
        boolean hasVectors = ModuleLayer.boot().findModule(VECTORS).isPresent();
        boolean couldHaveVectors = ModuleFinder.ofSystem().find(VECTORS).isPresent();
        if (!noVectors && !hasVectors && couldHaveVectors) {
            return withVectors();
        }
        Bench bench = Bench.of(options.source("Measured", written), elements);
        bench.run(seconds);
        PrintWriter out = spec.commandLine().getOut();
        out.print(bench.result());
        out.flush();
        return 0;
    }

    /** The module has to be named when Java starts. */
    private int withVectors() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                VECTORS,
                "-cp",
                System.getProperty("java.class.path"),
                Lossmith.class.getName()));
        command.addAll(spec.root().commandLine().getParseResult().originalArgs());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
