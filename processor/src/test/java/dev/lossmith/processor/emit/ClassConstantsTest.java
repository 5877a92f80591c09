package dev.lossmith.processor.emit;

import static com.google.common.truth.Truth.assertThat;

import dev.lossmith.processor.testing.Compiled;
import org.junit.jupiter.api.Test;

/** Constants that differ by class stand in tables that are called after them. */
class ClassConstantsTest {
    @Test
    void equalValuesOfTwoOptionsKeepTheirNames() {
        String kernel = Compiled.config("@BceWithLogits(posWeight = {1, 2.5}, classWeight = {1, 2.5})")
                .source("test.ConfigKernel");
        assertThat(kernel).contains("double[] POS_WEIGHT = {1.0, 2.5};");
        assertThat(kernel).contains("double[] CLASS_WEIGHT = {1.0, 2.5};");
        assertThat(kernel).contains("return (float) (CLASS_WEIGHT[column] * ((");
    }

    @Test
    void multiplesOfAnOptionHaveTablesOfTheirOwn() {
        String kernel = Compiled.config("@BceWithLogits(posWeight = {1, 2}, labelSmoothing = 0.5)")
                .source("test.ConfigKernel");
        assertThat(kernel).contains("double[] SCALED_POS_WEIGHT = {0.5, 1.0};");
        assertThat(kernel).contains("double[] SCALED_POS_WEIGHT_B = {0.25, 0.5};");
    }

    /** Its factor may stand before it, and end in a letter. */
    @Test
    void aMultipleIsCalledAfterTheOptionAndNotAfterItsFactor() {
        String kernel = Compiled.config("@Bce(posWeight = {1, 2}, classWeight = {1e-30, 1e-30})")
                .source("test.ConfigKernel");
        assertThat(kernel).contains("double[] SCALED_POS_WEIGHT = {");
    }
}
