package dev.lossmith.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The UCI Spambase e-mails: 4601 rows, 57 features, label 1 for spam. Licence and source stand beside the data in
 * {@code spambase-LICENSE.md}.
 */
final class Spambase {

    private Spambase() {}

    /**
     * Reads the data from the class path.
     *
     * @throws UncheckedIOException if the resource cannot be read
     */
    static Dataset load() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Spambase.class.getResourceAsStream("spambase.csv"), StandardCharsets.US_ASCII))) {
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
}
