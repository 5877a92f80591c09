package dev.lossmith.cli;

import dev.lossmith.cli.compilation.Compilation;
import dev.lossmith.cli.compilation.Complaint;
import dev.lossmith.cli.compilation.ReportSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two configs, or two versions of one. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Compares two configs, or the reports of two versions of one: formulas, rules, errors, costs, sizes.",
        footer = {
            "",
            "Examples:",
            "  lossmith diff '@Huber(delta = 1)' '@PseudoHuber(delta = 1)'",
            "  lossmith diff 'log(1 + exp(x))' 'softplus(x)'",
            "  lossmith diff old/SpamLossReport.json target/classes/SpamLossReport.json",
            "",
            "Exit codes: 0 they are the same, 1 they differ."
        })
final class DiffCommand implements Callable<Integer> {
    private static final String NONE = "-";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "A formula, an annotation, or a report in JSON.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "Another one.")
    private String second;

    @Mixin
    private ConfigOptions options;

    @Override
    public Integer call() throws IOException {
        Map<String, String> a = report(first).facts();
        Map<String, String> b = report(second).facts();
        Set<String> names = new LinkedHashSet<>(a.keySet());
        names.addAll(b.keySet());
        PrintWriter out = spec.commandLine().getOut();
        int differences = 0;
        for (String name : names) {
            String left = a.getOrDefault(name, NONE);
            String right = b.getOrDefault(name, NONE);
            if (!left.equals(right)) {
                differences++;
                out.println(name);
                out.println("  - " + left);
                out.println("  + " + right);
            }
        }
        if (differences == 0) {
            out.println("no difference");
        }
        out.flush();
        return differences == 0 ? 0 : 1;
    }

    private ReportSummary report(String written) throws IOException {
        if (written.endsWith(".json")) {
            Path file = Path.of(written);
            if (!Files.exists(file)) {
                throw Complaint.impossible("there is no " + written);
            }
            return ReportSummary.of(written, Files.readString(file));
        }
        String name = "Compared";
        Compilation compilation = Compilation.of(options.source(name, written), "json");
        return ReportSummary.of(written, compilation.files().get(name + "Report.json"));
    }
}
