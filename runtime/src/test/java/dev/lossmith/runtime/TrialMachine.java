package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;

/** What a kernel's blocks take, and a clock. */
final class TrialMachine {
    final Trials trials;
    private final double clock;
    IntToDoubleFunction vectors;
    IntToDoubleFunction stages;
    LongToDoubleFunction noise = nanos -> nanos;
    double tick;
    double now = 12345.678;
    int trialsOfVectors;
    int trialsOfStages;
    int firstTrial;
    int measured;
    long blocks;
    long elements;
    long pause;
    double total;
    double lost;
    double longestTrial;

    TrialMachine(IntToDoubleFunction vectors, IntToDoubleFunction stages) {
        this(vectors, stages, 0);
    }

    TrialMachine(IntToDoubleFunction vectors, IntToDoubleFunction stages, double clock) {
        this.vectors = vectors;
        this.stages = stages;
        this.clock = clock;
        this.trials = new Trials(
                clock,
                vectors == null ? null : new Challenger(Backend.VECTOR, TrialsTest.LANES),
                stages == null ? null : new Challenger(Backend.STAGED, 16));
    }

    /** Blocks of that size until so much time has passed. */
    void run(double nanos, int size) {
        double end = total + nanos;
        while (total < end) {
            block(size);
        }
    }

    void runUntilSettled(int size) {
        while (!trials.isSettled() && total < 100 * TrialsTest.SECOND) {
            block(size);
        }
    }

    /** {@return how long it took} */
    double runUntilHandedBack(int size) {
        double start = total;
        while (trials.leader() != Backend.SCALAR) {
            block(size);
        }
        return total - start;
    }

    void block(int size) {
        blocks++;
        elements += size;
        if (elements < pause) {
            pass(size * pace(trials.leader()));
            return;
        }
        measured++;
        boolean isTrial = trials.begin(size, elements);
        Backend backend = trials.backend();
        int leading = trials.leading();
        double nanos = leading * pace(backend) + (size - leading) * TrialsTest.PLAIN;
        if (isTrial) {
            firstTrial = firstTrial == 0 ? leading : firstTrial;
            trialsOfVectors += backend == Backend.VECTOR ? 1 : 0;
            trialsOfStages += backend == Backend.STAGED ? 1 : 0;
            double loss = Math.max(0, nanos - size * pace(trials.leader()));
            lost += loss;
            longestTrial = Math.max(longestTrial, loss);
        }
        double start = read();
        pass(noise.applyAsDouble((long) nanos));
        trials.took(read() - start);
        elements = 0;
        pause = trials.pause();
    }

    private double pace(Backend backend) {
        return backend == Backend.SCALAR
                ? TrialsTest.PLAIN
                : backend == Backend.STAGED
                        ? stages.applyAsDouble(trialsOfStages)
                        : vectors.applyAsDouble(trialsOfVectors);
    }

    private void pass(double nanos) {
        now += nanos;
        total += nanos;
    }

    private double read() {
        pass(clock);
        return tick == 0 ? now : Math.floor(now / tick) * tick;
    }

    /** A quarter of the time, and one trial more. */
    void assertBudget() {
        double budget = (total - lost) / 4 + longestTrial;
        assertTrue(lost <= budget, lost + " ns of " + total + ", allowed " + budget);
    }
}
