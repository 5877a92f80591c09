package dev.lossmith.processor.schedule;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.ClassPath;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.References;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM that is told which backend to use uses it, and its kernels compute the same bits, alone and on a pool. */
class ForcedBackendTest {
    private static final List<String> ANNOTATIONS = List.of(
            "@BceWithLogits(posWeight = 3)",
            "@BceWithLogits(labelSmoothing = 0.1, reduction = Reduction.NONE, precision = Precision.DOUBLE)",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, classWeight = {1, 0.5, 2}, weights = Weights.ROW,"
                    + " reduction = Reduction.WEIGHTED_MEAN)",
            "@Bce(weights = Weights.ELEMENT, reduction = Reduction.SUM, precision = Precision.DOUBLE)",
            "@Bce(compat = Compat.PYTORCH, weights = Weights.ROW, classes = 7, reduction = Reduction.NONE)",
            "@Bce(compat = Compat.CLIP, classes = 5, reduction = Reduction.BATCH_MEAN, precision = Precision.DOUBLE)");

    @TempDir
    private static Path classes;

    private static List<String> expected;

    @BeforeAll
    static void compile() throws IOException {
        Compiled compiled = Compiled.sources(Compiled.VECTORS, ConfigMatrix.sources(ANNOTATIONS));
        for (Map.Entry<String, byte[]> file : compiled.classFiles().entrySet()) {
            Path path = classes.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        expected = new ArrayList<>();
        for (Reference reference : References.of(compiled, ANNOTATIONS.size())) {
            expected.addAll(KernelBits.lines(reference));
        }
    }

    /** The last but one: 256 bits where this machine has 512. The last: the change from one backend to another on the way. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            scalar | -Dlossmith.backend=scalar
            staged | -Dlossmith.backend=staged -Dlossmith.warmup=0
            staged | -Dlossmith.backend=staged -Dlossmith.warmup=0 -XX:TieredStopAtLevel=1
            vector | -Dlossmith.backend=vector -Dlossmith.warmup=0
            vector | -Dlossmith.backend=vector -Dlossmith.warmup=0 -XX:+IgnoreUnrecognizedVMOptions -XX:UseAVX=2
            vector | -Dlossmith.warmup=20000
            """)
    void hasTheSameBits(String backend, String options, @TempDir Path directory) throws Exception {
        List<String> lines = run(List.of(options.split(" ")), directory);
        assertThat(lines.get(0)).isEqualTo(backend.equals("vector") && !hasVectors() ? "staged" : backend);
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyElementsIn(expected)
                .inOrder();
    }

    /** What the module is missing for is computed by the stages. */
    @Test
    void doesWithoutTheModule(@TempDir Path directory) throws Exception {
        List<String> options = List.of("-Dlossmith.backend=vector", "-Dlossmith.warmup=0");
        List<String> lines = java(options, directory);
        assertThat(lines.get(0)).isEqualTo("staged");
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyElementsIn(expected)
                .inOrder();
    }

    /** One kernel that adds and one that does not, while their loops are tried and take over. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void hasTheSameBitsWhileItWarmsUp(int config, @TempDir Path directory) throws Exception {
        Path result = directory.resolve("bits.txt");
        List<String> lines = java(
                Compiled.VECTORS,
                List.of(WarmUpBits.class.getName(), result.toString(), "test.Config" + config + "Reference"),
                directory);
        assertThat(lines).hasSize(3);
        assertThat(expected).containsAtLeastElementsIn(lines);
    }

    private static boolean hasVectors() throws ReflectiveOperationException {
        Class<?> shape = Class.forName("jdk.incubator.vector.VectorShape");
        Object preferred = shape.getMethod("preferredShape").invoke(null);
        return (Integer) shape.getMethod("vectorBitSize").invoke(preferred) >= 256;
    }

    private static List<String> run(List<String> options, Path directory) throws IOException, InterruptedException {
        return java(Stream.concat(Compiled.VECTORS.stream(), options.stream()).toList(), directory);
    }

    private static List<String> java(List<String> options, Path directory) throws IOException, InterruptedException {
        List<String> program = new ArrayList<>(List.of(
                KernelBits.class.getName(), directory.resolve("bits.txt").toString()));
        IntStream.range(0, ANNOTATIONS.size()).forEach(i -> program.add("test.Config" + i + "Reference"));
        return java(options, program, directory);
    }

    /** The lines that a program has written. */
    private static List<String> java(List<String> options, List<String> program, Path directory)
            throws IOException, InterruptedException {
        String classPath = Stream.concat(
                        ClassPath.entries().stream(), Stream.of(classes, ClassPath.origin(KernelBits.class)))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        Path result = directory.resolve("bits.txt");
        Path output = directory.resolve("output.txt");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath));
        command.addAll(program);
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        assertWithMessage(Files.readString(output)).that(exit).isEqualTo(0);
        return Files.readAllLines(result);
    }
}
