package dev.lossmith.cli;

import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What becomes of a formula or an annotation. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Shows what is generated for a formula, or for an annotation as one writes it: derivation, errors, costs.",
        footer = {
            "",
            "Examples:",
            "  lossmith explain 'log(1 + ((x - t) / c)^2)' --constants 'c = 2.5'",
            "  lossmith explain '@BceWithLogits(posWeight = 3)' --html bce.html",
            "  lossmith explain 'x - t * log(x)' --input 0,infinity --target 0,infinity --json",
            "  lossmith explain '@Huber(delta = 1.5)' --name RideLoss --java src/main/java"
        })
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FORMULA|ANNOTATION",
            description = "A formula of x and t, or what begins with @.")
    private String written;

    @Mixin
    private ConfigOptions options;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the config is called: ${DEFAULT-VALUE}, if not said.")
    private String name = "Explained";

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the page there, and prints nothing.")
    private Path html;

    @Option(names = "--json", description = "Prints the report as JSON instead of text.")
    private boolean json;

    @Option(
            names = "--java",
            paramLabel = "DIR",
            description = "Writes the generated sources there, and prints nothing.")
    private Path java;

    @Override
    public Integer call() throws IOException {
        if (!SourceVersion.isIdentifier(name)) {
            throw Complaint.impossible(
                    "--name is \"" + name + "\", which is no name of a Java type. Write --name SpamLoss.");
        }
        List<String> reports = new ArrayList<>();
        boolean prints = html == null && java == null;
        if (html != null) {
            reports.add("html");
        }
        if (json || prints) {
            reports.add(json ? "json" : "text");
        }
        Compilation compilation =
                Compilation.of(options.source(name, written), reports.isEmpty() ? "text" : String.join(",", reports));
        compilation.warnings().forEach(warning -> spec.commandLine().getErr().println("warning: " + warning));
        write(compilation);
        if (json || prints) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(compilation.files().get(name + (json ? "Report.json" : "Report.txt")));
            out.flush();
        }
        return 0;
    }

    private void write(Compilation compilation) throws IOException {
        if (html != null) {
            Files.writeString(html, compilation.files().get(name + "Report.html"));
        }
        if (java != null) {
            Files.createDirectories(java);
            for (String file : compilation.files().keySet()) {
                if (file.endsWith(".java")) {
                    Files.writeString(java.resolve(file), compilation.files().get(file));
                }
            }
        }
    }
}
