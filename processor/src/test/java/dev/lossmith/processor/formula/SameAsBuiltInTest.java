package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.testing.Compiled;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A built-in loss is its formula, and nothing else: whoever writes the formula gets the same operations. */
@Tag("once")
class SameAsBuiltInTest {
    private static final String LOGISTIC = "-(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))";
    private static final String NAMED = "let p = sigmoid(x) in -(t * log(p) + (1 - t) * log(1 - p))";
    private static final String WEIGHTED = "-(w * t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))";

    @ParameterizedTest
    @CsvSource({
        "FLOAT,  ''",
        "DOUBLE, ''",
        "FLOAT,  reduction = Reduction.SUM",
        "DOUBLE, 'weights = Weights.ELEMENT, reduction = Reduction.NONE'"
    })
    void theFormulaOfBceIsBce(String precision, String layout) {
        String options = "precision = Precision." + precision + (layout.isEmpty() ? "" : ", " + layout);
        assertSameOperations(
                "@BceWithLogits(" + options + ")",
                "@FormulaLoss(value = \"" + LOGISTIC + "\", target = @Range({0, 1}), " + options + ")");
        assertSameOperations(
                "@BceWithLogits(" + options + ")",
                "@FormulaLoss(value = \"" + NAMED + "\", target = @Range({0, 1}), " + options + ")");
        assertSameOperations(
                "@BceWithLogits(posWeight = 3, " + options + ")",
                "@FormulaLoss(value = \"" + WEIGHTED + "\", constants = \"w = 3\", target = @Range({0, 1}), " + options
                        + ")");
    }

    private static void assertSameOperations(String builtIn, String formula) {
        Map<String, String> expected = operations(builtIn);
        Map<String, String> actual = operations(formula);
        for (String name : List.of("test.ConfigKernel", "test.ConfigKernelStaged", "test.ConfigKernelVector")) {
            assertEquals(expected.get(name), actual.get(name), formula);
        }
    }

    /** The sources without Javadoc, which names the annotation. */
    private static Map<String, String> operations(String annotation) {
        Compiled compiled = Compiled.sources(
                Compiled.VECTORS,
                Map.of("test.Config", "package test; import dev.lossmith.*; " + annotation + " interface Config {}"));
        return compiled.generatedSources().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, source -> source.getValue().replaceAll("(?s)/\\*\\*.*?\\*/", "")));
    }
}
