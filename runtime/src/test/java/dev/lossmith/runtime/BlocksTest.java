package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of arrays reach the scratch arrays and come back: the right elements, and no others. */
class BlocksTest {
    private static final double UNTOUCHED = -7;

    /** Rows count from element 0 of the array, wherever the block begins. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 4, '10 20 30 40'",
        "2, 1, 3, '30 40 50'",
        "0, 3, 7, '10 10 10 20 20 20 30'",
        "5, 3, 8, '20 30 30 30 40 40 40 50'",
        "4, 2, 2, '30 30'",
        "49, 10, 1, '50'",
        "7, 3, 0, ''"
    })
    void everyElementHasTheWeightOfItsRow(int first, int classes, int count, String weights) {
        double[] expected = untouched(9);
        String[] parts = weights.isEmpty() ? new String[0] : weights.split(" ");
        for (int j = 0; j < parts.length; j++) {
            expected[j] = Double.parseDouble(parts[j]);
        }
        double[] ofFloats = untouched(9);
        double[] ofDoubles = untouched(9);
        Blocks.rows(new float[] {10, 20, 30, 40, 50}, first, classes, ofFloats, count);
        Blocks.rows(new double[] {10, 20, 30, 40, 50}, first, classes, ofDoubles, count);
        assertArrayEquals(expected, ofFloats);
        assertArrayEquals(expected, ofDoubles);
    }

    /** Wherever in a row a block begins, its elements follow one another, to the last of a whole block. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1023, 1024, 1025, 3000})
    void aBlockMayBeginAtAnyElementOfARepeatedRow(int classes) {
        double[] row = IntStream.range(0, classes).mapToDouble(i -> i + 0.5).toArray();
        double[] rows = Blocks.repeated(row);
        for (int start = 0; start < classes; start++) {
            double expected = start;
            for (int j = 0; j < Scratch.LENGTH; j++) {
                assertEquals(expected + 0.5, rows[start + j]);
                expected = expected + 1 == classes ? 0 : expected + 1;
            }
        }
    }

    @Test
    void aRepeatedRowIsACopy() {
        double[] row = {1, 2};
        double[] rows = Blocks.repeated(row);
        row[0] = 3;
        assertEquals(1, rows[0]);
    }

    private static double[] untouched(int length) {
        double[] array = new double[length];
        Arrays.fill(array, UNTOUCHED);
        return array;
    }
}
