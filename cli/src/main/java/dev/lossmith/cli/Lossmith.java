package dev.lossmith.cli;

import dev.lossmith.cli.compilation.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "lossmith",
        mixinStandardHelpOptions = true,
        version = "lossmith 0.1.0",
        description = "Looks into kernels: what is generated, why, and how exact it is.",
        subcommands = {
            ExplainCommand.class,
            CheckCommand.class,
            IndexCommand.class,
            DiffCommand.class,
            BenchCommand.class,
            ServeCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  lossmith explain 'log(1 + ((x - t) / c)^2)' --constants 'c = 2.5'",
            "  lossmith check --classpath target/classes",
            "  lossmith serve",
            "  source <(lossmith generate-completion)",
            "",
            "Exit codes: 0 all is well, 1 something is wrong with a formula or a kernel, 2 the command was not understood."
        })
final class Lossmith {
    private Lossmith() {}

    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** The exit code. What goes wrong is told in one line. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = new CommandLine(new Lossmith()).setOut(out).setErr(err);
        commandLine.setParameterExceptionHandler((exception, ignored) -> {
            CommandLine command = exception.getCommandLine();
            command.getErr()
                    .println("lossmith: " + exception.getMessage() + ". Try "
                            + command.getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        commandLine.setExecutionExceptionHandler((exception, command, ignored) -> {
            if (exception instanceof Complaint complaint) {
                command.getErr().println("lossmith: " + complaint.getMessage());
                return complaint.exitCode();
            }
            if (exception instanceof IOException) {
                // Many say nothing but which file it is.
                command.getErr()
                        .println("lossmith: " + exception.getClass().getSimpleName() + ": " + exception.getMessage());
                return CommandLine.ExitCode.USAGE;
            }
            throw exception;
        });
        if (arguments.length == 0) {
            commandLine.usage(out);
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }
}
