package dev.lossmith.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Everything that one contender can do, under JMH, in nanoseconds and bytes a call. */
final class JmhRun {

    /** Room for the longest arrays; fixed, so that no heap grows while the clock runs. */
    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g");

    private JmhRun() {}

    /**
     * Measures, and replaces the contender's results.
     *
     * @return how many numbers there are now
     */
    static int of(Contender contender, Settings settings, Results results) throws IOException, RunnerException {
        List<Integer> sizes = contender.sizes(settings.sizes());
        if (sizes.isEmpty()) {
            return 0;
        }
        Files.deleteIfExists(results.file(contender.id()));
        Settings.Effort effort = settings.effort();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(contender.className()) + "\\.")
                .param("n", sizes.stream().map(String::valueOf).toArray(String[]::new))
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .threads(1)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(TimeValue.milliseconds(effort.millis()))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.milliseconds(effort.millis()))
                .jvmArgs(Stream.of(HEAP, contender.jvmArguments())
                        .flatMap(List::stream)
                        .toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(results.file(contender.id()).toString())
                .output(results.log(contender.id()).toString());
        return new Runner(options.build()).run().size();
    }
}
