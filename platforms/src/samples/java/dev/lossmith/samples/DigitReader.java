package dev.lossmith.samples;

/**
 * Reads handwritten digits, by ten weighted sums of the pixels. All arrays are made at the start, so that training leaves nothing to a
 * garbage collector; not safe for use by several threads.
 */
final class DigitReader {
    static final int CLASSES = 10;

    /** A bias stands behind the weights of the pixels. */
    private static final int STRIDE = Digits.PIXELS + 1;

    private final float[] weights = new float[CLASSES * STRIDE];
    private final float[] logits;
    private final float[] gradient;

    /**
     * A reader that knows nothing.
     *
     * @param digits how many there are at most in what it is trained with
     */
    DigitReader(int digits) {
        logits = new float[digits * CLASSES];
        gradient = new float[digits * CLASSES];
    }

    /**
     * One step down the gradient of the mean loss.
     *
     * @param digits what to learn from
     * @param from the first of them
     * @param to the one after the last
     * @param rate how far the step goes
     * @return the mean loss before the step
     */
    double step(Digits digits, int from, int to, float rate) {
        for (int row = from; row < to; row++) {
            for (int c = 0; c < CLASSES; c++) {
                logits[row * CLASSES + c] = logit(digits.pixels, row, c);
            }
        }
        double loss = DigitLossKernel.INSTANCE.lossAndGradient(logits, digits.labels, gradient, from, to);
        for (int row = from; row < to; row++) {
            for (int c = 0; c < CLASSES; c++) {
                float step = rate * gradient[row * CLASSES + c];
                for (int p = 0; p < Digits.PIXELS; p++) {
                    weights[c * STRIDE + p] -= step * digits.pixels[row * Digits.PIXELS + p];
                }
                weights[c * STRIDE + Digits.PIXELS] -= step;
            }
        }
        return loss;
    }

    private float logit(float[] pixels, int row, int c) {
        float sum = weights[c * STRIDE + Digits.PIXELS];
        for (int p = 0; p < Digits.PIXELS; p++) {
            sum += weights[c * STRIDE + p] * pixels[row * Digits.PIXELS + p];
        }
        return sum;
    }

    /** The digit with the largest logit; the first of several. */
    int read(float[] pixels, int row) {
        int best = 0;
        float largest = logit(pixels, row, 0);
        for (int c = 1; c < CLASSES; c++) {
            float next = logit(pixels, row, c);
            if (next > largest) {
                largest = next;
                best = c;
            }
        }
        return best;
    }

    /** How many of these it reads rightly. */
    int right(Digits digits, int from, int to) {
        int right = 0;
        for (int row = from; row < to; row++) {
            right += read(digits.pixels, row) == digits.labels[row] ? 1 : 0;
        }
        return right;
    }

    /** The weight of a pixel for a digit. */
    float weight(int digit, int pixel) {
        return weights[digit * STRIDE + pixel];
    }

    /** The bits of all weights in one number: the same on all platforms. */
    int digest() {
        int digest = 0;
        for (float weight : weights) {
            digest = 31 * digest + Float.floatToRawIntBits(weight);
        }
        return digest;
    }
}
