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
        assertThat(kernel).contains("float[] POS_WEIGHT = {1.0f, 2.5f};");
        assertThat(kernel).contains("float[] CLASS_WEIGHT = {1.0f, 2.5f};");
        assertThat(kernel).contains("return CLASS_WEIGHT[column] * ((");
    }

    @Test
    void multiplesOfAnOptionHaveTablesOfTheirOwn() {
        String kernel = Compiled.config("@BceWithLogits(posWeight = {1, 2}, labelSmoothing = 0.5)")
                .source("test.ConfigKernel");
        assertThat(kernel).contains("float[] SCALED_POS_WEIGHT = {0.5f, 1.0f};");
        assertThat(kernel).contains("float[] SCALED_POS_WEIGHT_B = {0.25f, 0.5f};");
    }
}
