package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AdamTest {

    @Test
    void theFirstStepHasTheLengthOfTheLearningRateWhateverTheGradient() {
        float[] parameters = {1, 1, 1};
        new Adam(3, 0).step(parameters, new float[] {250, -0.003f, 0}, 0.1f);
        assertArrayEquals(new float[] {0.9f, 1.1f, 1}, parameters, 1e-5f);
    }

    @Test
    void theSecondStepFollowsTheBiasCorrectedMoments() {
        float[] parameters = {0};
        Adam adam = new Adam(1, 0);
        adam.step(parameters, new float[] {1}, 0.1f);
        adam.step(parameters, new float[] {-3}, 0.1f);
        // m = (0.9 * 0.1 - 0.3) / (1 - 0.81), v = (0.999 * 0.001 + 0.009) / (1 - 0.998001)
        double direction = -0.21 / 0.19 / Math.sqrt(0.009999 / 0.001999);
        assertEquals(-0.1 - 0.1 * direction, parameters[0], 1e-5);
    }

    @Test
    void weightDecayShrinksAParameterThatHasNoGradient() {
        float[] parameters = {8};
        new Adam(1, 0.5f).step(parameters, new float[] {0}, 0.25f);
        assertEquals(7, parameters[0]);
    }
}
