package dev.lossmith.runtime;

/**
 * Loops that may be faster than those that run now, and what their trials have shown. Vectors take a tenth of the plain loop's
 * time once they are compiled, and a thousand times as long before that. So the first trial has as few elements as the loops can
 * be given, the next ones have more as long as that costs little, and only whole blocks win.
 *
 * <p>For one thread at a time: see {@link Meter}.
 */
final class Challenger {
    /**
     * About the cost of a trial, in nanoseconds: little enough for one call to bear, and enough for C1's code to compute a hundred
     * elements, as C2 unrolls a loop by the lengths that it had there: vectors take twice as long if it was one iteration each.
     */
    private static final double COST = 3e5;

    /** So many blocks have to be won, and two more for each that was lost. */
    private static final int WINS = 5;

    /** What wins is faster by an eighth. */
    private static final double MARGIN = 0.875;

    /** What takes longer than so many times the others' time is not compiled yet. */
    private static final double COMPILED = 4;

    /** C2 compiles a loop after 200 calls in the interpreter, and then 600 with 15,000 iterations in the code of C1. */
    private static final int TRIALS_TO_C2 = 1000;

    /** The longest pauses, in elements, as long as C2 needs trials, and then. */
    private static final int SHORT_PAUSE = 1 << 13;

    private static final int LONG_PAUSE = 1 << 20;

    /** A trial that takes so many times as long as the ones before was held up by something else. */
    private static final double SURPRISE = 4;

    final Backend backend;

    private final int least;
    private int leading;
    private boolean isBroken;
    private int score;
    private int trials;
    private int pause;
    private long rest;
    private double cost;
    private double usual;

    /**
     * Loops without a trial.
     *
     * @param least the number of elements of the shortest trial
     */
    Challenger(Backend backend, int least) {
        this.backend = backend;
        this.least = least;
        this.leading = least;
    }

    /** {@return how many elements of a block the next trial computes, from the first on} */
    int leading(int size) {
        return Math.min(leading, size);
    }

    /** {@return what all trials have cost since the last {@link #restart}, in nanoseconds} */
    double cost() {
        return cost;
    }

    /** {@return how many elements others compute until the next trial} */
    long rest() {
        return rest;
    }

    /** Others have computed elements. */
    void others(long elements) {
        rest = Math.max(0, rest - elements);
    }

    boolean hasWon() {
        return score >= WINS;
    }

    /** Whether these loops have been compiled, and lost for long, or cannot run. */
    boolean hasGivenUp() {
        return isBroken || pause == LONG_PAUSE;
    }

    boolean isBroken() {
        return isBroken;
    }

    /** These loops cannot run in this JVM. */
    void breaks() {
        isBroken = true;
    }

    /** Begins anew, with the shortest trial. */
    void restart() {
        leading = least;
        score = 0;
        pause = 0;
        rest = 0;
        cost = 0;
        usual = 0;
    }

    /**
     * Judges a trial.
     *
     * @param size the number of elements of its block
     * @param nanos what the block took
     * @param others what it takes the loops that run now
     * @return what the trial has cost; what held up the thread for longer than loops do does not count
     */
    double took(int size, double nanos, double others) {
        double loss = Math.max(0, nanos - others);
        double counted = usual == 0 ? loss : Math.min(loss, SURPRISE * usual);
        usual += (Math.max(counted, COST / 100) - usual) / (usual == 0 ? 1 : 2);
        cost += counted;
        trials++;
        if (loss > 2 * COST) {
            leading = Math.max(least, leading(size) / 2);
            score = 0;
        } else if (leading < size) {
            leading = loss < COST / 2 ? 2 * leading : leading;
        } else if (nanos < MARGIN * others) {
            score++;
            pause = 0;
        } else if (nanos > others) {
            score = Math.max(0, score - 2);
            if (nanos < COMPILED * others) {
                pause = Math.min(2 * pause + size, trials < TRIALS_TO_C2 ? SHORT_PAUSE : LONG_PAUSE);
                rest = pause;
            }
        }
        return counted;
    }
}
