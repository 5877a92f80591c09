package dev.lossmith.processor;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated sources, byte for byte, so that whoever changes the compiler sees in a review what its users will read. With
 * {@code -Dlossmith.updateExpected=true} the files are rewritten instead, and nothing is compared.
 */
class ExpectedSourceTest {
    private static final boolean UPDATE = Boolean.getBoolean("lossmith.updateExpected");
    /** The schedules of one config tell enough. */
    private static final List<String> WITH_SCHEDULES = List.of("Kernel", "KernelStaged", "KernelVector", "Reference");

    private static final Path FILES = Path.of("src", "test", "resources", "expected");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            SpamLoss     | @BceWithLogits
            Recall       | @BceWithLogits(posWeight = 3, reduction = Reduction.SUM)
            MultiLabel   | @BceWithLogits(posWeight = {1, 2.5, 4}, classWeight = {1, 0.5, 2}, reduction = Reduction.BATCH_MEAN)
            Masked       | @BceWithLogits(weights = Weights.ELEMENT, reduction = Reduction.WEIGHTED_MEAN, onEmpty = OnEmpty.ZERO, precision = Precision.DOUBLE)
            Smoothed     | @BceWithLogits(labelSmoothing = 0.1)
            EachElement  | @Bce(reduction = Reduction.NONE)
            Cauchy       | @FormulaLoss(value = "log(1 + ((x - t) / c)^2)", constants = "c = 2.5", reduction = Reduction.SUM)
            LikeKeras    | @Bce(compat = Compat.CLIP, classes = 2, weights = Weights.ROW, onEmpty = OnEmpty.THROW)
            """)
    void aConfigIsWrittenAsExpected(String name, String annotation) throws IOException {
        String config = "package test; import dev.lossmith.*; " + annotation + " interface " + name + " {}";
        Map<String, String> generated = Compiled.sources(Compiled.VECTORS, Map.of("test." + name, config))
                .generatedSources();
        for (String ending : name.equals("SpamLoss") ? WITH_SCHEDULES : List.of("Kernel", "Reference")) {
            String source = generated.get("test." + name + ending);
            if (UPDATE) {
                Files.createDirectories(FILES);
                Files.writeString(FILES.resolve(name + ending + ".java"), source);
            } else {
                assertThat(source).isEqualTo(Resources.source("expected", name + ending));
            }
        }
    }
}
