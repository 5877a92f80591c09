package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import dev.lossmith.processor.testing.Compiled;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said of users' formulas of rows once they were measured. */
@Tag("once")
class RowAccuracyTest {
    private static Compilation compile(String annotation) {
        String source = "package test; import dev.lossmith.*;\n@FormulaLoss(" + annotation + ")\ninterface Config {}";
        return Compiled.compile(List.of(), Map.of("test.Config", source));
    }

    private static List<String> said(Compilation compilation, Diagnostic.Kind kind) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    @Test
    void lostDigitsAreAWarning() {
        List<String> warnings = said(
                compile("value = \"sum((softmax(x) - t)^2)\", classes = 3, targets = Targets.PROBABILITIES"),
                Diagnostic.Kind.WARNING);
        assertThat(warnings).isNotEmpty();
        for (String warning : warnings) {
            assertThat(warning)
                    .matches(
                            "\\[Lossmith:accuracy\\] the (gradient|Hessian) is [-+.e0-9]+ ulps off at x = \\[.*\\], t ="
                                    + " \\[.*\\]\\. Write the formula so that nothing cancels there, or input = @Range\\(\\{\\.\\.\\.\\}\\)"
                                    + " if such inputs never occur\\.");
        }
    }

    @Test
    void aLimitMakesItAnError() {
        Compilation compilation = compile(
                "value = \"sum((softmax(x) - t)^2)\", classes = 3, targets = Targets.PROBABILITIES, maxUlps = 4");
        List<String> errors = said(compilation, Diagnostic.Kind.ERROR);
        assertThat(errors).isNotEmpty();
        assertThat(errors.get(0)).contains(", but maxUlps is 4. Write the formula so that nothing cancels there");
    }

    @Test
    void aFormulaThatMeansNothingSomewhereIsAnError() {
        Compilation compilation = compile("value = \"-sum(t * log(x))\", classes = 3, targets = Targets.PROBABILITIES");
        List<String> errors = said(compilation, Diagnostic.Kind.ERROR);
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0)).startsWith("[Lossmith:value] log(x) means nothing at x = [");
        assertThat(errors.get(0))
                .endsWith(
                        ". Write input = @Range({...}) if such inputs never occur, or where(..., ..., ...) to say what the"
                                + " loss is there.");
        assertThat(said(
                        compile("value = \"-sum(t * log(x))\", classes = 3, targets = Targets.PROBABILITIES, input ="
                                + " @Range({0, 1})"),
                        Diagnostic.Kind.ERROR))
                .isEmpty();
    }

    @Test
    void theKernelSaysWhatWasMeasured() {
        String kernel = Compiled.config(
                        "@FormulaLoss(value = \"-log(softmax(x)[t])\", classes = 1000, targets = Targets.INDEX)")
                .source("test.ConfigKernel")
                .replaceAll("\\s+\\*?\\s*", " ");
        assertThat(kernel)
                .contains(
                        "Errors were measured at 40 random rows of 4 when this was written, and then widened; other rows"
                                + " were not looked at. Largest error of a row, in ulps of the exact result");
        assertThat(kernel).contains("loss 0.8, gradient 0.8, Hessian 0.8");
    }
}
