package dev.lossmith.benchmarks;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts virtual machines for {@link FirstCall}, and keeps what they say as JMH keeps its iterations. */
final class FirstCalls {

    private static final String FILE = "first-call-";

    private FirstCalls() {}

    /**
     * Measures, and replaces the contender's results.
     *
     * @return how many numbers there are now: none if the program failed, which its log tells
     */
    static int of(Contender contender, Settings settings, Results results) throws IOException {
        String name = FILE + contender.id();
        Files.deleteIfExists(results.file(name));
        Files.deleteIfExists(results.log(name));
        List<Double> nanos = new ArrayList<>();
        for (int start = 0; start < settings.effort().firstCalls(); start++) {
            String output = output(contender, results.log(name));
            if (output.isEmpty()) {
                return 0;
            }
            nanos.add(Double.valueOf(output));
        }
        Map<String, Object> entry = Map.of(
                "benchmark", contender.className() + "." + Workload.FIRST_CALL.method(),
                "jvmArgs", contender.jvmArguments(),
                "jdkVersion", System.getProperty("java.version"),
                "params", Map.of("n", String.valueOf(FirstCall.N)),
                "primaryMetric", Map.of("rawData", List.of(nanos)));
        Files.writeString(results.file(name), new Gson().toJson(List.of(entry)));
        return 1;
    }

    /** The middle value; of an even number the mean of the two in the middle. */
    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** What the program prints: nothing if it failed. */
    private static String output(Contender contender, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(contender.jvmArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(FirstCall.class.getName(), contender.className()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (BufferedReader output = process.inputReader()) {
            return output.lines().collect(Collectors.joining());
        }
    }
}
