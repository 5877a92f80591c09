package dev.lossmith.samples;

/** Handwritten digits, and which they are. */
final class Digits {
    static final int SIDE = 8;
    static final int PIXELS = SIDE * SIDE;

    /** An image is 64 letters, {@code a} for white to {@code q} for black, and its digit. */
    private static final int LETTERS = PIXELS + 1;

    /** From 0 for white to 1 for black, image by image and row by row. */
    final float[] pixels;

    final int[] labels;

    private Digits(int count) {
        pixels = new float[count * PIXELS];
        labels = new int[count];
    }

    int count() {
        return labels.length;
    }

    /**
     * Some of the digits that come with the program.
     *
     * @param from the first
     * @param to the one after the last
     * @param right by how many pixels they stand further to the right
     */
    static Digits of(int from, int to, int right) {
        Digits digits = new Digits(to - from);
        String letters = DigitData.LETTERS;
        for (int i = from; i < to; i++) {
            for (int p = 0; p < PIXELS - right; p++) {
                if (p % SIDE + right < SIDE) {
                    digits.pixels[(i - from) * PIXELS + p + right] = (letters.charAt(i * LETTERS + p) - 'a') / 16f;
                }
            }
            digits.labels[i - from] = letters.charAt(i * LETTERS + PIXELS) - '0';
        }
        return digits;
    }
}
