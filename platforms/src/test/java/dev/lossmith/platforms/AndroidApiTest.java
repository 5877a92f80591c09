package dev.lossmith.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codehaus.mojo.animal_sniffer.SignatureChecker;
import org.codehaus.mojo.animal_sniffer.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which Androids have what the runtime and kernels call. */
class AndroidApiTest {
    /** What embedded kernels load: neither pool, nor schedule, nor scratch. */
    private static final Set<String> OF_EMBEDDED_KERNELS = Set.of(
            "Arguments",
            "DoubleElementwiseLoss",
            "DoubleKernel",
            "DoubleLoss",
            "FloatElementwiseLoss",
            "FloatKernel",
            "FloatLoss",
            "Kernel",
            "Lanes",
            "Loops",
            "Split",
            "WeightedFloatLoss");

    @TempDir
    private static Path directory;

    private static List<Path> runtime;
    private static List<Path> kernels;
    private static List<Path> embedded;

    @BeforeAll
    static void compile() throws IOException {
        runtime = Programs.runtimeClasses(directory.resolve("runtime"), true);
        kernels = Programs.compile(Files.createDirectory(directory.resolve("jvm"))).classes("").stream()
                .filter(file -> !file.endsWith("Allocation.class"))
                .toList();
        embedded = Programs.compile(Files.createDirectory(directory.resolve("embedded")), "-Alossmith.target=embedded")
                .classes("Kernel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"androidscents-21", "gummy-bears-21", "gummy-bears-24"})
    void android5HasWhatTheRuntimeTheCheckerAndKernelsCall(String signatures) throws IOException {
        List<Path> all = Stream.concat(runtime.stream(), kernels.stream()).toList();
        assertEquals(List.of(), missing(signatures, all));
    }

    @Test
    void android4HasWhatEmbeddedKernelsCall() throws IOException {
        List<Path> needed = runtime.stream()
                .filter(file -> OF_EMBEDDED_KERNELS.contains(
                        file.getFileName().toString().replace(".class", "")))
                .toList();
        assertEquals(OF_EMBEDDED_KERNELS.size(), needed.size());
        assertEquals(
                List.of(),
                missing(
                        "androidscents-14",
                        Stream.concat(needed.stream(), embedded.stream()).toList()));
    }

    /** The check can fail: pools came with Android 5. */
    @Test
    void android4HasNoPools() throws IOException {
        assertTrue(missing("androidscents-14", runtime).stream().anyMatch(what -> what.contains("ForkJoinPool")));
    }

    private static List<String> missing(String signatures, List<Path> classes) throws IOException {
        List<String> said = new ArrayList<>();
        try (InputStream known = Files.newInputStream(Path.of(System.getProperty(signatures)))) {
            SignatureChecker checker =
                    new SignatureChecker(known, Set.of("dev.lossmith.*", "java.lang.invoke.*"), new Recording(said));
            checker.setSourcePath(List.of());
            for (Path file : classes) {
                checker.process(file.toFile());
            }
        }
        return said;
    }

    private record Recording(List<String> errors) implements Logger {
        @Override
        public void info(String message) {}

        @Override
        public void info(String message, Throwable cause) {}

        @Override
        public void debug(String message) {}

        @Override
        public void debug(String message, Throwable cause) {}

        @Override
        public void warn(String message) {}

        @Override
        public void warn(String message, Throwable cause) {}

        @Override
        public void error(String message) {
            errors.add(message);
        }

        @Override
        public void error(String message, Throwable cause) {
            errors.add(message);
        }
    }
}
