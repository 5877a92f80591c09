package dev.lossmith.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** What the Javadoc of a kernel says of its formulas. */
class FormulaDocumentationTest {
    @Test
    void theRulesThatKeepDigitsAreListedOnceAndNoOthers() {
        assertThat(kernel("@FormulaLoss(\"-(log(1 + x^2) - log(1 + t^2))\")"))
                .contains("\n * rules      log(1 + a) -> log1p(a)\n * loss ");
    }

    @Test
    void anotherNumberOfTheSameValueIsNotCalledByTheNameOfAConstant() {
        assertThat(kernel("@FormulaLoss(value = \"sqrt(x^2 + a)\", constants = \"a = 0.5\")"))
                .contains("\n * loss       sqrt(x^2 + 0.5)\n");
    }

    @Test
    void aFunctionThatTextbooksDoNotHaveIsDefined() {
        String kernel = kernel("@FormulaLoss(\"exp(x - t) - (x - t) - 1\")");
        assertThat(kernel).contains("\n * loss       expm1mx(x - t)\n");
        assertThat(kernel).contains("{@code expm1mx(a) = expm1(a) - a}.");
        assertThat(kernel).doesNotContain("softplus");
    }

    @Test
    void namedPartsStandInTheTextbookAndInWhatIsLeftOfThem() {
        String kernel = kernel("@FormulaLoss(\"let d = x - t, width = 2 * pi in (d / width)^2 * cosh(d)\")");
        assertThat(kernel).contains("\n * textbook   let d = x - t, width = 2 * pi in (d / width)^2 * cosh(d)\n");
        assertThat(kernel).contains("cosh(d)\n * gradient");
    }

    @Test
    void aFormulaWithoutEndIsNotPrinted() {
        String nested = "x";
        for (int i = 0; i < 8; i++) {
            nested = "sigmoid(" + nested + ")^2";
        }
        assertThat(kernel("@FormulaLoss(value = \"" + nested + "\", maxUlps = 1000)"))
                .contains("\n * Hessian    (more than 400 characters)\n");
    }

    @Test
    void aRangeThatTheErrorsHoldForIsWrittenWithTheDigitsOfItsFormat() {
        assertThat(kernel("@FormulaLoss(value = \"x^2\", input = @Range({0.1, 1}))")
                        .replace("\n * ", " "))
                .contains("points with {@code x} in [0.1, 1]");
    }

    private static String kernel(String annotation) {
        return Compiled.config(annotation).source("test.ConfigKernel");
    }
}
