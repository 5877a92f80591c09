package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.RecordingProcessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which schedules a kernel gets: as {@code -Alossmith.backend} says, and where the Vector API is visible. */
class BackendOptionTest {
    private static final String ONE = "package test; @dev.lossmith.BceWithLogits interface One {}";
    private static final String TWO = "package test; @dev.lossmith.Bce interface Two {}";

    @ParameterizedTest(name = "{0}, module visible: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            scalar | false | Kernel Reference
            scalar | true  | Kernel Reference
            staged | false | Kernel KernelStaged Reference
            staged | true  | Kernel KernelStaged Reference
            vector | true  | Kernel KernelStaged KernelVector Reference
            auto   | false | Kernel KernelStaged Reference
            auto   | true  | Kernel KernelStaged KernelVector Reference
                   | false | Kernel KernelStaged Reference
                   | true  | Kernel KernelStaged KernelVector Reference
            """)
    void decidesWhatIsGenerated(String option, boolean module, String generated) {
        Compiled compiled = Compiled.sources(options(option, module), Map.of("test.One", ONE));
        assertThat(compiled.generatedSources().keySet())
                .containsExactlyElementsIn(Stream.of(generated.split(" "))
                        .map(name -> "test.One" + name)
                        .toList());
    }

    @Test
    void sourcesOlderThanTheVectorApiGetNoVectors() {
        List<String> options = new ArrayList<>(Compiled.VECTORS);
        options.addAll(List.of("-source", "11", "-target", "11"));
        assertThat(Compiled.sources(options, Map.of("test.One", ONE))
                        .generatedSources()
                        .keySet())
                .containsExactly("test.OneKernel", "test.OneKernelStaged", "test.OneReference");
    }

    /** Nothing of the JVM that runs it, such as the property that the tests run with, has a part in that. */
    @Test
    void scalarKernelIsScalarAndNeedsNoSchedule() throws ReflectiveOperationException {
        Compiled compiled = Compiled.sources(options("scalar", true), Map.of("test.One", ONE));
        assertThat(compiled.source("test.OneKernel")).doesNotContain("Schedule");
        assertThat(compiled.loadClass("test.OneKernel")
                        .getMethod("backend")
                        .invoke(null)
                        .toString())
                .isEqualTo("scalar");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            vector  | [Lossmith:backend] -Alossmith.backend=vector needs the module jdk.incubator.vector, which this compilation does not see.
            fastest | [Lossmith:backend] the compiler option -Alossmith.backend is "fastest", but must be auto, scalar, staged or vector.
            VECTOR  | [Lossmith:backend] the compiler option -Alossmith.backend is "VECTOR", but must be auto, scalar, staged or vector.
            """)
    void aWrongOptionIsOneErrorForAllConfigs(String option, String message) {
        RecordingProcessor processor = new RecordingProcessor();
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("test.One", ONE);
        sources.put("test.Two", TWO);
        Compilation compilation = Compiled.compile(processor, options(option, false), sources);
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).startsWith(message);
        assertThat(processor.created()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"KernelStaged, staged, false", "KernelStaged, auto, true", "KernelVector, auto, true"})
    void aScheduleNeedsItsName(String ending, String option, boolean module) {
        String taken = "package test; class One" + ending + " {}";
        Compilation compilation =
                Compiled.compile(options(option, module), Map.of("test.One", ONE, "test.One" + ending, taken));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[Lossmith:name-taken] test.One needs the name test.One" + ending
                        + " for what it generates, but that exists.");
    }

    private static List<String> options(String option, boolean module) {
        List<String> options = new ArrayList<>(module ? Compiled.VECTORS : List.of());
        if (option != null) {
            options.add("-Alossmith.backend=" + option);
        }
        return options;
    }
}
