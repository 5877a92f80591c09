package dev.lossmith.benchmarks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The folder of results: JMH's JSON, one file for each JDK and contender, and one for the first calls. */
final class Results {

    private static final String SUFFIX = ".json";
    private static final String BYTES_A_CALL = "gc.alloc.rate.norm";

    private final Path folder;

    /** Makes the folder if it is not there. */
    Results(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Where the JDK that runs this keeps the results of that name. */
    Path file(String name) {
        return folder.resolve("jdk" + Runtime.version().feature() + "-" + name + SUFFIX);
    }

    /** Where what JMH has to say goes. */
    Path log(String name) {
        return folder.resolve("jdk" + Runtime.version().feature() + "-" + name + ".log");
    }

    /** Everything in the folder. */
    Measurements read() throws IOException {
        List<Measurement> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    read(reader).forEach(all::add);
                }
            }
        }
        return new Measurements(all);
    }

    /** Reads a file of JMH; benchmarks that are no contender's are left out. */
    static List<Measurement> read(Reader json) {
        JsonElement content = JsonParser.parseReader(json);
        // JMH leaves an empty file where a benchmark failed.
        JsonArray entries = content.isJsonArray() ? content.getAsJsonArray() : new JsonArray();
        List<Measurement> measurements = new ArrayList<>();
        for (JsonElement entry : entries) {
            measurement(entry.getAsJsonObject()).ifPresent(measurements::add);
        }
        return measurements;
    }

    private static Optional<Measurement> measurement(JsonObject entry) {
        String benchmark = entry.get("benchmark").getAsString();
        int dot = benchmark.lastIndexOf('.');
        List<String> jvmArguments = entry.getAsJsonArray("jvmArgs").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
        Optional<Contender> contender = Contender.of(benchmark.substring(0, dot), jvmArguments);
        Optional<Workload> workload = Workload.ofMethod(benchmark.substring(dot + 1));
        if (contender.isEmpty() || workload.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Measurement(
                Runtime.Version.parse(entry.get("jdkVersion").getAsString()).feature(),
                workload.get(),
                contender.get(),
                entry.getAsJsonObject("params").get("n").getAsInt(),
                median(entry.getAsJsonObject("primaryMetric").getAsJsonArray("rawData")),
                bytes(entry)));
    }

    /**
     * The middle one of all iterations of all virtual machines: one of these may take half as long again as the others, for as
     * long as it lives, by the memory pages that it got, and the mean would tell of that and not of the contender.
     */
    private static double median(JsonArray machines) {
        return FirstCalls.median(machines.asList().stream()
                .flatMap(iterations -> iterations.getAsJsonArray().asList().stream())
                .map(JsonElement::getAsDouble)
                .toList());
    }

    /** What the profiler saw: JMH's word for none is a text, which is no number. */
    private static OptionalDouble bytes(JsonObject entry) {
        return Optional.ofNullable(entry.getAsJsonObject("secondaryMetrics"))
                .map(metrics -> metrics.getAsJsonObject(BYTES_A_CALL))
                .map(metric -> metric.get("score").getAsDouble())
                .filter(Double::isFinite)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
