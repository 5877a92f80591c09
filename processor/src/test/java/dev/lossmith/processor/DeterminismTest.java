package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import com.palantir.javapoet.JavaFile;
import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FileCompilation;
import dev.lossmith.processor.testing.FormulaMatrix;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same config gives the same bytes of source, whatever compiles it, where, when and beside what. */
class DeterminismTest {
    private static final Map<String, String> SOURCES =
            ConfigMatrix.sources(Stream.concat(ConfigMatrix.every(7).stream(), FormulaMatrix.every(7).stream())
                    .toList());
    /** Classes tell nothing that sources do not. */
    private static final List<String> ONLY_GENERATE =
            Stream.concat(Compiled.VECTORS.stream(), Stream.of("-proc:only")).toList();

    private static final Map<String, String> GENERATED =
            Compiled.sources(ONLY_GENERATE, SOURCES).generatedSources();

    @Test
    void theOrderOfFilesAndEarlierRunsChangeNothing() {
        List<String> names = new ArrayList<>(SOURCES.keySet());
        Collections.reverse(names);
        Map<String, String> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, SOURCES.get(name)));
        assertThat(Compiled.sources(ONLY_GENERATE, reversed).generatedSources()).isEqualTo(GENERATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 15, 20, 25, 30, 31, 35})
    void aConfigIsWrittenAlikeAloneAndAmongOthers(int number) {
        String name = "test.Config" + number;
        Map<String, String> alone =
                Compiled.sources(ONLY_GENERATE, Map.of(name, SOURCES.get(name))).generatedSources();
        assertThat(alone.keySet())
                .containsExactly(name + "Kernel", name + "KernelStaged", name + "KernelVector", name + "Reference");
        alone.forEach((generated, text) -> assertThat(text).isEqualTo(GENERATED.get(generated)));
    }

    /** Forms are chosen by measurements, which are shared out among as many threads as there are processors. */
    @ParameterizedTest
    @ValueSource(strings = {"-XX:ActiveProcessorCount=1", "-XX:ActiveProcessorCount=3"})
    void anotherJvmWritesTheSame(String option, @TempDir Path directory) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J" + option,
                "-J-XX:TieredStopAtLevel=1",
                "-proc:only",
                "-classpath",
                joined(ClassPath.entries()),
                "-processorpath",
                joined(Stream.concat(
                                ClassPath.entries().stream(),
                                Stream.of(LossmithProcessor.class, JavaFile.class)
                                        .map(ClassPath::origin))
                        .toList()),
                "-s",
                directory.toString()));
        command.addAll(Compiled.VECTORS);
        Map<String, String> formulas = new LinkedHashMap<>(SOURCES);
        formulas.values().removeIf(source -> !source.contains("@FormulaLoss"));
        for (Map.Entry<String, String> source : formulas.entrySet()) {
            Path file = directory.resolve(source.getKey() + "/" + simpleName(source.getKey()) + ".java");
            Files.createDirectory(file.getParent());
            command.add(Files.writeString(file, source.getValue()).toString());
        }
        Path output = directory.resolve("output.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertWithMessage(Files.readString(output)).that(exit).isEqualTo(0);
        for (String config : formulas.keySet()) {
            for (String ending : List.of("Kernel", "KernelStaged", "KernelVector", "Reference")) {
                Path written = directory.resolve("test/" + simpleName(config) + ending + ".java");
                assertThat(Files.readString(written)).isEqualTo(GENERATED.get(config + ending));
            }
        }
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }

    /** The Eclipse compiler shows every module of its JDK, the Vector API as well, to classes that are in none. */
    @Test
    void theEclipseCompilerGetsTheSameSources(@TempDir Path directory) throws IOException {
        FileCompilation eclipse = FileCompilation.of(
                new EclipseCompiler(),
                directory,
                List.of("--release", "17", "-classpath", joined(ClassPath.entries())),
                SOURCES);
        assertThat(eclipse.errors()).isEmpty();
        // It knows the names of no other tool's warnings.
        assertThat(eclipse.warnings().stream().filter(warning -> !warning.contains("Unsupported @SuppressWarnings")))
                .isEmpty();
        assertThat(eclipse.generatedSources()).isEqualTo(GENERATED);
    }

    @Test
    void nothingTellsWhereWhenAndByWhatASourceWasWritten() {
        for (Map.Entry<String, String> source : GENERATED.entrySet()) {
            for (String property :
                    List.of("user.home", "user.dir", "java.io.tmpdir", "java.version", "java.home", "os.name")) {
                assertWithMessage("%s in %s", property, source.getKey())
                        .that(source.getValue())
                        .doesNotContain(System.getProperty(property));
            }
            assertThat(source.getValue()).doesNotContainMatch("20[0-9][0-9]-|[0-9]:[0-9]|\r");
        }
    }

    /** {@code Double.toString} has changed: for this number, JDK 18 and older say 1.9999999999999998E23. */
    @Test
    void numbersAreWrittenAlikeOnEveryJdk() {
        Compiled config = Compiled.config("@BceWithLogits(posWeight = 2e23, precision = Precision.DOUBLE)");
        assertThat(config.source("test.ConfigKernel"))
                .contains("@BceWithLogits(posWeight = 2e+23, precision = DOUBLE)");
        assertThat(config.source("test.ConfigKernel")).contains("2e+23 * t * softplus(-x)");
    }
}
