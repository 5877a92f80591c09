package dev.lossmith.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Examples with their labels. The arrays belong to the data set and must not be changed.
 *
 * @param featureNames one name a column
 * @param features row-major, {@code rows() x columns()}
 * @param labels one a row: of e-mails, 1 is spam, 0 is not; of images, the digit
 */
record Dataset(List<String> featureNames, float[] features, float[] labels) {

    Dataset {
        featureNames = List.copyOf(featureNames);
        if (features.length != labels.length * featureNames.size()) {
            throw new IllegalArgumentException(features.length + " features do not make " + labels.length + " rows of "
                    + featureNames.size() + " columns");
        }
    }

    /**
     * Reads a file with a header line, numbers separated by commas, and the label last.
     *
     * @param resource its name, beside this class
     * @throws UncheckedIOException if it cannot be read
     */
    static Dataset load(String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Dataset.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
            return parse(reader.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Dataset parse(List<String> lines) {
        List<String> header = List.of(lines.get(0).split(","));
        int columns = header.size() - 1;
        int rows = lines.size() - 1;
        float[] features = new float[rows * columns];
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            String[] fields = lines.get(row + 1).split(",");
            for (int column = 0; column < columns; column++) {
                features[row * columns + column] = Float.parseFloat(fields[column]);
            }
            labels[row] = Float.parseFloat(fields[columns]);
        }
        return new Dataset(header.subList(0, columns), features, labels);
    }

    /** The number of examples. */
    int rows() {
        return labels.length;
    }

    /** The number of features of an example. */
    int columns() {
        return featureNames.size();
    }

    /**
     * Shuffles the rows and cuts them in two.
     *
     * @param trainingShare the share of rows to train on, in (0, 1)
     * @param seed the same seed gives the same split on every Java platform
     */
    Split split(double trainingShare, long seed) {
        int[] order = shuffledRows(rows(), new Random(seed));
        int trainingRows = (int) Math.round(trainingShare * rows());
        return new Split(select(order, 0, trainingRows), select(order, trainingRows, rows()));
    }

    /** The numbers {@code 0..rows-1} in random order (Fisher and Yates). */
    static int[] shuffledRows(int rows, Random random) {
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            int other = random.nextInt(row + 1);
            order[row] = order[other];
            order[other] = row;
        }
        return order;
    }

    private Dataset select(int[] order, int from, int to) {
        float[] selectedFeatures = new float[(to - from) * columns()];
        float[] selectedLabels = new float[to - from];
        for (int i = from; i < to; i++) {
            System.arraycopy(features, order[i] * columns(), selectedFeatures, (i - from) * columns(), columns());
            selectedLabels[i - from] = labels[order[i]];
        }
        return new Dataset(featureNames, selectedFeatures, selectedLabels);
    }

    /**
     * Two parts that share no row.
     *
     * @param training what the model sees
     * @param test what it is judged by
     */
    record Split(Dataset training, Dataset test) {}
}
