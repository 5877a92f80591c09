package dev.lossmith.samples;

/** A reader of digits is trained from nothing: on the page of this folder, or here. */
public final class Training {
    static final int PASSES = 60;

    private static final int KNOWN = 400;
    private static final int ALL = 500;
    private static final int BATCH = 25;
    private static final float RATE = 0.5f;

    final DigitReader reader = new DigitReader(KNOWN);

    private final Digits digits = Digits.of(0, ALL, 0);

    Training() {}

    /** Prints how many digits that it has never seen it reads rightly in the end, and the bits of its weights. */
    public static void main(String[] arguments) {
        Training training = new Training();
        for (int pass = 0; pass < PASSES; pass++) {
            training.pass();
        }
        System.out.println(training.right() + " of " + training.unseen() + ", weights " + training.reader.digest());
    }

    /** A pass over all digits that it learns from. Allocates nothing, and gives the mean loss, of each batch before its step. */
    double pass() {
        double loss = 0;
        for (int from = 0; from < KNOWN; from += BATCH) {
            loss += reader.step(digits, from, from + BATCH, RATE) * BATCH / KNOWN;
        }
        return loss;
    }

    /** How many of the others it reads rightly. */
    int right() {
        return reader.right(digits, KNOWN, ALL);
    }

    int unseen() {
        return ALL - KNOWN;
    }
}
