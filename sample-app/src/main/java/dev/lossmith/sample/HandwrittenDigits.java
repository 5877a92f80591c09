package dev.lossmith.sample;

/**
 * The UCI handwritten digits: 1797 images of 8 x 8 pixels, each from 0 (paper) to 1 (ink), with the digit as their label. Licence and
 * source stand beside the data in {@code digits-LICENSE.md}.
 */
final class HandwrittenDigits {

    /** How many digits there are. */
    static final int CLASSES = 10;

    /** The width and height of an image. */
    static final int SIDE = 8;

    private static final float INK = 16;

    private HandwrittenDigits() {}

    /**
     * Reads the data from the class path.
     *
     * @throws java.io.UncheckedIOException if the resource cannot be read
     */
    static Dataset load() {
        Dataset data = Dataset.load("digits.csv");
        float[] pixels = data.features().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] /= INK;
        }
        return new Dataset(data.featureNames(), pixels, data.labels());
    }
}
