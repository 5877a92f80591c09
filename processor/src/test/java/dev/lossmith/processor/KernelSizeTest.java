package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.lossmith.processor.testing.ConfigMatrix;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Kernels are made for devices too: a class file stays small, also with all that a debugger wants. */
class KernelSizeTest {
    private static final int LARGEST = 12 * 1024;

    @Test
    void everyKernelIsSmallWithDebugInformationToo() {
        Map.Entry<String, byte[]> largest = ConfigMatrix.compiled().kernels().entrySet().stream()
                .max(Map.Entry.comparingByValue((a, b) -> a.length - b.length))
                .orElseThrow();
        assertWithMessage("%s: the size of its class file", largest.getKey())
                .that(largest.getValue().length)
                .isLessThan(LARGEST);
    }
}
