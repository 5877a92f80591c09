package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar goes into phones and firmware: it stays as small as the README promises. */
class JarSizeIT {
    private static final long WHOLE_JAR = 72 * 1024;
    private static final long WITHOUT_CHECKER = 24 * 1024;

    private final Path jar = Path.of(System.getProperty("lossmith.jar"));

    @Test
    void theWholeJarStaysSmall() throws IOException {
        long size = Files.size(jar);
        assertTrue(size < WHOLE_JAR, () -> "the runtime jar has " + size + " bytes, allowed are " + WHOLE_JAR);
    }

    @Test
    void whatAKernelNeedsStaysTiny() throws IOException {
        long size = classes().stream()
                .filter(entry -> !entry.getName().startsWith("dev/lossmith/check/"))
                .mapToLong(ZipEntry::getCompressedSize)
                .sum();
        assertTrue(size > 0, "no class outside the checker was found");
        assertTrue(size < WITHOUT_CHECKER, () -> "without the checker " + size + " bytes, allowed " + WITHOUT_CHECKER);
    }

    /** Java 8, and so every Android: class file version 52. */
    @Test
    void everyClassRunsOnJava8() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : classes()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                assertEquals(52, bytes[7], entry.getName());
            }
        }
    }

    private List<? extends ZipEntry> classes() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(".class"))
                    .toList();
        }
    }
}
