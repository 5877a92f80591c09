package dev.lossmith.cli;

import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.playground.Playground;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the playground. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens a page, for this machine alone, on which formulas are typed and their reports shown.",
        footer = {
            "",
            "Examples:",
            "  lossmith serve",
            "  lossmith serve --port 8080 --budget 60",
            "",
            "The address has a token in it, new each time, without which nothing is answered. Ctrl-C ends it."
        })
final class ServeCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int MOST_SECONDS = 600;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", description = "Of 127.0.0.1; one that is free, if not said.")
    private int port = 0;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "How long the compiler may take for a formula: ${DEFAULT-VALUE}, if not said.")
    private int budget = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw Complaint.impossible("--port is " + port + ", but must be from 0 to " + LAST_PORT + ".");
        }
        if (budget < 1 || budget > MOST_SECONDS) {
            throw Complaint.impossible("--budget is " + budget + ", but must be from 1 to " + MOST_SECONDS + ".");
        }
        try (Playground playground = Playground.start(port, Duration.ofSeconds(budget))) {
            Runtime.getRuntime().addShutdownHook(new Thread(playground::close));
            PrintWriter out = spec.commandLine().getOut();
            out.println("Open " + playground.address());
            out.println("Ctrl-C ends it.");
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (BindException e) {
            throw Complaint.impossible("port " + port + " is taken. Write --port 0 for one that is free.");
        }
    }
}
