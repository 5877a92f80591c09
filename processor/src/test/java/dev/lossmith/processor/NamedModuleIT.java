package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars as modules: a program of a named module that exports nothing is compiled, linked into an image of its own, and run there. */
class NamedModuleIT {
    /** Kernels have vectors where the Vector API is there; nothing of the annotations is left after compiling. */
    private static final String DESCRIPTOR = """
            module app {
                requires static dev.lossmith.annotations;
                requires dev.lossmith.runtime;
                requires static jdk.incubator.vector;
            }
            """;

    /** That of the README, with an array for each schedule, and the checker. */
    private static final String PROGRAM = """
            package app;

            @dev.lossmith.BceWithLogits(posWeight = 3, reduction = dev.lossmith.Reduction.SUM)
            interface SpamLoss {}

            class Main {
                public static void main(String[] arguments) {
                    float[] logits = {-20, 0.5f, 3};
                    float[] labels = {0, 1, 1};
                    System.out.println(SpamLossKernel.INSTANCE.lossAndGradient(logits, labels, new float[3]));
                    System.out.println(SpamLossKernel.backend());
                    SpamLossKernel.INSTANCE.loss(new float[1000], new float[1000]);
                    dev.lossmith.check.Check.of(new SpamLossReference()).run().requireWithinBounds();
                }
            }
            """;

    @TempDir
    private Path directory;

    private final List<Path> jars = Stream.of(
                    System.getProperty("lossmith.modules").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @Test
    void bothJarsHaveDescriptors() {
        for (Path jar : jars) {
            ModuleReference module = ModuleFinder.of(jar).findAll().iterator().next();
            assertThat(module.descriptor().isAutomatic()).isFalse();
            assertThat(module.descriptor().requires().stream()
                            .map(ModuleDescriptor.Requires::name)
                            .toList())
                    .containsExactly("java.base");
        }
    }

    @Test
    void aProgramLinksAndRunsWithTheRuntimeAlone() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(directory.resolve("sources/app"));
        Files.writeString(sources.resolveSibling("module-info.java"), DESCRIPTOR);
        Files.writeString(sources.resolve("Main.java"), PROGRAM);
        Path classes = directory.resolve("classes");
        String path = Stream.concat(jars.stream(), Stream.of(classes))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        run(
                "javac",
                "--module-path",
                path,
                "--processor-path",
                System.getProperty("lossmith.jar"),
                "-d",
                classes.toString(),
                sources.resolveSibling("module-info.java").toString(),
                sources.resolve("Main.java").toString());
        assertThat(Files.exists(classes.resolve("app/SpamLossKernelVector.class")))
                .isTrue();
        Path image = directory.resolve("image");
        run("jlink", "--module-path", path, "--add-modules", "app", "--output", image.toString());
        assertThat(java(image, "--list-modules").replaceAll("@\\S*", ""))
                .isEqualTo("app\ndev.lossmith.runtime\njava.base\n");
        assertThat(java(image, "-Dlossmith.warmup=0", "-m", "app/app.Main")).isEqualTo("1.5679930087184777\nstaged\n");
    }

    private static void run(String tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        assertWithMessage(said.toString()).that(code).isEqualTo(0);
    }

    private static String java(Path image, String... arguments) throws IOException, InterruptedException {
        String java = image.resolve("bin").resolve("java").toString();
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(java), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertWithMessage(said).that(process.waitFor()).isEqualTo(0);
        return said.replace("\r", "");
    }
}
