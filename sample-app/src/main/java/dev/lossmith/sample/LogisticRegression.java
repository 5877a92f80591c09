package dev.lossmith.sample;

import java.util.Arrays;

/**
 * A linear model: logit = weights . features + bias. It knows nothing of losses: the gradient with respect to the
 * logits comes from outside.
 */
final class LogisticRegression {

    private final int columns;
    private final float[] parameters;

    /** A model with all parameters 0, for data with that many columns. */
    LogisticRegression(int columns) {
        this.columns = columns;
        this.parameters = new float[columns + 1];
    }

    /** The weights, one a column, and the bias last: the live array that an optimiser updates. */
    float[] parameters() {
        return parameters;
    }

    /** The weight of a column. With standardised features, the larger it is the more it speaks for spam. */
    float weight(int column) {
        return parameters[column];
    }

    /** The logits of a whole data set. */
    float[] logits(Dataset data) {
        int[] order = new int[data.rows()];
        Arrays.setAll(order, row -> row);
        float[] logits = new float[data.rows()];
        logits(data, order, 0, data.rows(), logits);
        return logits;
    }

    /** Writes the logits of rows {@code order[from..to-1]} to {@code logits[0..to-from-1]}. */
    void logits(Dataset data, int[] order, int from, int to, float[] logits) {
        float[] features = data.features();
        for (int i = from; i < to; i++) {
            int start = order[i] * columns;
            float logit = parameters[columns];
            for (int column = 0; column < columns; column++) {
                logit += parameters[column] * features[start + column];
            }
            logits[i - from] = logit;
        }
    }

    /**
     * The chain rule: from the gradient of the loss by the logits of rows {@code order[from..to-1]} to the gradient by
     * the parameters, which is overwritten.
     */
    void backward(Dataset data, int[] order, int from, int to, float[] logitGradient, float[] parameterGradient) {
        float[] features = data.features();
        Arrays.fill(parameterGradient, 0);
        for (int i = from; i < to; i++) {
            int start = order[i] * columns;
            float scale = logitGradient[i - from];
            for (int column = 0; column < columns; column++) {
                parameterGradient[column] += scale * features[start + column];
            }
            parameterGradient[columns] += scale;
        }
    }
}
