package dev.lossmith.processor.formula;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.palantir.javapoet.JavaFile;
import dev.lossmith.processor.LossmithProcessor;
import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.ConfigMatrix;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a build waits for: the compiler started anew, which runs the processor and compiles what that generates. Prints the time;
 * how fast a machine has to be is not for a test to say.
 */
@Tag("exhaustive")
class CompileTimeTest {
    private static final int GENERATED = 3;

    @TempDir
    private Path directory;

    static Stream<Arguments> projects() {
        return Stream.of(
                Arguments.of("one built-in loss", List.of("@BceWithLogits")),
                Arguments.of("one formula", FormulaVariations.annotations(1)),
                Arguments.of("all formulas in both precisions", FormulaVariations.annotations(76)),
                Arguments.of("200 formulas", FormulaVariations.annotations(200)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("projects")
    void everyConfigOfAProjectIsCompiled(String project, List<String> annotations)
            throws IOException, InterruptedException {
        Path generated = Files.createDirectory(directory.resolve("generated"));
        List<String> command = command(generated, write(annotations));
        long start = System.nanoTime();
        Process compiler = new ProcessBuilder(command).inheritIO().start();
        assertEquals(0, compiler.waitFor(), project);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "MEASURED %s, JDK %s: %.1f s%n", project, System.getProperty("java.version"), seconds);
        assertEquals(GENERATED * annotations.size(), files(generated).size(), project);
    }

    private List<String> command(Path generated, List<Path> sources) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(List.of("-cp", join(ClassPath.entries())));
        command.addAll(List.of("-processorpath", join(processorPath())));
        command.addAll(List.of("-Xlint:all", "-s", generated.toString()));
        command.addAll(List.of(
                "-d", Files.createDirectory(directory.resolve("classes")).toString()));
        sources.forEach(source -> command.add(source.toString()));
        return command;
    }

    private static List<Path> processorPath() {
        List<Path> path = new ArrayList<>(ClassPath.entries());
        Collections.addAll(path, ClassPath.origin(LossmithProcessor.class), ClassPath.origin(JavaFile.class));
        return path;
    }

    private static String join(List<Path> path) {
        return path.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    private List<Path> write(List<String> annotations) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source :
                ConfigMatrix.sources(annotations).entrySet()) {
            Path file = directory.resolve(source.getKey().replace("test.", "") + ".java");
            files.add(Files.writeString(file, source.getValue()));
        }
        return files;
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
