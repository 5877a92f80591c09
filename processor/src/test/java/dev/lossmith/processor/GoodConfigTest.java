package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static java.util.stream.Collectors.toMap;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.Resources;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each source in {@code good/} says in comments that start with {@code //!} which kernels come of it: those, with
 * their schedules, and no other.
 */
class GoodConfigTest {
    private static final String MARK = "//! ";

    static List<String> good() {
        return Resources.sources("good");
    }

    @ParameterizedTest
    @MethodSource("good")
    void everyConfigGetsItsKernelSchedulesAndReference(String name) throws ReflectiveOperationException {
        String source = Resources.source("good", name);
        Compiled compiled = Compiled.sources(Compiled.VECTORS, Map.of(qualified(name, source), source));
        List<String> kernels = source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .toList();
        assertThat(compiled.generatedSources().keySet())
                .containsExactlyElementsIn(kernels.stream()
                        .flatMap(kernel -> Stream.of(
                                kernel,
                                kernel + "Staged",
                                kernel + "Vector",
                                kernel.replaceAll("Kernel$", "Reference")))
                        .toList());
        for (String kernel : kernels) {
            Class<?> type = compiled.loadClass(kernel);
            assertThat(type.getModifiers()).isEqualTo(Modifier.PUBLIC | Modifier.FINAL);
            assertThat(compiled.field(kernel, "INSTANCE")).isInstanceOf(type);
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void everyGeneratedClassNamesItsConfig(String name) {
        String source = Resources.source("good", name);
        Compiled compiled = Compiled.sources(Compiled.VECTORS, Map.of(qualified(name, source), source));
        Map<String, String> configs =
                compiled.classFiles().keySet().stream().collect(toMap(type -> type.replace('$', '_'), type -> type));
        compiled.generatedSources().forEach((generated, text) -> {
            String config = configs.get(generated.replaceAll("(Kernel|KernelStaged|KernelVector|Reference)$", ""));
            assertThat(text)
                    .containsMatch(
                            "\n@LossmithGenerated\\(\"" + Pattern.quote(config) + "\"\\)\n(public )?final class ");
        });
    }

    private static String qualified(String name, String source) {
        return source.startsWith("package good;") ? "good." + name : name;
    }
}
