package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardizerTest {

    private static final float E_MINUS_1 = (float) (Math.E - 1);
    private static final float E2_MINUS_1 = (float) (Math.E * Math.E - 1);

    @Test
    void columnsGetMeanZeroAndDeviationOneAfterTheLogarithm() {
        // log1p gives 0 and 2: mean 1, deviation 1.
        Dataset data = new Dataset(List.of("a"), new float[] {0, E2_MINUS_1}, new float[2]);

        assertArrayEquals(
                new float[] {-1, 1}, Standardizer.fit(data).apply(data).features(), 1e-6f);
    }

    @Test
    void statisticsComeFromTheFittedDataAlone() {
        Dataset training = new Dataset(List.of("a"), new float[] {0, E2_MINUS_1}, new float[2]);
        Dataset test = new Dataset(List.of("a"), new float[] {E_MINUS_1}, new float[1]);

        assertArrayEquals(
                new float[] {0}, Standardizer.fit(training).apply(test).features(), 1e-6f);
    }

    @Test
    void aConstantColumnBecomesZero() {
        Dataset data = new Dataset(List.of("a"), new float[] {3, 3, 3}, new float[3]);

        for (float feature : Standardizer.fit(data).apply(data).features()) {
            assertEquals(0, feature, 1e-6f);
        }
    }
}
