package dev.lossmith.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Path TARGET = Path.of("out");

    @Test
    void emptyPropertiesMeanEverything() {
        Settings settings = settings("quick", "false", "sizes", "", "contenders", "", "results", "");

        assertEquals(List.of(Contender.values()), settings.contenders());
        assertEquals(List.of(16, 256, 4096, 32768, 1048576, 16777216), settings.sizes());
        assertEquals(TARGET.resolve("benchmarks.html"), settings.page());
    }

    @Test
    void listsAreReadInTheirOrder() {
        Settings settings = settings("sizes", "4096, 16", "contenders", "vector-loop,lossmith-staged");

        assertEquals(List.of(4096, 16), settings.sizes());
        assertEquals(List.of(Contender.VECTOR_LOOP, Contender.LOSSMITH_STAGED), settings.contenders());
    }

    @Test
    void quickResultsStayApart() {
        Settings settings = settings("quick", "true", "results", "kept");

        assertEquals(Path.of("kept", "quick"), settings.results());
        assertEquals(TARGET.resolve("benchmarks-quick.html"), settings.page());
    }

    @Test
    void unknownContenderIsNamedWithThoseThatThereAre() {
        Exception failure = assertThrows(IllegalArgumentException.class, () -> settings("contenders", "stagd"));

        assertEquals(
                "No contender is called stagd; there are [lossmith-vector, lossmith-staged, lossmith-scalar,"
                        + " lossmith-parallel, one-loop, two-loops, vector-loop,"
                        + " pytorch, pytorch-autograd, tensorflow, tensorflow-xla, nd4j, nd4j-loss, memory-floor]",
                failure.getMessage());
    }

    @Test
    void otherLibrariesAndThreadsAreMeasuredOnTwoSizes() {
        List<Integer> sizes = List.of(16, 32768, 1048576, 16777216);

        assertEquals(List.of(32768, 1048576), Contender.PYTORCH.sizes(sizes));
        assertEquals(List.of(1048576, 16777216), Contender.LOSSMITH_PARALLEL.sizes(sizes));
    }

    @Test
    void quickRunMeasuresEverybody() {
        Settings settings = settings("quick", "true");

        for (Contender contender : settings.contenders()) {
            assertFalse(contender.sizes(settings.sizes()).isEmpty(), contender::title);
        }
    }

    @Test
    void fullRunHasThreeVirtualMachinesForEachNumber() {
        assertEquals(3, settings().effort().forks());
    }

    private static Settings settings(String... entries) {
        Properties properties = new Properties();
        for (int i = 0; i < entries.length; i += 2) {
            properties.setProperty(entries[i], entries[i + 1]);
        }
        return Settings.of(properties, TARGET);
    }
}
