package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.FileCompilation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same config gives the same bytes of source, whatever compiles it, where, when and beside what. */
class DeterminismTest {
    private static final Map<String, String> SOURCES = ConfigMatrix.sources(ConfigMatrix.every(7));
    private static final Map<String, String> GENERATED =
            Compiled.sources(Compiled.VECTORS, SOURCES).generatedSources();

    @Test
    void theOrderOfFilesAndEarlierRunsChangeNothing() {
        List<String> names = new ArrayList<>(SOURCES.keySet());
        Collections.reverse(names);
        Map<String, String> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, SOURCES.get(name)));
        assertThat(Compiled.sources(Compiled.VECTORS, reversed).generatedSources())
                .isEqualTo(GENERATED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 15, 20, 25})
    void aConfigIsWrittenAlikeAloneAndAmongOthers(int number) {
        String name = "test.Config" + number;
        Map<String, String> alone = Compiled.sources(Compiled.VECTORS, Map.of(name, SOURCES.get(name)))
                .generatedSources();
        assertThat(alone.keySet())
                .containsExactly(name + "Kernel", name + "KernelStaged", name + "KernelVector", name + "Reference");
        alone.forEach((generated, text) -> assertThat(text).isEqualTo(GENERATED.get(generated)));
    }

    /** The Eclipse compiler shows every module of its JDK, the Vector API as well, to classes that are in none. */
    @Test
    void theEclipseCompilerGetsTheSameSources(@TempDir Path directory) throws IOException {
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        FileCompilation eclipse = FileCompilation.of(
                new EclipseCompiler(), directory, List.of("--release", "17", "-classpath", classPath), SOURCES);
        assertThat(eclipse.errors()).isEmpty();
        assertThat(eclipse.warnings()).isEmpty();
        assertThat(eclipse.generatedSources()).isEqualTo(GENERATED);
    }

    @Test
    void nothingTellsWhereWhenAndByWhatASourceWasWritten() {
        for (Map.Entry<String, String> source :
                ConfigMatrix.compiled().generatedSources().entrySet()) {
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
