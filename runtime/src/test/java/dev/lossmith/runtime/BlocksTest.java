package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of arrays reach the scratch arrays and come back: the right elements, and no others. */
class BlocksTest {
    private static final double UNTOUCHED = -7;

    // The last three lie midway between two floats: the even one is the nearest.
    private static final double[] NUMBERS = {
        0.1, -0.0, 1e-50, -1e300, Double.NaN, Double.NEGATIVE_INFINITY, 0x1.000001p0, 0x1.000003p0, 0x1.ffffffp127
    };
    private static final float[] ROUNDED = {
        0.1f,
        -0.0f,
        0f,
        Float.NEGATIVE_INFINITY,
        Float.NaN,
        Float.NEGATIVE_INFINITY,
        1f,
        0x1.000004p0f,
        Float.POSITIVE_INFINITY
    };

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "3, 1", "2, 3", "5, 0"})
    void widenedFloatsKeepTheirValue(int first, int count) {
        float[] from = {0.1f, Float.MIN_VALUE, -Float.MAX_VALUE, -0.0f, Float.POSITIVE_INFINITY};
        double[] to = untouched(7);
        Blocks.widen(from, first, to, count);
        for (int j = 0; j < to.length; j++) {
            double expected = j < count ? Double.parseDouble(exactly(from[first + j])) : UNTOUCHED;
            assertEquals(expected, to[j], "element " + j);
        }
    }

    @Test
    void aWidenedNaNIsNaN() {
        double[] to = untouched(1);
        Blocks.widen(new float[] {0, Float.NaN}, 1, to, 1);
        assertTrue(Double.isNaN(to[0]));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 9", "3, 9", "2, 4", "12, 0"})
    void narrowedNumbersAreTheNearestFloats(int first, int count) {
        float[] to = new float[12];
        Arrays.fill(to, (float) UNTOUCHED);
        Blocks.narrow(NUMBERS, to, first, count);
        float[] expected = new float[12];
        Arrays.fill(expected, (float) UNTOUCHED);
        System.arraycopy(ROUNDED, 0, expected, first, count);
        assertArrayEquals(expected, to);
    }

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

    private static String exactly(float value) {
        boolean isOrdinary = value != 0 && Math.abs(value) <= Float.MAX_VALUE;
        return isOrdinary ? new BigDecimal(value).toString() : Float.toString(value);
    }

    private static double[] untouched(int length) {
        double[] array = new double[length];
        Arrays.fill(array, UNTOUCHED);
        return array;
    }
}
