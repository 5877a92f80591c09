package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.EclipseCompilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same config gives the same bytes of source, whatever compiles it, where, when and beside what. */
class DeterminismTest {
    private static final Map<String, String> SOURCES = ConfigMatrix.sources(ConfigMatrix.sample());

    @Test
    void theOrderOfFilesAndEarlierRunsChangeNothing() {
        List<String> names = new ArrayList<>(SOURCES.keySet());
        Collections.reverse(names);
        Map<String, String> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, SOURCES.get(name)));
        assertThat(Compiled.sources(reversed).generatedSources())
                .isEqualTo(Compiled.sources(SOURCES).generatedSources());
    }

    @Test
    void aConfigIsWrittenAlikeAloneAndAmongOthers() {
        Map<String, String> among = Compiled.sources(SOURCES).generatedSources();
        SOURCES.forEach((name, source) -> Compiled.sources(Map.of(name, source))
                .generatedSources()
                .forEach((generated, text) -> assertThat(text).isEqualTo(among.get(generated))));
    }

    @Test
    void theEclipseCompilerGetsTheSameSources(@TempDir Path directory) throws IOException {
        EclipseCompilation eclipse = EclipseCompilation.of(directory, SOURCES);
        assertThat(eclipse.problems()).isEmpty();
        assertThat(eclipse.generatedSources())
                .isEqualTo(Compiled.sources(SOURCES).generatedSources());
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
        assertThat(config.source("test.ConfigKernel")).contains("@BceWithLogits(posWeight = 2E+23, precision = DOUBLE)");
    }
}
