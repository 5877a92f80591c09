package dev.lossmith.processor.lower;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.runtime.FloatElementwiseLoss;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loss of 0 prints as 0.0. */
class PositiveZeroTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @Bce(reduction = Reduction.NONE                                                            | 0 | 0
            @Bce(reduction = Reduction.NONE                                                            | 1 | 1
            @Bce(compat = Compat.PYTORCH, reduction = Reduction.NONE                                   | 1 | 1
            @FormulaLoss(value = "-t * x", reduction = Reduction.NONE                                  | 0 | 1
            @FormulaLoss(value = "-x^2", classWeight = {1, 0}, reduction = Reduction.NONE              | 0 | 0
            """)
    void lossesOfZeroHaveNoSign(String annotation, float input, float target) {
        float[] inputs = {input, input};
        float[] targets = {target, target};
        float[] losses = {1, 1};
        Compiled.config(annotation + ")").kernel(FloatElementwiseLoss.class).loss(inputs, targets, losses);
        for (float loss : losses) {
            assertThat(Float.floatToRawIntBits(loss)).isEqualTo(0);
        }
    }
}
