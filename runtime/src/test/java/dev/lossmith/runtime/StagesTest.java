package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of arrays reach the scratch arrays and come back; the loops of a call run in order, and no others. */
class StagesTest {
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

    private static final FloatStages FLOATS =
            new FloatStages(1, new int[] {3, 4, 5}, new int[][] {{0}, {0, 1}, {0, 1, 2}}) {
                @Override
                protected void stage(int stage, Scratch scratch, double scale, int count) {
                    double[] xs = scratch.numbers(0);
                    double[] ts = scratch.numbers(1);
                    double[] results = scratch.numbers(3 + stage);
                    for (int j = 0; j < count; j++) {
                        results[j] = xs[j] * ts[j] + (stage > 0 ? scale * stage * scratch.numbers(2 + stage)[j] : 0);
                    }
                }
            };

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "3, 1", "2, 3", "5, 0"})
    void widenedFloatsKeepTheirValue(int first, int count) {
        float[] from = {0.1f, Float.MIN_VALUE, -Float.MAX_VALUE, -0.0f, Float.POSITIVE_INFINITY};
        double[] to = untouched(7);
        FLOATS.load(from, 1, first, to, count);
        for (int j = 0; j < to.length; j++) {
            double expected = j < count ? Double.parseDouble(exactly(from[first + j])) : UNTOUCHED;
            assertEquals(expected, to[j], "element " + j);
        }
    }

    @Test
    void aWidenedNaNIsNaN() {
        double[] to = untouched(1);
        FLOATS.load(new float[] {0, Float.NaN}, 1, 1, to, 1);
        assertTrue(Double.isNaN(to[0]));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 9", "3, 9", "2, 4", "12, 0"})
    void narrowedNumbersAreTheNearestFloats(int first, int count) {
        float[] to = new float[12];
        Arrays.fill(to, (float) UNTOUCHED);
        FLOATS.store(NUMBERS, to, first, count);
        float[] expected = new float[12];
        Arrays.fill(expected, (float) UNTOUCHED);
        System.arraycopy(ROUNDED, 0, expected, first, count);
        assertArrayEquals(expected, to);
    }

    /** The loss is x t, the gradient x t + scale loss, the Hessian x t + 2 scale gradient. */
    @ParameterizedTest
    @CsvSource({"0, 3", "1, 511", "2, 1024"})
    void aCallRunsTheLoopsOfItsOrder(int order, int size) {
        int first = 5;
        float[] input = new float[first + size];
        float[] target = new float[first + size];
        float[][] results = new float[3][first + size];
        float expectedSum = 0;
        for (int i = first; i < input.length; i++) {
            input[i] = i % 7;
            target[i] = 2;
            expectedSum += 2 * (i % 7);
        }
        double sum =
                FLOATS.block(null, order, input, target, null, null, results[1], results[2], 0.5, first, size, size);
        assertEquals(expectedSum, sum);
        float[][] expected = new float[3][first + size];
        for (int i = first; i < input.length; i++) {
            float loss = 2 * (i % 7);
            expected[1][i] = order > 0 ? loss + 0.5f * loss : 0;
            expected[2][i] = order > 1 ? loss + expected[1][i] : 0;
        }
        assertArrayEquals(expected[1], results[1]);
        assertArrayEquals(expected[2], results[2]);
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
