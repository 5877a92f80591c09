package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is legal, but hardly meant, and how to say that it is. */
class SuspiciousFormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "x - x + t"                                                   | nothing of x is left in the loss, which is t. Write a formula that changes with x
            "where(x > t, 2, 2)"                                          | nothing of x is left in the loss, which is 2. Write a formula that changes with x
            "sign(x - t)"                                                 | the gradient is 0 for every x. Write a formula whose loss changes with x by and by
            value = "relu(x) + t", input = @Range({-2, -1})               | the gradient is 0 for every x. Write a formula whose loss changes with x by and by
            "where(abs(x - t) <= 1, (x - t)^2 / 2, abs(x - t))"           | the loss jumps from 1 to 0.5 at x = -1, t = 0, which no gradient shows. Write branches of where that meet there
            "where(x > 0, x + 1, -x)"                                     | the loss jumps from 0 to 1 at x = 0, which no gradient shows. Write branches of where that meet there
            """)
    void isAWarningAtTheFormula(String members, String warning) {
        Compilation compilation = compile("", members);
        assertThat(compilation).succeeded();
        assertThat(warnings(compilation))
                .containsExactly("[Lossmith:suspicious] " + warning
                        + ", or @SuppressWarnings(\"lossmith\") at test.Config if that is meant.");
        assertThat(compilation.warnings().get(0).getLineNumber()).isEqualTo(2);
        assertThat(compile("@SuppressWarnings(\"lossmith\")", members)).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "where(abs(x - t) <= 1, (x - t)^2 / 2, abs(x - t) - 0.5)"
            "where(x > t, 0.9 * (x - t), 0.1 * (t - x))"
            "where(x > 0, sqrt(x), x^2)"
            "relu(x - t)"
            """)
    void whatMeetsIsNone(String members) {
        assertThat(warnings(compile("", members)).stream().filter(warning -> warning.contains("suspicious")))
                .isEmpty();
    }

    /** As javac has it for its own; those of accuracy and of size are suppressed, too. */
    @Test
    void aTypeAroundSuppressesAsWell() {
        String config = "package test; @SuppressWarnings({\"unused\", \"lossmith\"}) interface Outer {"
                + " @dev.lossmith.FormulaLoss(\"exp(x) - 1 - x - x^2 / 2 - x^3 / 6\") interface Inner {} }";
        String loud = config.replace("lossmith\"}", "rawtypes\"}");
        assertThat(Compiled.compile(List.of(), Map.of("test.Outer", config))).succeededWithoutWarnings();
        assertThat(warnings(Compiled.compile(List.of(), Map.of("test.Outer", loud)))
                        .get(0))
                .startsWith("[Lossmith:accuracy] ");
    }

    private static List<String> warnings(Compilation compilation) {
        return compilation.warnings().stream()
                .map(warning -> warning.getMessage(Locale.ROOT))
                .toList();
    }

    private static Compilation compile(String before, String members) {
        return Compiled.compile(
                List.of(),
                Map.of(
                        "test.Config",
                        "package test; import dev.lossmith.*;\n@FormulaLoss(" + members + ") " + before
                                + " interface Config {}"));
    }
}
