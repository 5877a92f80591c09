package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Views show the numbers that a loop over their storage would find; what a kernel makes of them is tested with kernels. */
class NumbersTest {
    private static final int[] COUNTS = IntStream.range(0, 12).toArray();

    @Test
    void aColumnIsEveryNth() {
        Numbers matrix = Numbers.of(COUNTS);
        assertArrayEquals(new double[] {1, 5, 9}, all(matrix.column(1, 4)));
        assertArrayEquals(new double[] {9}, all(matrix.column(1, 4).column(2, 1)));
        assertArrayEquals(new double[] {2, 8}, all(matrix.column(0, 2).column(1, 3)));
    }

    @Test
    void columnsBehindTheEndAreEmptyHoweverFar() {
        Numbers matrix = Numbers.of(COUNTS);
        assertEquals(0, matrix.column(12, 5).length());
        Numbers last = matrix.column(11, Integer.MAX_VALUE);
        assertArrayEquals(new double[] {11}, all(last));
        assertEquals(0, last.column(1, Integer.MAX_VALUE).length());
    }

    @Test
    void aBufferCountsFromItsBeginningToItsLimit() {
        FloatBuffer buffer = FloatBuffer.wrap(new float[] {3, 1, 4, 1, 5});
        buffer.position(2).limit(4);
        assertArrayEquals(new double[] {3, 1, 4, 1}, all(Numbers.of(buffer)));
        assertEquals(2, buffer.position());
        assertTrue(Numbers.of(buffer.asReadOnlyBuffer()).isReadOnly());
    }

    @Test
    void thereIsNothingBehindTheEnd() {
        Numbers flags = Numbers.of(new boolean[] {true, false});
        assertArrayEquals(new double[] {1, 0}, all(flags));
        String message = assertThrows(IndexOutOfBoundsException.class, () -> flags.get(2))
                .getMessage();
        assertEquals("index is 2, but there are 2 numbers", message);
    }

    /** Zeros of both signs, infinities and NaN, and a float that is halfway between two bfloats. */
    @Test
    void shortsAreReadAndWrittenByTheirFormat() {
        short[] bits = new short[5];
        float[] values = {-0f, Float.NEGATIVE_INFINITY, Float.NaN, 1.00390625f, 1.01171875f};
        Numbers.bfloats(bits).write(0, 5, values, 0, new float[5]);
        assertArrayEquals(
                new double[] {-0.0, Double.NEGATIVE_INFINITY, Double.NaN, 1, 1.015625}, all(Numbers.bfloats(bits)));
    }

    private static double[] all(Numbers numbers) {
        return IntStream.range(0, numbers.length()).mapToDouble(numbers::get).toArray();
    }
}
