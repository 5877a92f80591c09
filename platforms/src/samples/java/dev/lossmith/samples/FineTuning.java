package dev.lossmith.samples;

/**
 * Fine-tuning on a device: a reader of digits comes with an application, and learns the hand of its user from a few digits. The user of
 * this program writes a pixel further to the right than those whom the reader knows.
 */
public final class FineTuning {
    private static final int DELIVERED = 400;
    private static final int FROM_THE_USER = 50;
    private static final int ALL = 500;
    private static final int BATCH = 25;
    private static final int PASSES = 30;
    private static final float RATE = 0.5f;

    private final DigitReader reader = new DigitReader(DELIVERED);

    private FineTuning() {}

    /** Prints how many digits of the user are read rightly before and after, and the bits of the weights. */
    public static void main(String[] arguments) {
        FineTuning program = new FineTuning();
        Digits delivered = Digits.of(0, DELIVERED, 0);
        program.learn(delivered, delivered.count());
        Digits user = Digits.of(DELIVERED, ALL, 1);
        System.out.println("before: " + program.right(user));
        program.learn(user, FROM_THE_USER);
        System.out.println("after: " + program.right(user));
        System.out.println("weights: " + program.reader.digest());
    }

    /** Learns from the first of some digits. Allocates nothing. */
    private void learn(Digits digits, int count) {
        for (int pass = 0; pass < PASSES; pass++) {
            for (int from = 0; from < count; from += BATCH) {
                reader.step(digits, from, from + BATCH, RATE);
            }
        }
    }

    /** Of the digits that it has not learned from. */
    private String right(Digits user) {
        return reader.right(user, FROM_THE_USER, user.count()) + " of " + (user.count() - FROM_THE_USER);
    }
}
