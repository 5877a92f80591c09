package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {

    @Test
    void spambaseHasTheRowsAndClassesThatItsAuthorsState() {
        Dataset spambase = Spambase.load();

        assertEquals(4601, spambase.rows());
        assertEquals(57, spambase.columns());
        assertEquals(
                1813,
                IntStream.range(0, 4601)
                        .filter(row -> spambase.labels()[row] == 1)
                        .count());
        assertEquals("capitalTotal", spambase.featureNames().get(56));
        assertEquals(278, spambase.features()[56]);
    }

    @Test
    void splitUsesEveryRowOnceAndKeepsFeaturesWithTheirLabels() {
        // A row's feature tells its number, and its label is the parity of that.
        float[] features = new float[101];
        float[] labels = new float[101];
        for (int row = 0; row < 101; row++) {
            features[row] = row;
            labels[row] = row % 2;
        }
        Dataset.Split split = new Dataset(List.of("number"), features, labels).split(0.8, 7);

        assertEquals(81, split.training().rows());
        assertEquals(20, split.test().rows());
        float[] seen = Arrays.copyOf(split.training().features(), 101);
        System.arraycopy(split.test().features(), 0, seen, 81, 20);
        Arrays.sort(seen);
        assertArrayEquals(features, seen);
        for (int row = 0; row < 81; row++) {
            assertEquals(split.training().features()[row] % 2, split.training().labels()[row]);
        }
    }

    @Test
    void featuresThatDoNotFillTheRowsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dataset(List.of("a", "b"), new float[5], new float[2]));
    }
}
