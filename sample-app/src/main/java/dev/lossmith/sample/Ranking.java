package dev.lossmith.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What a filter reaches at every threshold. The arrays run from the strictest threshold to the loosest, one point for
 * each distinct score: equal scores cannot be told apart, so they enter together.
 *
 * @param recall the share of the positives at or above the threshold (the true positive rate)
 * @param falsePositiveRate the share of the negatives at or above it
 * @param precision the share of positives among what is at or above it
 */
record Ranking(double[] recall, double[] falsePositiveRate, double[] precision) {

    /**
     * Ranks scores.
     *
     * @param scores any order-preserving scores, logits for instance; no NaN
     * @param labels 1 or 0, both present
     */
    static Ranking of(float[] scores, float[] labels) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> scores[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int positives = (int)
                IntStream.range(0, labels.length).filter(i -> labels[i] == 1).count();
        int negatives = labels.length - positives;
        double[] recall = new double[order.length];
        double[] falsePositiveRate = new double[order.length];
        double[] precision = new double[order.length];
        int points = 0;
        int caught = 0;
        for (int seen = 1; seen <= order.length; seen++) {
            caught += (int) labels[order[seen - 1]];
            if (seen < order.length && scores[order[seen]] == scores[order[seen - 1]]) {
                continue;
            }
            recall[points] = (double) caught / positives;
            falsePositiveRate[points] = (double) (seen - caught) / negatives;
            precision[points] = (double) caught / seen;
            points++;
        }
        return new Ranking(
                Arrays.copyOf(recall, points),
                Arrays.copyOf(falsePositiveRate, points),
                Arrays.copyOf(precision, points));
    }

    /**
     * The area under the ROC curve, by trapezoids: the probability that a random positive scores above a random
     * negative, ties counting half.
     */
    double areaUnderRoc() {
        double area = 0;
        double lastRecall = 0;
        double lastRate = 0;
        for (int i = 0; i < recall.length; i++) {
            area += (falsePositiveRate[i] - lastRate) * (recall[i] + lastRecall) / 2;
            lastRecall = recall[i];
            lastRate = falsePositiveRate[i];
        }
        return area;
    }
}
