package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How right sums are, whatever is added up. */
class SummationTest {
    private static final Reference DOUBLES =
            References.of("@BceWithLogits(reduction = Reduction.SUM, precision = Precision.DOUBLE)");
    private static final Reference WEIGHTED_DOUBLES = References.of(
            "@BceWithLogits(reduction = Reduction.SUM, weights = Weights.ELEMENT, precision = Precision.DOUBLE)");
    private static final Reference FLOATS = References.of("@BceWithLogits(reduction = Reduction.SUM)");

    private static double sum(Reference reference, double[] input, double[] weight) {
        return KernelCall.of(reference, input, new double[input.length], weight, 0, input.length, 1)
                .reduced();
    }

    private static BigDecimal exactSum(Reference reference, double[] input) {
        return Arrays.stream(input)
                .mapToObj(x -> new BigDecimal(reference.loss(x, 0, 0)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void manySmallLossesAreNotLostBesideHugeOnes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 20; round++) {
            double[] input = new double[5000];
            Arrays.setAll(input, i -> i % 97 == 0 ? 1e16 * random.nextDouble() : random.nextDouble(0, 3));
            double exact = exactSum(DOUBLES, input).doubleValue();
            assertEquals(exact, sum(DOUBLES, input, null), Math.ulp(exact));
        }
    }

    @Test
    void lossesThatCancelLeaveTheRestOfTheSum() {
        double[] input = {1e16, 1, 1e16, 2, 3};
        double[] weight = {1, 1, -1, 1, 1};
        double expected = DOUBLES.loss(1, 0, 0) + DOUBLES.loss(2, 0, 0) + DOUBLES.loss(3, 0, 0);
        assertEquals(expected, sum(WEIGHTED_DOUBLES, input, weight), 2 * Math.ulp(expected));
    }

    @Test
    void sumBeyondTheLargestDoubleIsInfinite() {
        for (int length : new int[] {2, 20, 3000}) {
            double[] input = new double[length];
            Arrays.fill(input, Double.MAX_VALUE);
            assertEquals(Double.POSITIVE_INFINITY, sum(DOUBLES, input, null));
        }
    }

    @Test
    void sumOfTheLargestFloatsIsFinite() {
        double[] input = new double[3000];
        Arrays.fill(input, Float.MAX_VALUE);
        assertEquals(3000.0 * Float.MAX_VALUE, sum(FLOATS, input, null));
    }

    @Test
    void infiniteAndUndefinedLossesReachTheSum() {
        double[] input = {1, 2, Double.POSITIVE_INFINITY, 3};
        assertEquals(Double.POSITIVE_INFINITY, sum(DOUBLES, input, null));
        assertEquals(Double.POSITIVE_INFINITY, sum(FLOATS, input, null));
        input[3] = Double.NaN;
        assertEquals(Double.NaN, sum(DOUBLES, input, null));
        assertEquals(Double.NaN, sum(FLOATS, input, null));
    }

    /** Losses are not rounded to floats before they are added: that would miss the sum by 2e-9 of it. */
    @Test
    void sumOfFloatsLosesNothingThatAFloatWouldShow() {
        SplittableRandom random = new SplittableRandom(2);
        double[] input = new double[100_000];
        Arrays.setAll(input, i -> (float) random.nextDouble(-20, 20));
        double exact = Arrays.stream(input)
                .map(x -> Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))))
                .sum();
        assertEquals(exact, sum(FLOATS, input, null), 1e-10 * exact);
    }
}
