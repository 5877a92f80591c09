package dev.lossmith.sample;

import java.util.Random;

/** Trains a logistic regression by mini-batches on a generated kernel. The loop over batches allocates nothing. */
final class Trainer {

    /** How often training sees every row. */
    static final int EPOCHS = 60;

    private static final int BATCH_SIZE = 64;
    private static final float LEARNING_RATE = 0.01f;
    private static final float WEIGHT_DECAY = 1e-3f;
    private static final long SEED = 57;

    private final Dataset training;
    private final Dataset test;
    private final Runnable afterEpoch;

    /**
     * A trainer for one split of the data.
     *
     * @param training standardised rows to learn from
     * @param test standardised rows on which losses and metrics are measured, and nothing else
     * @param afterEpoch called at the end of every epoch, for a progress display
     */
    Trainer(Dataset training, Dataset test, Runnable afterEpoch) {
        this.training = training;
        this.test = test;
        this.afterEpoch = afterEpoch;
    }

    /** Trains from scratch. The same variant gives the same filter, bit for bit. */
    TrainedFilter train(Variant variant) {
        LogisticRegression model = new LogisticRegression(training.columns());
        Adam adam = new Adam(model.parameters().length, WEIGHT_DECAY);
        Random random = new Random(SEED);
        Batches batches = new Batches(model.parameters().length);
        double[] trainingLoss = new double[EPOCHS];
        double[] testLoss = new double[EPOCHS];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            float learningRate = LEARNING_RATE * (1 - (float) epoch / EPOCHS);
            batches.runEpoch(variant, model, adam, Dataset.shuffledRows(training.rows(), random), learningRate);
            trainingLoss[epoch] = variant.loss().loss(model.logits(training), training.labels());
            testLoss[epoch] = variant.loss().loss(model.logits(test), test.labels());
            afterEpoch.run();
        }
        float[] logits = model.logits(test);
        return new TrainedFilter(
                variant,
                model,
                trainingLoss,
                testLoss,
                Confusion.of(logits, test.labels()),
                Ranking.of(logits, test.labels()));
    }

    /** The buffers of a batch, made once and used for all of them. */
    private final class Batches {

        private final float[] logits = new float[BATCH_SIZE];
        private final float[] targets = new float[BATCH_SIZE];
        private final float[] logitGradient = new float[BATCH_SIZE];
        private final float[] parameterGradient;

        Batches(int parameters) {
            parameterGradient = new float[parameters];
        }

        void runEpoch(Variant variant, LogisticRegression model, Adam adam, int[] order, float learningRate) {
            for (int from = 0; from < order.length; from += BATCH_SIZE) {
                int to = Math.min(from + BATCH_SIZE, order.length);
                for (int i = from; i < to; i++) {
                    targets[i - from] = training.labels()[order[i]];
                }
                model.logits(training, order, from, to, logits);
                variant.loss().lossAndGradient(logits, targets, logitGradient, 0, to - from);
                model.backward(training, order, from, to, logitGradient, parameterGradient);
                adam.step(model.parameters(), parameterGradient, learningRate);
            }
        }
    }
}
