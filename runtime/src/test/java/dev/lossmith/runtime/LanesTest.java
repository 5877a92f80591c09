package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums have the bits of the stated order, one addition after the other; what they lose is exact. */
class LanesTest {
    private static final int LARGEST = 1100;
    private static final double PSEUDO_INFINITY = 0x1p345;
    private static final double[] SPECIAL = {
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        -0.0,
        0.0,
        PSEUDO_INFINITY,
        -PSEUDO_INFINITY,
        Double.MAX_VALUE,
        Double.MIN_VALUE
    };

    @Test
    void plainSumsAddInOrderForEverySize() {
        Random random = new Random(1);
        for (int size = 0; size <= LARGEST; size++) {
            double[] losses = losses(random, size % 3 == 0 ? SPECIAL.length : 0);
            double[] lanes = filled(random);
            double[] expected = lanes.clone();
            for (int i = 0; i < size; i++) {
                expected[i % 16] += losses[i];
            }
            Lanes.add(losses, size, lanes);
            assertArrayEquals(expected, lanes, "size " + size);
        }
    }

    /** With no room to work in, with room for a part of the block, and with what a scratch has. */
    @ParameterizedTest
    @ValueSource(ints = {16, 31, 47, 48, 100, 32 + Scratch.LENGTH})
    void compensatedSumsKeepWhatBigDecimalSaysIsLost(int length) {
        Random random = new Random(2);
        for (int size = 0; size <= LARGEST; size += size < 70 ? 1 : 37) {
            double[] losses = losses(random, 0);
            double[] lanes = filled(random);
            double[] lost = withRoom(filled(random), length);
            double[] expected = lanes.clone();
            double[] expectedLost = Arrays.copyOf(lost, 16);
            for (int i = 0; i < size; i++) {
                double sum = expected[i % 16] + losses[i];
                expectedLost[i % 16] += exactlyLost(expected[i % 16], losses[i], sum);
                expected[i % 16] = sum;
            }
            addCompensated(losses, size, lanes, lost);
            assertArrayEquals(expected, lanes, "size " + size);
            assertArrayEquals(expectedLost, Arrays.copyOf(lost, 16), "size " + size);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 32 + Scratch.LENGTH})
    void whatLiesBehindTheSizeIsNotAdded(int length) {
        double[] losses = new double[1024];
        Arrays.fill(losses, Double.NaN);
        Arrays.fill(losses, 0, 37, 1.0);
        double[] lanes = new double[16];
        double[] compensated = new double[16];
        Lanes.add(losses, 37, lanes);
        addCompensated(losses, 37, compensated, withRoom(new double[16], length));
        double[] expected = {3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
        assertArrayEquals(expected, lanes);
        assertArrayEquals(expected, compensated);
    }

    @Test
    void aBlockAddsItsLanesInOrder() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            double[] lanes = filled(random);
            double expected = 0.0;
            for (double lane : lanes) {
                expected += lane;
            }
            assertEquals(expected, Lanes.sum(lanes));
        }
    }

    @Test
    void aCompensatedBlockIsRoundedOnce() {
        Random random = new Random(4);
        for (int trial = 0; trial < 200; trial++) {
            double[] lanes = filled(random);
            double[] lost = filled(random);
            double sum = 0.0;
            double correction = 0.0;
            for (int lane = 0; lane < 16; lane++) {
                double next = sum + lanes[lane];
                correction += lost[lane] + exactlyLost(sum, lanes[lane], next);
                sum = next;
            }
            assertEquals(sum + correction, compensatedSum(lanes, lost));
        }
    }

    /** A plain sum of these is off by 2^45 ulps. */
    @ParameterizedTest
    @ValueSource(ints = {16, 32 + Scratch.LENGTH})
    void aCompensatedBlockSurvivesCancellation(int length) {
        Random random = new Random(5);
        double[] losses = new double[1024];
        BigDecimal exact = BigDecimal.ZERO;
        for (int i = 0; i < losses.length; i++) {
            boolean isSmall = i < 512;
            losses[i] = isSmall ? random.nextDouble() : Math.scalb(random.nextDouble(), 45);
            losses[i] = i >= 768 ? -losses[i - 256] : losses[i];
            exact = exact.add(new BigDecimal(losses[i]));
        }
        double[] lanes = new double[16];
        double[] lost = withRoom(new double[16], length);
        addCompensated(losses, losses.length, lanes, lost);
        assertEquals(exact.doubleValue(), compensatedSum(lanes, lost), Math.ulp(exact.doubleValue()));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32 + Scratch.LENGTH})
    void infinitiesReachTheSumAndNaNStaysNaN(int length) {
        for (double special : SPECIAL) {
            for (int position : new int[] {0, 15, 16, 36}) {
                double[] losses = new double[37];
                losses[position] = special;
                double[] plain = new double[16];
                double[] lanes = new double[16];
                double[] lost = withRoom(new double[16], length);
                Lanes.add(losses, losses.length, plain);
                addCompensated(losses, losses.length, lanes, lost);
                // 0.0 + -0.0 is 0.0, and a sum of floats counts from 2^192 on as infinite.
                double unsettled = special == 0 ? 0.0 : special;
                double settled = Math.abs(special) >= 0x1p192 ? Math.copySign(1 / 0.0, special) : unsettled;
                assertEquals(settled, Lanes.sum(plain));
                assertEquals(unsettled, compensatedSum(lanes, lost));
            }
        }
    }

    @Test
    void infinitiesOfBothSignsHaveNoSum() {
        double[] lanes = {1 / 0.0, -1 / 0.0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertTrue(Double.isNaN(Lanes.sum(lanes)));
        assertTrue(Double.isNaN(compensatedSum(lanes, new double[16])));
    }

    @ParameterizedTest
    @CsvSource({
        "0x1p192, Infinity",
        "-0x1p192, -Infinity",
        "0x1p345, Infinity",
        "0x1p1023, Infinity",
        "0x1.fffffffffffffp191, 0x1.fffffffffffffp191",
        "-0x1.fffffffffffffp191, -0x1.fffffffffffffp191",
        "0x1.0000000000001p-1022, 0x1.0000000000001p-1022",
        "4.9E-324, 4.9E-324",
        "-0.0, -0.0",
        "NaN, NaN",
        "-Infinity, -Infinity"
    })
    void settlingChangesOnlyWhatStandsForInfinity(double sum, double settled) {
        assertEquals(settled, Lanes.settled(sum));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.25, 0.25",
        "1, NaN, NaN",
        "-Infinity, NaN, 0",
        "Infinity, -1, 0",
        "NaN, 3, 0",
        "1.7976931348623157E308, 4.9E-324, 4.9E-324",
        "0, -0.0, -0.0"
    })
    void onlyFiniteTotalsKeepTheirCorrection(double total, double correction, double kept) {
        assertEquals(kept, Lanes.ifFinite(total, correction));
    }

    private static double exactlyLost(double a, double b, double sum) {
        return new BigDecimal(a)
                .add(new BigDecimal(b))
                .subtract(new BigDecimal(sum))
                .doubleValue();
    }

    /** The 16 numbers, and behind them what an earlier block may have left. */
    private static double[] withRoom(double[] lost, int length) {
        double[] longer = Arrays.copyOf(lost, length);
        Arrays.fill(longer, 16, length, Double.NaN);
        return longer;
    }

    private static double[] filled(Random random) {
        return Arrays.copyOf(losses(random, 0), 16);
    }

    /** Numbers of both signs and many sizes, and now and then one of the first {@code special} special values. */
    private static double[] losses(Random random, int special) {
        double[] losses = new double[LARGEST];
        for (int i = 0; i < losses.length; i++) {
            boolean isSpecial = special > 0 && random.nextInt(100) == 0;
            double usual = Math.scalb(random.nextGaussian(), random.nextInt(60) - 30);
            losses[i] = isSpecial ? SPECIAL[random.nextInt(special)] : usual;
        }
        return losses;
    }

    /** With the lanes, what they lost, and the room after it in one array, as kernels have them. */
    private static void addCompensated(double[] losses, int size, double[] sums, double[] lost) {
        double[] lanes = joined(sums, lost);
        Lanes.addCompensated(losses, size, lanes);
        System.arraycopy(lanes, 0, sums, 0, 16);
        System.arraycopy(lanes, 16, lost, 0, lost.length);
    }

    private static double compensatedSum(double[] sums, double[] lost) {
        return Lanes.compensatedSum(joined(sums, lost));
    }

    private static double[] joined(double[] sums, double[] lost) {
        double[] lanes = Arrays.copyOf(sums, 16 + lost.length);
        System.arraycopy(lost, 0, lanes, 16, lost.length);
        return lanes;
    }
}
