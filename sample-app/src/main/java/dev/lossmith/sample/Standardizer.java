package dev.lossmith.sample;

/**
 * Brings every feature to mean 0 and standard deviation 1 after {@code log1p}, which tames the long tails of
 * frequencies. The statistics come from the data it was fitted to, so nothing of the test part leaks into training.
 */
final class Standardizer {

    private final double[] mean;
    private final double[] deviation;

    private Standardizer(double[] mean, double[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Measures mean and standard deviation of each column of {@code log1p(features)}. */
    static Standardizer fit(Dataset data) {
        int columns = data.columns();
        double[] mean = new double[columns];
        double[] deviation = new double[columns];
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int row = 0; row < data.rows(); row++) {
                sum += squashed(data, row, column);
            }
            mean[column] = sum / data.rows();
            double squares = 0;
            for (int row = 0; row < data.rows(); row++) {
                double distance = squashed(data, row, column) - mean[column];
                squares += distance * distance;
            }
            double variance = squares / data.rows();
            // A constant column carries no information: any scale but 0 leaves it at 0.
            deviation[column] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return new Standardizer(mean, deviation);
    }

    /** A new data set with standardised features; the given one stays as it is. */
    Dataset apply(Dataset data) {
        float[] features = new float[data.features().length];
        for (int row = 0; row < data.rows(); row++) {
            for (int column = 0; column < data.columns(); column++) {
                features[row * data.columns() + column] =
                        (float) ((squashed(data, row, column) - mean[column]) / deviation[column]);
            }
        }
        return new Dataset(data.featureNames(), features, data.labels());
    }

    /** StrictMath, since Math.log1p may differ in the last bit from one platform to the next. */
    private static double squashed(Dataset data, int row, int column) {
        return StrictMath.log1p(data.features()[row * data.columns() + column]);
    }
}
