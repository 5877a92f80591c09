package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.RecordingProcessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula that the parser takes may be too long for a kernel all the same; its author is told, by Lossmith and not by javac. */
@Tag("once")
class LongFormulaTest {
    private record Said(Compilation compilation, List<String> generated) {
        String only(Diagnostic.Kind kind) {
            List<Diagnostic<?>> found = compilation.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.getKind() == kind)
                    .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("[Lossmith:value]"))
                    .collect(Collectors.toList());
            assertThat(found).hasSize(1);
            assertThat(found.get(0).getLineNumber()).isEqualTo(3);
            return found.get(0).getMessage(Locale.ROOT);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tanh(@)               | 190 | its Hessian has 2849 different parts, but may have at most 1000
            1 / (2 + (@)^2)       | 60  | its Hessian has 1623 different parts, but may have at most 1000
            (@ + t)^5             | 60  | its Hessian has 162374 operations, but may have at most 50000
            """)
    void whatNestsTooDeepIsRefused(String shape, int times, String reason) {
        Said said = compile(nested(shape, times));
        assertThat(said.only(Diagnostic.Kind.ERROR))
                .isEqualTo("[Lossmith:value] the formula is too long: " + reason + ". Write a shorter one.");
        assertThat(said.generated).isEmpty();
    }

    @Test
    void whatNoMethodHoldsIsRefused() {
        Said said = compile(nested("tanh(@)", 30));
        assertThat(said.only(Diagnostic.Kind.ERROR))
                .matches(
                        "\\[Lossmith:value\\] the formula is too long: its kernel has \\d{4} instructions, but may have at"
                                + " most 4000\\. Write a shorter one\\.");
        assertThat(said.generated).isEmpty();
    }

    @Test
    void whatIsNotCompiledAtRunTimeIsAWarning() {
        Said said = compile(nested("tanh(@)", 9));
        assertThat(said.only(Diagnostic.Kind.WARNING))
                .matches(
                        "\\[Lossmith:value\\] the kernel's largest method has about \\d+ bytes of bytecode, but HotSpot does"
                                + " not compile methods of more than 8000 bytes\\. Write a shorter formula, or run it with"
                                + " -XX:-DontCompileHugeMethods\\.");
        assertThat(said.compilation.errors()).isEmpty();
        assertThat(said.generated).isNotEmpty();
    }

    private static String nested(String shape, int times) {
        String formula = "x";
        for (int i = 0; i < times; i++) {
            formula = shape.replace("@", formula);
        }
        return formula;
    }

    private static Said compile(String formula) {
        RecordingProcessor processor = new RecordingProcessor();
        Compilation compilation = Compiled.compile(
                processor,
                List.of(),
                Map.of(
                        "test.Config",
                        "package test; import dev.lossmith.*;\n@FormulaLoss(\n value = \"" + formula
                                + "\",\n precision = Precision.DOUBLE) interface Config {}"));
        return new Said(compilation, List.copyOf(processor.created().keySet()));
    }
}
