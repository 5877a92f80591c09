package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code -Alossmith.target=embedded} leaves out of kernels, and that it changes no bit. */
class TargetOptionTest {
    private static final String EMBEDDED = "-Alossmith.target=embedded";
    private static final Map<String, String> SOURCES = Map.of(
            "test.Config", "package test; @dev.lossmith.Bce(compat = dev.lossmith.Compat.PYTORCH) interface Config {}");

    @Test
    void anEmbeddedKernelIsOneClassThatNamesNothingBeyondJavaLang() {
        Compiled compiled = Compiled.sources(List.of(EMBEDDED), SOURCES);
        assertThat(compiled.generatedSources().keySet()).containsExactly("test.ConfigKernel", "test.ConfigReference");
        assertThat(compiled.source("test.ConfigKernel")
                        .lines()
                        .filter(line -> line.startsWith("import "))
                        .toList())
                .containsExactly(
                        "import dev.lossmith.runtime.FloatKernel;",
                        "import dev.lossmith.runtime.FloatLoss;",
                        "import dev.lossmith.runtime.Lanes;",
                        "import dev.lossmith.runtime.LossmithGenerated;");
    }

    @Test
    void theTargetOfNoOptionIsTheJvm() {
        Compiled expected = Compiled.sources(SOURCES);
        assertThat(Compiled.sources(List.of("-Alossmith.target=jvm"), SOURCES).generatedSources())
                .isEqualTo(expected.generatedSources());
    }

    /** The minus of Java, written so that a compiler which takes it for a subtraction from 0 gives the same. */
    @Test
    void bitsAreThoseOfOtherTargets() throws ReflectiveOperationException {
        Class<?> embedded = Compiled.sources(List.of(EMBEDDED), SOURCES).loadClass("test.ConfigKernel");
        Class<?> other = Compiled.sources(SOURCES).loadClass("test.ConfigKernel");
        float[] inputs = {0, -0f, 1e-40f, 1e-8f, 0.25f, 0.5f, 1 - 0x1p-24f, 1, 2, Float.NaN};
        float[] targets = {0, -0f, 0.25f, 1};
        for (String name : List.of("loss", "gradient", "hessian")) {
            Method method = embedded.getMethod(name, float.class, float.class);
            Method expected = other.getMethod(name, float.class, float.class);
            for (float input : inputs) {
                for (float target : targets) {
                    assertThat(bits(method.invoke(null, input, target)))
                            .isEqualTo(bits(expected.invoke(null, input, target)));
                }
            }
        }
    }

    @Test
    void noMinusIsLeftBeforeNumbers() {
        Compiled compiled = Compiled.sources(List.of(EMBEDDED), SOURCES);
        assertThat(statements(compiled.source("test.ConfigKernel"))
                        .filter(line -> line.matches(".*[(=?:,] -[a-zA-Z(].*")))
                .isEmpty();
        assertThat(statements(Compiled.sources(SOURCES).source("test.ConfigKernel"))
                        .filter(line -> line.matches(".*[(=?:,] -[a-zA-Z(].*")))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            phone    |        | [Lossmith:target] the compiler option -Alossmith.target is "phone", but must be jvm or embedded. Write -Alossmith.target=jvm, or leave it out.
            embedded | vector | [Lossmith:target] -Alossmith.target=embedded writes plain loops alone, but -Alossmith.backend is "vector". Leave one of the two out.
            embedded | staged | [Lossmith:target] -Alossmith.target=embedded writes plain loops alone, but -Alossmith.backend is "staged". Leave one of the two out.
            """)
    void aWrongOptionIsAnError(String target, String backend, String message) {
        List<String> options = Stream.of("-Alossmith.target=" + target, "-Alossmith.backend=" + backend)
                .limit(backend == null ? 1 : 2)
                .toList();
        Compilation compilation = Compiled.compile(
                backend == null || !backend.equals("vector")
                        ? options
                        : Stream.concat(Compiled.VECTORS.stream(), options.stream())
                                .toList(),
                SOURCES);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).startsWith(message);
    }

    private static int bits(Object number) {
        return Float.floatToIntBits((Float) number);
    }

    private static Stream<String> statements(String source) {
        return source.lines().map(String::strip).filter(line -> !line.startsWith("*") && !line.startsWith("/"));
    }
}
