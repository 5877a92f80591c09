package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.joining;

import dev.lossmith.processor.testing.ClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is published: the one thing that a processor path needs. */
class ProcessorJarIT {
    private static final Path JAR = Path.of(System.getProperty("lossmith.jar"));

    @TempDir
    private Path directory;

    /** As the README says it, in a process of its own, so that nothing of this one can help. */
    @Test
    void aloneOnTheProcessorPathIsEnough() throws IOException, InterruptedException {
        Path source = Files.writeString(
                directory.resolve("Config.java"),
                "@dev.lossmith.FormulaLoss(\"log(cosh(x - t))\") interface Config {}");
        String classPath = ClassPath.entries().stream().map(Path::toString).collect(joining(File.pathSeparator));
        Process javac = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                        "-Xlint:all",
                        "-Werror",
                        "-cp",
                        classPath,
                        "-processorpath",
                        JAR.toString(),
                        "-d",
                        directory.toString(),
                        source.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(javac.waitFor()).isEqualTo(0);
        assertThat(said).isEmpty();
        assertThat(Files.exists(directory.resolve("ConfigKernelStaged.class"))).isTrue();
    }

    /** What kernels implement comes with the runtime only: where that is missing, the processor can say so. */
    @Test
    void theInterfacesOfKernelsAreNotInIt() throws IOException {
        try (ZipFile zip = new ZipFile(JAR.toFile())) {
            assertThat(zip.getEntry("dev/lossmith/runtime/FloatLoss.class")).isNull();
            assertThat(zip.getEntry("dev/lossmith/runtime/LossmithGenerated.class"))
                    .isNull();
            assertThat(zip.getEntry("com/palantir/javapoet/JavaFile.class")).isNull();
            assertThat(zip.getEntry("dev/lossmith/check/Real.class")).isNotNull();
        }
    }
}
