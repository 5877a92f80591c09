package dev.lossmith.benchmarks.warmup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A program that measures how kernels behave while a virtual machine warms up, beside the loop that people write by hand. It starts a
 * {@link Run} for each line of the table that it prints: CPU times of the calling thread, as other programs disturb these least.
 * Needs nothing but the class path and the JVM that it runs in. See {@code docs/performance.md}.
 */
public final class WarmUp {
    private WarmUp() {}

    /** Under what a virtual machine warms up. */
    private enum Condition {
        VECTORS("", "vectors"),
        STAGES("", "no module"),
        ONE_PROCESSOR("-XX:ActiveProcessorCount=1", "one processor"),
        POLLUTED("", "other Vector API code", "polluted"),
        LOAD("", "load on all processors", "load"),
        WARMED("", "warmUp() first", "warmed"),
        FEW_COMPILERS("-XX:CICompilerCount=2", "two compiler threads"),
        C1("-XX:TieredStopAtLevel=1", "C1"),
        INTERPRETER("-Xint", "interpreter"),
        NO_VECTOR_SUPPORT("-XX:+UnlockExperimentalVMOptions -XX:-EnableVectorSupport", "no vector support"),
        SMALL_CODE_CACHE("-XX:ReservedCodeCacheSize=4m", "4 MiB for code");

        private final List<String> options;
        private final String title;
        private final List<String> arguments;

        Condition(String options, String title, String... arguments) {
            this.options = options.isEmpty() ? List.of() : List.of(options.split(" "));
            this.title = title;
            this.arguments = List.of(arguments);
        }

        List<String> options() {
            List<String> all = new ArrayList<>(options);
            if (this != STAGES) {
                all.addAll(List.of("--add-modules", "jdk.incubator.vector"));
            }
            return all;
        }
    }

    /**
     * Runs the program.
     *
     * @param arguments the conditions, by name; none for all. The system properties {@code losses}, {@code sizes} and
     *     {@code seconds} choose what else is measured
     */
    public static void main(String[] arguments) throws IOException {
        List<Condition> conditions = arguments.length == 0
                ? List.of(Condition.values())
                : Arrays.stream(arguments).map(Condition::valueOf).toList();
        String[] losses = System.getProperty("losses", "BCE,FOCAL").split(",");
        String[] sizes = System.getProperty("sizes", "16,256,4096,32768").split(",");
        String seconds = System.getProperty("seconds", "8");
        System.out.println("""
                | JDK %s | loss | elements | longest, ms | by hand | 1000 calls, ms | by hand | steady after, s | ns an element | by hand | bytes a call, first 1000 | late | runs |
                |---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|""".formatted(System.getProperty("java.version")));
        for (Condition condition : conditions) {
            for (String loss : losses) {
                for (String size : sizes) {
                    Call kernel = Call.valueOf(loss);
                    String[] hand = run(condition, kernel.byHand(), size, "2");
                    String[] ours = run(condition, kernel, size, seconds);
                    System.out.printf(
                            Locale.ROOT,
                            "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s%s |%n",
                            condition.title,
                            loss,
                            size,
                            ours[0],
                            hand[0],
                            ours[2],
                            hand[2],
                            ours[3],
                            ours[4],
                            hand[4],
                            ours[5],
                            ours[6],
                            ours[7],
                            condition == Condition.WARMED ? ", warmUp() took " + ours[8] + " ms" : "");
                }
            }
        }
    }

    /** The line that the program prints. */
    private static String[] run(Condition condition, Call call, String size, String seconds) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(condition.options());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), Run.class.getName()));
        command.addAll(List.of(call.name(), size, seconds));
        command.addAll(condition.arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes())
                .lines()
                .filter(line -> !line.startsWith("WARNING"))
                .collect(Collectors.joining());
        String[] fields = output.trim().split(" ");
        if (fields.length != 9) {
            throw new IllegalStateException(String.join(" ", command) + " printed " + output);
        }
        return fields;
    }
}
