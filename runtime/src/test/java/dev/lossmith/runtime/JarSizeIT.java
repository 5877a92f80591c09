package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The jar goes into phones and firmware: it stays as small as the README promises. */
class JarSizeIT {
    private static final long WHOLE_JAR = 132 * 1024;
    /**
     * Half a KiB of it are the classes by which kernels know pools and schedules, so that programs which ask for neither have none.
     * Seventeen KiB are for kernels of rows, twelve of them for their staged loops and vectors, and fourteen for evaluations, with a class
     * for each kind of array and buffer; others load nothing of either.
     */
    private static final long WITHOUT_CHECKER = 60 * 1024;

    private static final long OF_A_PLAIN_KERNEL = 6 * 1024;

    /** What the class of a sum by plain loops names, and what that names in turn, as long as nobody asks for a pool. */
    private static final Set<String> OF_PLAIN_KERNELS =
            Set.of("Kernel", "FloatKernel", "FloatLoss", "Arguments", "Lanes", "Loops", "Split");

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

    @Test
    void whatAPlainKernelLoadsStaysTiny() throws IOException {
        List<? extends ZipEntry> loaded = classes().stream()
                .filter(entry ->
                        OF_PLAIN_KERNELS.contains(entry.getName().replaceAll("^dev/lossmith/runtime/|\\.class$", "")))
                .toList();
        assertEquals(OF_PLAIN_KERNELS.size(), loaded.size());
        long size = loaded.stream().mapToLong(ZipEntry::getCompressedSize).sum();
        assertTrue(size < OF_A_PLAIN_KERNEL, () -> "a plain kernel loads " + size + ", allowed " + OF_A_PLAIN_KERNEL);
    }

    /** Java 8, and so every Android: class file version 52. The descriptor, which no Java 8 reads, is of Java 9. */
    @Test
    void everyClassRunsOnJava8() throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : classes()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                assertEquals(entry.getName().equals("module-info.class") ? 53 : 52, bytes[7], entry.getName());
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
