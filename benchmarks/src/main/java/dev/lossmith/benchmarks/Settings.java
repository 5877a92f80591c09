package dev.lossmith.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a run does. An empty property means the default.
 *
 * @param effort how long it measures
 * @param sizes the lengths of the arrays
 * @param contenders who takes part
 * @param results the folder where results are kept
 * @param page the page to write
 */
record Settings(Effort effort, List<Integer> sizes, List<Contender> contenders, Path results, Path page) {

    private static final List<Integer> ALL_SIZES = List.of(16, 256, 4096, 1 << 15, 1 << 20, 1 << 24);

    /** The second is one that every contender is measured on. */
    private static final List<Integer> QUICK_SIZES = List.of(256, 1 << 20);

    /**
     * How long a run measures.
     *
     * @param forks virtual machines for each number
     * @param warmups iterations that do not count, in each
     * @param iterations iterations that count, in each
     * @param millis the length of an iteration
     * @param firstCalls virtual machines for each first call
     */
    record Effort(int forks, int warmups, int iterations, int millis, int firstCalls) {

        private static final Effort FULL = new Effort(3, 6, 5, 400, 21);
        private static final Effort QUICK = new Effort(1, 1, 2, 100, 3);
    }

    /**
     * Reads the properties {@code quick}, {@code sizes}, {@code contenders} and {@code results}. A quick run keeps its
     * results and its page apart: they are not worth mixing with others.
     *
     * @param target the folder to write to
     * @throws IllegalArgumentException if a contender or a size is none
     */
    static Settings of(Properties properties, Path target) {
        boolean quick = Boolean.parseBoolean(properties.getProperty("quick"));
        List<Integer> sizes = list(properties, "sizes").map(Integer::valueOf).toList();
        List<Contender> contenders =
                list(properties, "contenders").map(Settings::contender).toList();
        Path results = list(properties, "results").findFirst().map(Path::of).orElse(target.resolve("results"));
        return new Settings(
                quick ? Effort.QUICK : Effort.FULL,
                sizes.isEmpty() ? (quick ? QUICK_SIZES : ALL_SIZES) : sizes,
                contenders.isEmpty() ? List.of(Contender.values()) : contenders,
                quick ? results.resolve("quick") : results,
                target.resolve(quick ? "benchmarks-quick.html" : "benchmarks.html"));
    }

    /** True if the numbers are only good for seeing that everything works. */
    boolean isQuick() {
        return effort == Effort.QUICK;
    }

    private static Contender contender(String id) {
        return Arrays.stream(Contender.values())
                .filter(contender -> contender.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No contender is called " + id + "; there are "
                        + Arrays.stream(Contender.values()).map(Contender::id).toList()));
    }

    private static Stream<String> list(Properties properties, String name) {
        return Arrays.stream(properties.getProperty(name, "").split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty());
    }
}
