package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kernels are made for devices too: a class file stays small. */
class KernelSizeTest {
    /** As javac compiles by itself, with line numbers. */
    private static final int LARGEST = 12 * 1024;

    /** As Maven and Gradle have it compile, with the names of all local variables besides. */
    private static final int LARGEST_WITH_NAMES = 13 * 1024;

    @Test
    void everyKernelIsSmall() {
        String name = checkLargest(ConfigMatrix.compiled(), LARGEST_WITH_NAMES);
        int number = Integer.parseInt(name.replaceAll("\\D", ""));
        checkLargest(Compiled.config(ConfigMatrix.annotations().get(number)), LARGEST);
    }

    /** Returns the name of the largest kernel. */
    private static String checkLargest(Compiled compiled, int limit) {
        Map.Entry<String, byte[]> largest = compiled.kernels().entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> a.length - b.length))
                .orElseThrow();
        assertWithMessage("%s: the size of its class file", largest.getKey())
                .that(largest.getValue().length)
                .isLessThan(limit);
        return largest.getKey();
    }
}
