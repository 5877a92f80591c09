package dev.lossmith.runtime;

/**
 * Decides which loops compute the blocks of a call, by times that others measure: a pure policy. At first these are the plain
 * loops. From time to time a block is measured, by turns one of the loops that run now and one whose first elements are left to
 * a {@link Challenger}; what wins takes over, and is measured from then on, so that it can be replaced when it becomes slow.
 *
 * <p>Trials have a budget: a quarter of the time of all blocks, until they have cost a second and a half, and then three hundredths.
 * It can be overdrawn by one trial, and no more than some milliseconds of it can be saved.
 *
 * <p>For one thread at a time: see {@link Meter}. Times are nanoseconds.
 */
final class Trials {
    /** The share of trials, as long as they have cost less than {@link #EARLY_COST}, and then. */
    private static final double EARLY_SHARE = 0.25;

    private static final double LATE_SHARE = 0.03;
    private static final double EARLY_COST = 1.5e9;

    private static final double SAVED = 5e6;

    /** What a step of preparations may take: the rest of a longer one, other threads had. */
    private static final double STEP = 1e7;

    /** How often loops that have taken over are measured, in elements; more seldom where the clock would take 1 of 200 ns. */
    private static final int OFTEN = 1 << 13;

    private static final int SELDOM = 1 << 20;
    private static final int CLOCK_SHARE = 200;

    /** A longest wait for the budget, in elements, after which the running loops are measured again. */
    private static final int WAIT = 1 << 16;

    /** How long vectors are tried alone: what compiles the staged loops compiles no vectors meanwhile. */
    private static final double PATIENCE = 3e8;

    /**
     * So many blocks that were slower than the plain loop, one after the other; those that were far too slow count twice. One alone is
     * what any thread takes that had to wait for its processor.
     */
    private static final int STRIKES = 3;

    private static final double FAR_TOO_SLOW = 8;

    /** Nothing computes an element in less. */
    private static final double FASTEST = 0.01;

    /** Blocks in a row that took longer than nothing: else the clock is too coarse to compare anything. */
    private static final int SEEN = 64;

    private static final double LONG = 1e6;

    /** Loops that had to be replaced so often begin anew with what is left of the budget. */
    private static final int REPLACEMENTS = 8;

    private final double clock;
    private final Challenger vectors;
    private final Challenger stages;

    private Challenger leader;
    private Challenger tried;
    private int size;
    private double budget;
    private double cost;
    private double pace;
    private double plainPace;
    private double last;
    private boolean isCompared;
    private boolean isHurried;
    private boolean isTurnOfStages;
    private int unseen;
    private int strikes;
    private int replacements;

    /**
     * Trials of what a kernel has, and the JVM can run.
     *
     * @param clock what it takes to read the clock
     * @param vectors null without any
     * @param stages null without any
     */
    Trials(double clock, Challenger vectors, Challenger stages) {
        this.clock = clock;
        this.vectors = vectors;
        this.stages = stages;
    }

    /** {@return what computes blocks now} */
    Backend leader() {
        return leader == null ? Backend.SCALAR : leader.backend;
    }

    /** {@return what computes the first elements of the block that is measured} */
    Backend backend() {
        return tried == null ? leader() : tried.backend;
    }

    /** {@return how many elements these are, the whole block unless it is a trial} */
    int leading() {
        return tried == null ? size : tried.leading(size);
    }

    /** Gives as much time to trials as to all else, until something has taken over. */
    void hurry(boolean isHurried) {
        this.isHurried = isHurried;
    }

    /** {@return whether the fastest loops run, or none that are left are expected to take over} */
    boolean isSettled() {
        return (vectors == null || leader == vectors || vectors.hasGivenUp())
                && (stages == null || leader != null || stages.hasGivenUp());
    }

    /**
     * Decides how a block is computed, and measured.
     *
     * @param size the number of its elements
     * @param elements how many have been computed since the last one
     * @return whether it is a trial: else the loops that run now compute it
     */
    boolean begin(int size, long elements) {
        this.size = size;
        budget = Math.min(SAVED, budget + share() * elements * pace);
        if (vectors != null) {
            vectors.others(elements);
        }
        if (stages != null) {
            stages.others(elements);
        }
        Challenger next = next();
        boolean isTrial = isCompared && next != null && next.rest() == 0 && budget > 0 && isComparable(next);
        tried = isTrial ? next : null;
        return isTrial;
    }

    private boolean isComparable(Challenger next) {
        return unseen == 0 && size >= next.backend.shortest;
    }

    /** The loops of {@link #begin} had to be made ready first, and have not run. */
    void prepared(double nanos) {
        budget -= Math.min(nanos, STEP);
        tried = null;
        isTurnOfStages = false;
    }

    /** Judges the block, which took so many nanoseconds, one reading of the clock included. */
    void took(double withClock) {
        double nanos = Math.max(0, withClock - clock);
        budget -= 2 * clock;
        if (tried == null) {
            compared(nanos);
        } else {
            double trial = tried.took(size, nanos, size * last);
            budget -= trial;
            cost += trial;
            isCompared = false;
            isTurnOfStages = tried == vectors;
            if (tried.hasWon()) {
                leader = tried;
                leader.restart();
                pace = nanos / size;
            }
        }
    }

    /** The block that was measured failed; if it is broken, what computed it will never be tried again. */
    void failed(boolean isBroken) {
        Challenger ran = tried == null ? leader : tried;
        if (leader != null) {
            replace();
        }
        if (ran != null) {
            ran.restart();
            if (isBroken) {
                ran.breaks();
            }
        }
        tried = null;
        isCompared = false;
    }

    /** {@return how many elements should be computed until the next block is measured} */
    long pause() {
        Challenger next = next();
        double watch = leader == null ? SELDOM : strikes > 0 ? 0 : watch();
        double wait = SELDOM;
        if (next != null) {
            long rest = isCompared && !isComparable(next) ? OFTEN : next.rest();
            wait = Math.max(rest, budget > 0 ? 0 : Math.min(WAIT, -budget / share() / Math.max(pace, FASTEST)));
        }
        return (long) Math.min(watch, wait);
    }

    private double watch() {
        return Math.min(SELDOM, Math.max(OFTEN, 2 * CLOCK_SHARE * clock / Math.max(pace, FASTEST)));
    }

    private double share() {
        return isHurried ? 1 : cost < EARLY_COST ? EARLY_SHARE : LATE_SHARE;
    }

    /** Whose turn it is: the stages are tried when vectors have had their chance, by turns with these. */
    private Challenger next() {
        Challenger wide = vectors == null || vectors.isBroken() ? null : vectors;
        if (wide != null && leader == wide) {
            return null;
        }
        boolean stagesMay =
                stages != null && !stages.isBroken() && leader == null && (wide == null || wide.cost() > PATIENCE);
        return stagesMay && (isTurnOfStages || wide == null) ? stages : wide;
    }

    /** The loops that run now took so long. What held up the thread counts little. */
    private void compared(double nanos) {
        double measured = nanos / size;
        last = pace == 0 ? measured : Math.min(measured, 2 * pace);
        pace += (last - pace) / (pace == 0 ? 1 : 4);
        isCompared = true;
        unseen = nanos > 0 ? Math.max(0, unseen - 1) : SEEN;
        if (leader == null) {
            plainPace = pace;
        } else if (measured <= plainPace) {
            strikes = 0;
        } else {
            strikes += nanos > LONG && measured > FAR_TOO_SLOW * plainPace ? 2 : 1;
            if (strikes >= STRIKES) {
                replace();
            }
        }
    }

    /** Back to the plain loop: what ran until now has to win again. */
    private void replace() {
        leader.restart();
        leader = null;
        pace = plainPace;
        strikes = 0;
        isCompared = false;
        if (++replacements <= REPLACEMENTS) {
            cost = 0;
        }
    }
}
