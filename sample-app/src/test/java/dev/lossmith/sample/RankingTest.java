package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void pointsAreThoseWorkedOutByHandAndEqualScoresEnterTogether() {
        Ranking ranking = Ranking.of(new float[] {0.2f, 0.9f, 0.5f, 0.5f}, new float[] {0, 1, 1, 0});

        assertArrayEquals(new double[] {0.5, 1, 1}, ranking.recall());
        assertArrayEquals(new double[] {0, 0.5, 1}, ranking.falsePositiveRate());
        assertArrayEquals(new double[] {1, 2.0 / 3, 0.5}, ranking.precision());
        assertEquals(0.875, ranking.areaUnderRoc());
    }

    @Test
    void areaIsTheShareOfPairsInTheRightOrder() {
        Random random = new Random(1);
        // 40 different scores for 300 rows: plenty of ties.
        float[] scores = new float[300];
        float[] labels = new float[300];
        for (int i = 0; i < scores.length; i++) {
            labels[i] = random.nextInt(3) == 0 ? 1 : 0;
            scores[i] = random.nextInt(40) + 8 * labels[i];
        }

        assertEquals(
                shareOfOrderedPairs(scores, labels), Ranking.of(scores, labels).areaUnderRoc(), 1e-12);
    }

    private static double shareOfOrderedPairs(float[] scores, float[] labels) {
        double ordered = 0;
        int pairs = 0;
        for (int positive = 0; positive < scores.length; positive++) {
            for (int negative = 0; negative < scores.length; negative++) {
                if (labels[positive] == 1 && labels[negative] == 0) {
                    ordered += (1 + Math.signum(scores[positive] - scores[negative])) / 2;
                    pairs++;
                }
            }
        }
        return ordered / pairs;
    }
}
