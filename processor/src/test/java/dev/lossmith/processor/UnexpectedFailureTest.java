package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.RecordingProcessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees who hits a mistake of Lossmith itself. */
class UnexpectedFailureTest {
    @Test
    void isAnErrorAtItsConfigWithTheTraceAndLosesNothingElse() {
        RecordingProcessor processor = new RecordingProcessor("test.BrokenKernel"::equals);
        Compilation compilation = Compiled.compile(
                processor,
                List.of(),
                Map.of(
                        "test.Broken", "package test;\n\n@dev.lossmith.Bce\ninterface Broken {}",
                        "test.Whole", "package test; @dev.lossmith.Bce interface Whole {}"));
        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(4);
        List<String> message = compilation
                .errors()
                .get(0)
                .getMessage(Locale.ROOT)
                .lines()
                .map(String::strip)
                .toList();
        assertThat(message.get(0))
                .isEqualTo("[Lossmith:internal] Lossmith failed on test.Broken. This is a mistake in Lossmith: please"
                        + " report it with the annotation and this trace.");
        assertThat(message.get(1)).isEqualTo("java.lang.IllegalStateException: broken on purpose");
        assertThat(message.get(2)).startsWith("at ");
        assertThat(processor.created().keySet())
                .containsExactly("test.WholeKernel", "test.WholeKernelStaged", "test.WholeReference");
    }

    @ParameterizedTest
    @MethodSource
    void noErrorOfTheMachineHidesTheConfig(Error failure, String beginning) {
        Compilation compilation = Compiled.compile(
                new RecordingProcessor("test.BrokenKernel", failure),
                List.of(),
                Map.of("test.Broken", "package test; @dev.lossmith.Bce interface Broken {}"));
        assertThat(compilation).hadErrorCount(1);
        String message = compilation.errors().get(0).getMessage(Locale.ROOT);
        assertThat(message).startsWith(beginning);
        assertThat(message.lines().count()).isAtMost(61);
    }

    static Stream<Arguments> noErrorOfTheMachineHidesTheConfig() {
        String internal = "[Lossmith:internal] Lossmith failed on test.Broken. ";
        return Stream.of(
                Arguments.of(new NoClassDefFoundError("dev/lossmith/Some"), internal),
                Arguments.of(new StackOverflowError(), internal),
                Arguments.of(new AssertionError(), internal),
                Arguments.of(
                        new OutOfMemoryError(),
                        "[Lossmith:memory] the memory of the compiler was not enough for test.Broken. Give it more,"
                                + " as by javac -J-Xmx2g, or write a shorter formula."));
    }
}
