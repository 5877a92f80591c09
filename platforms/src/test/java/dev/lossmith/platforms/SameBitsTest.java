package dev.lossmith.platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One digest of the bits of each of eleven kernels, however a JVM runs them. The scripts in {@code src/devices} compare with the same. */
class SameBitsTest {
    @TempDir
    private static Path directory;

    private static Programs kernels;
    private static Programs embedded;

    @BeforeAll
    static void compile() throws IOException {
        kernels = Programs.compile(Files.createDirectory(directory.resolve("jvm")));
        embedded = Programs.compile(Files.createDirectory(directory.resolve("embedded")), "-Alossmith.target=embedded");
    }

    @ParameterizedTest
    @CsvSource({"-Xint, scalar", "-Xint, staged", "-XX:TieredStopAtLevel=1, staged", "-XX:-TieredCompilation, staged"})
    void bitsDoNotDependOnWhatCompiles(String option, String backend) throws IOException, InterruptedException {
        assertEquals(
                Programs.digests(),
                kernels.run("Digest", option, "-Dlossmith.warmup=0", "-Dlossmith.backend=" + backend));
    }

    @Test
    void bitsDoNotDependOnTheProcessor() throws IOException, InterruptedException {
        assertEquals(
                Programs.digests(),
                kernels.run(
                        "Digest",
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:UseAVX=0",
                        "-XX:-UseFMA",
                        "-XX:-TieredCompilation",
                        "-Dlossmith.warmup=0",
                        "-Dlossmith.backend=staged"));
    }

    @Test
    void embeddedKernelsHaveTheSameBits() throws IOException, InterruptedException {
        assertEquals(Programs.digests(), embedded.run("Digest"));
    }

    /** {@code NamedModuleIT} of the processor links a program of modules; here nothing but {@code java.base} is left. */
    @Test
    void anImageOfTheBaseModuleHasTheSameBits() throws IOException, InterruptedException {
        Path image = directory.resolve("image");
        Programs.tool("jlink", "--add-modules", "java.base", "--strip-debug", "--output", image.toString());
        assertEquals(Programs.digests(), kernels.run(image.resolve("bin/java"), "Digest", List.of()));
    }
}
