package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kernels are made for devices too: a class file stays small. */
class KernelSizeTest {
    /**
     * As javac compiles by itself, with line numbers; and as Maven and Gradle have it compile, with the names of all local
     * variables besides. In KiB.
     */
    @ParameterizedTest(name = "{0}: {1} KiB, {2} KiB with names")
    @CsvSource(delimiter = '|', textBlock = """
            Kernel       | 12 | 16
            KernelStaged | 16 | 26
            KernelVector | 17 | 26
            """)
    void everyClassIsSmall(String ending, int limit, int limitWithNames) {
        String name = checkLargest(ConfigMatrix.compiled(), ending, limitWithNames);
        int number = Integer.parseInt(name.replaceAll("\\D", ""));
        List<String> largest = List.of(ConfigMatrix.annotations().get(number));
        checkLargest(Compiled.sources(Compiled.VECTORS, ConfigMatrix.sources(largest)), ending, limit);
    }

    /** Returns the name of the largest class of the kind. */
    private static String checkLargest(Compiled compiled, String ending, int limit) {
        Map.Entry<String, byte[]> largest = compiled.classFiles(ending).entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> a.length - b.length))
                .orElseThrow();
        assertWithMessage("%s: the size of its class file", largest.getKey())
                .that(largest.getValue().length)
                .isLessThan(limit * 1024);
        return largest.getKey();
    }
}
