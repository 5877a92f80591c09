package dev.lossmith.sample;

/**
 * The UCI Spambase e-mails: 4601 rows, 57 features, label 1 for spam. Licence and source stand beside the data in
 * {@code spambase-LICENSE.md}.
 */
final class Spambase {

    private Spambase() {}

    /**
     * Reads the data from the class path.
     *
     * @throws java.io.UncheckedIOException if the resource cannot be read
     */
    static Dataset load() {
        return Dataset.load("spambase.csv");
    }
}
