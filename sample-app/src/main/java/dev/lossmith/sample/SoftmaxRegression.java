package dev.lossmith.sample;

import java.util.Arrays;

/**
 * A linear model with a logit a class: weights . features + bias. It knows nothing of losses: the gradient with respect to the logits
 * comes from outside.
 */
final class SoftmaxRegression {

    private final int columns;
    private final int classes;
    private final float[] parameters;

    /** A model with all parameters 0, for data with that many columns. */
    SoftmaxRegression(int columns, int classes) {
        this.columns = columns;
        this.classes = classes;
        this.parameters = new float[classes * (columns + 1)];
    }

    /** For each class the weights, one a column, and its bias: the live array that an optimiser updates. */
    float[] parameters() {
        return parameters;
    }

    /** The logits of a whole data set, row by row. */
    float[] logits(Dataset data) {
        int[] order = new int[data.rows()];
        Arrays.setAll(order, row -> row);
        float[] logits = new float[data.rows() * classes];
        logits(data, order, 0, data.rows(), logits);
        return logits;
    }

    /** Writes the logits of rows {@code order[from..to-1]}, row by row, from {@code logits[0]} on. */
    void logits(Dataset data, int[] order, int from, int to, float[] logits) {
        float[] features = data.features();
        for (int i = from; i < to; i++) {
            int start = order[i] * columns;
            for (int c = 0; c < classes; c++) {
                int weights = c * (columns + 1);
                float logit = parameters[weights + columns];
                for (int column = 0; column < columns; column++) {
                    logit += parameters[weights + column] * features[start + column];
                }
                logits[(i - from) * classes + c] = logit;
            }
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
            for (int c = 0; c < classes; c++) {
                int weights = c * (columns + 1);
                float scale = logitGradient[(i - from) * classes + c];
                for (int column = 0; column < columns; column++) {
                    parameterGradient[weights + column] += scale * features[start + column];
                }
                parameterGradient[weights + columns] += scale;
            }
        }
    }
}
