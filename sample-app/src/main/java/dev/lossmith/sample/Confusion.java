package dev.lossmith.sample;

/**
 * Decisions counted against the truth; positive means spam.
 *
 * @param truePositives spam that was caught
 * @param falsePositives real messages taken for spam
 * @param trueNegatives real messages let through
 * @param falseNegatives spam let through
 */
record Confusion(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

    /** Counts the decisions "spam if the logit is above 0", which is a probability above 1/2. */
    static Confusion of(float[] logits, float[] labels) {
        // Row: what it is; column: what the filter says.
        int[][] counts = new int[2][2];
        for (int i = 0; i < labels.length; i++) {
            counts[(int) labels[i]][logits[i] > 0 ? 1 : 0]++;
        }
        return new Confusion(counts[1][1], counts[0][1], counts[0][0], counts[1][0]);
    }

    /** The share of right decisions. */
    double accuracy() {
        return share(truePositives + trueNegatives, total());
    }

    /** The share of spam among what the filter calls spam; NaN if it calls nothing so. */
    double precision() {
        return share(truePositives, truePositives + falsePositives);
    }

    /** The share of the spam that the filter catches; NaN if there is none. */
    double recall() {
        return share(truePositives, truePositives + falseNegatives);
    }

    /** The share of the real messages that the filter takes for spam; NaN if there is none. */
    double falsePositiveRate() {
        return share(falsePositives, falsePositives + trueNegatives);
    }

    /** How many decisions were counted. */
    int total() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }

    private static double share(int part, int whole) {
        return (double) part / whole;
    }
}
