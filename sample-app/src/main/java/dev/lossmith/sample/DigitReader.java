package dev.lossmith.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * A reader of handwritten digits, trained with {@link DigitLoss}, and how it did on images that it had not seen.
 *
 * @param trainingRows how many images it learned from
 * @param trainingLoss the mean loss on these after training
 * @param testLoss the mean loss on the others
 * @param confusion what they are, and what it read
 * @param misread those that it read wrongly, the surest first
 */
record DigitReader(
        int trainingRows, double trainingLoss, double testLoss, DigitConfusion confusion, List<Misread> misread) {

    private static final double TRAINING_SHARE = 0.8;
    private static final long SPLIT_SEED = 1998;
    private static final long SEED = 64;
    private static final int EPOCHS = 60;
    private static final int BATCH_SIZE = 64;
    private static final float LEARNING_RATE = 0.02f;
    private static final float WEIGHT_DECAY = 1e-2f;

    /**
     * An image that was read wrongly.
     *
     * @param pixels 8 x 8, from 0 to 1
     * @param loss what the kernel says of it
     */
    record Misread(float[] pixels, int digit, int read, double loss) {}

    /** Trains from scratch. Every run gives the same reader, bit for bit. */
    static DigitReader trained() {
        Dataset.Split data = HandwrittenDigits.load().split(TRAINING_SHARE, SPLIT_SEED);
        SoftmaxRegression model = new SoftmaxRegression(data.training().columns(), HandwrittenDigits.CLASSES);
        train(model, data.training());
        return judged(model, data);
    }

    /** Mini-batches. The loop over them allocates nothing. */
    private static void train(SoftmaxRegression model, Dataset data) {
        Adam adam = new Adam(model.parameters().length, WEIGHT_DECAY);
        Random random = new Random(SEED);
        float[] logits = new float[BATCH_SIZE * HandwrittenDigits.CLASSES];
        float[] logitGradient = new float[logits.length];
        float[] parameterGradient = new float[model.parameters().length];
        int[] labels = new int[BATCH_SIZE];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            int[] order = Dataset.shuffledRows(data.rows(), random);
            float learningRate = LEARNING_RATE * (1 - (float) epoch / EPOCHS);
            for (int from = 0; from < order.length; from += BATCH_SIZE) {
                int to = Math.min(from + BATCH_SIZE, order.length);
                for (int i = from; i < to; i++) {
                    labels[i - from] = (int) data.labels()[order[i]];
                }
                model.logits(data, order, from, to, logits);
                DigitLossKernel.INSTANCE.lossAndGradient(logits, labels, logitGradient, 0, to - from);
                model.backward(data, order, from, to, logitGradient, parameterGradient);
                adam.step(model.parameters(), parameterGradient, learningRate);
            }
        }
    }

    private static DigitReader judged(SoftmaxRegression model, Dataset.Split data) {
        Dataset test = data.test();
        float[] logits = model.logits(test);
        int[] labels = labels(test);
        DigitConfusion confusion = DigitConfusion.of(logits, labels);
        List<Misread> misread = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            int read = DigitConfusion.read(logits, row);
            if (read != labels[row]) {
                float[] pixels = new float[test.columns()];
                System.arraycopy(test.features(), row * pixels.length, pixels, 0, pixels.length);
                double loss = DigitLossKernel.INSTANCE.loss(logits, labels, row, row + 1);
                misread.add(new Misread(pixels, labels[row], read, loss));
            }
        }
        misread.sort(Comparator.comparingDouble(Misread::loss).reversed());
        return new DigitReader(
                data.training().rows(),
                DigitLossKernel.INSTANCE.loss(model.logits(data.training()), labels(data.training())),
                DigitLossKernel.INSTANCE.loss(logits, labels),
                confusion,
                List.copyOf(misread));
    }

    private static int[] labels(Dataset data) {
        int[] labels = new int[data.rows()];
        for (int row = 0; row < labels.length; row++) {
            labels[row] = (int) data.labels()[row];
        }
        return labels;
    }
}
