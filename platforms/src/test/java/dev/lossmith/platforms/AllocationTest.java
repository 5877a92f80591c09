package dev.lossmith.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calls allocate, from the first on. */
class AllocationTest {
    /** Their scratch, and what the class loader makes of their class. */
    private static final int STAGES = 400 * 1024;

    @TempDir
    private Path directory;

    @Test
    void plainLoopsAllocateNothing() throws IOException, InterruptedException {
        Programs kernels =
                Programs.compile(Files.createDirectory(directory.resolve("embedded")), "-Alossmith.target=embedded");
        assertAllocates(0, 100, kernels.run("Allocation"));
        assertAllocates(0, 100, kernels.run("Allocation", "-Xint"));
        assertAllocates(0, 100, kernels.run("Allocation rows", "-Xint"));
    }

    @Test
    void stagesAllocateTheirScratchOnce() throws IOException, InterruptedException {
        Programs kernels = Programs.compile(Files.createDirectory(directory.resolve("staged")));
        String said = kernels.run("Allocation", "-Dlossmith.backend=staged", "-Dlossmith.warmup=0");
        assertAllocates(STAGES, 100, said);
    }

    /** Until C2 has compiled them, vectors are objects. */
    @Test
    void vectorsAllocateNothingOnceTheyAreCompiled() throws IOException, InterruptedException {
        Programs kernels = Programs.compile(
                Files.createDirectory(directory.resolve("vectors")), "--add-modules", "jdk.incubator.vector");
        String said = kernels.run(
                "Allocation",
                "--add-modules",
                "jdk.incubator.vector",
                "-Dlossmith.backend=vector",
                "-Dlossmith.warmup=0");
        assertAllocates(Long.MAX_VALUE, Long.MAX_VALUE, said);
    }

    /** The first call at most so many bytes, none after so many calls. */
    private static void assertAllocates(long first, long calls, String said) {
        String[] numbers = said.strip().split(" ");
        assertTrue(Long.parseLong(numbers[0]) <= first, said);
        assertEquals("0", numbers[1], said);
        assertTrue(Long.parseLong(numbers[2]) <= calls, said);
    }
}
