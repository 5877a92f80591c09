package dev.lossmith.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Test data beside the tests. */
final class Resources {
    private Resources() {}

    /** Returns the rows of a comma-separated file, comment lines left out. */
    static List<String[]> csv(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Resources.class.getResourceAsStream(name), StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
