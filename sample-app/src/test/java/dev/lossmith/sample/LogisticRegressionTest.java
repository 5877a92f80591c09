package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    private static final Dataset DATA =
            new Dataset(List.of("a", "b"), new float[] {1, 2, 3, -1, 0, 5}, new float[] {0, 1, 1});

    private static LogisticRegression model() {
        LogisticRegression model = new LogisticRegression(2);
        System.arraycopy(new float[] {0.5f, -2, 10}, 0, model.parameters(), 0, 3);
        return model;
    }

    @Test
    void logitIsTheWeightedSumPlusTheBias() {
        assertArrayEquals(new float[] {6.5f, 13.5f, 0}, model().logits(DATA));
    }

    @Test
    void aRangeOfAnOrderPicksItsRows() {
        float[] logits = new float[2];
        model().logits(DATA, new int[] {0, 2, 1}, 1, 3, logits);
        assertArrayEquals(new float[] {0, 13.5f}, logits);
    }

    @Test
    void backwardSumsFeaturesTimesTheGradientOfTheirLogit() {
        float[] gradient = {99, 99, 99};
        model().backward(DATA, new int[] {2, 0, 1}, 1, 3, new float[] {2, -1}, gradient);
        // 2 (1, 2, 1) - (3, -1, 1)
        assertArrayEquals(new float[] {-1, 5, 1}, gradient);
    }
}
