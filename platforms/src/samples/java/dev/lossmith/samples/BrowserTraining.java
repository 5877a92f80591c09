package dev.lossmith.samples;

import org.teavm.jso.JSExport;

/** What the page calls. */
public final class BrowserTraining {
    private static final Training TRAINING = new Training();
    private static final float[] DRAWN = new float[Digits.PIXELS];

    private BrowserTraining() {}

    /** Nothing: the page goes on. */
    public static void main(String[] arguments) {}

    /** How many passes the page makes. */
    @JSExport
    public static int passes() {
        return Training.PASSES;
    }

    /** A pass over the digits, and its mean loss. */
    @JSExport
    public static double pass() {
        return TRAINING.pass();
    }

    /** How many digits that it has never seen it reads rightly. */
    @JSExport
    public static int right() {
        return TRAINING.right();
    }

    /** How many those are. */
    @JSExport
    public static int unseen() {
        return TRAINING.unseen();
    }

    /** A weight: above 0 where ink speaks for the digit. */
    @JSExport
    public static float weight(int digit, int pixel) {
        return TRAINING.reader.weight(digit, pixel);
    }

    /** The bits of the weights. */
    @JSExport
    public static int digest() {
        return TRAINING.reader.digest();
    }

    /** Sets a pixel of the digit that somebody draws. */
    @JSExport
    public static void draw(int pixel, float ink) {
        DRAWN[pixel] = ink;
    }

    /** What it reads there. */
    @JSExport
    public static int read() {
        return TRAINING.reader.read(DRAWN, 0);
    }
}
