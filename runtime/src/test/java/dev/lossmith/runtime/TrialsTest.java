package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With costs that are made up, and a clock that goes as the test says: who takes over, and what the trials cost until then. */
class TrialsTest {
    private static final double PLAIN = 20;
    private static final double VECTORS = 2;
    private static final double STAGES = 6;
    private static final double SECOND = 1e9;
    private static final int LANES = 4;

    /** Vectors before they are compiled: in the interpreter, then by C1, and by C2 after 1000 trials. */
    private static double compiled(int trials) {
        return trials < 200 ? 20_000 : trials < 1000 ? 2_000 : VECTORS;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1000, 1024})
    void whatBecomesFastTakesOverWithinFiveSeconds(int size) {
        Machine machine = new Machine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, size);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        assertTrue(machine.trials.isSettled());
        machine.assertBudget();
    }

    @Test
    void theFirstTrialIsAVector() {
        Machine machine = new Machine(TrialsTest::compiled, null);
        machine.run(SECOND / 100, 1024);
        assertEquals(LANES, machine.firstTrial);
    }

    /** In the interpreter no trial is longer than it must be: 4 elements, and some milliseconds by those after the interpreter. */
    @Test
    void noTrialIsLong() {
        Machine machine = new Machine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, 1024);
        assertTrue(machine.longestTrial < 3e6, machine.longestTrial + " ns");
    }

    @Test
    void whatIsNeverFastCostsNextToNothing() {
        Machine machine = new Machine(trials -> 2_000, null);
        machine.run(20 * SECOND, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
        machine.assertBudget();
        double before = machine.lost;
        machine.run(20 * SECOND, 1024);
        assertTrue(machine.lost - before < 0.04 * 20 * SECOND, (machine.lost - before) + " ns");
    }

    /** As on C1, where stages are half as fast as the plain loop. */
    @Test
    void whatIsCompiledAndSlowerGivesUp() {
        Machine machine = new Machine(null, trials -> 40);
        machine.run(2 * SECOND, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
        assertTrue(machine.trials.isSettled());
        machine.assertBudget();
        double before = machine.lost;
        machine.run(10 * SECOND, 1024);
        assertTrue(machine.lost - before < 0.003 * 10 * SECOND, (machine.lost - before) + " ns");
    }

    @Test
    void equallyFastLoopsDoNotTakeOver() {
        Machine machine = new Machine(null, trials -> PLAIN);
        machine.run(2 * SECOND, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
    }

    @Test
    void stagesRunAsLongAsVectorsAreSlow() {
        Machine machine = new Machine(trials -> trials < 6000 ? 2_000 : VECTORS, trials -> STAGES);
        machine.run(2 * SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        machine.run(20 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        machine.assertBudget();
    }

    @Test
    void stagesLeaveTheCompilerToVectors() {
        Machine machine = new Machine(TrialsTest::compiled, trials -> STAGES);
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        assertEquals(0, machine.trialsOfStages);
    }

    /** Blocks of fewer than 256 elements are not worth stages. */
    @Test
    void shortBlocksAreNotTried() {
        Machine machine = new Machine(null, trials -> STAGES);
        machine.run(SECOND, 255);
        assertEquals(0, machine.trialsOfStages);
        assertTrue(machine.measured < machine.blocks / 10, machine.measured + " of " + machine.blocks);
        machine.run(SECOND, 256);
        assertEquals(Backend.STAGED, machine.trials.leader());
    }

    /** A deoptimisation, after which the interpreter runs vectors until they are compiled again. */
    @Test
    void handsBackWhatBecomesSlowAndTriesAgain() {
        Machine machine = new Machine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, 1024);
        int already = machine.trialsOfVectors;
        machine.vectors = trials -> compiled(trials - already);
        double longest = machine.runUntilHandedBack(1024);
        assertTrue(longest < 0.3 * SECOND, longest + " ns");
        machine.lost = 0;
        machine.total = 0;
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        machine.assertBudget();
    }

    /** Something was thrown, as at the end of a stack. */
    @Test
    void whatFailsBeginsAnew() {
        Machine machine = new Machine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, 1024);
        machine.trials.failed(false);
        assertEquals(Backend.SCALAR, machine.trials.leader());
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
    }

    /** A class that could not be initialised stays so. */
    @Test
    void whatIsBrokenIsNeverTriedAgain() {
        Machine machine = new Machine(TrialsTest::compiled, trials -> STAGES);
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        machine.trials.failed(true);
        int already = machine.trialsOfVectors;
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        assertTrue(machine.trials.isSettled());
        assertEquals(already, machine.trialsOfVectors);
    }

    /** One block that took a time slice of another program's decides nothing, two in a row do. */
    @Test
    void oneBlockThatWaitedForItsProcessorDecidesNothing() {
        Machine machine = new Machine(null, trials -> STAGES);
        machine.run(SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        machine.run(0.001 * SECOND, 1024);
        assertFalse(machine.trials.begin(1024, 1 << 20));
        machine.trials.took(1e7);
        assertEquals(Backend.STAGED, machine.trials.leader());
        assertFalse(machine.trials.begin(1024, 1024));
        machine.trials.took(1e7);
        assertEquals(Backend.SCALAR, machine.trials.leader());
    }

    @Test
    void handsBackWhatBecomesALittleSlower() {
        Machine machine = new Machine(null, trials -> STAGES);
        machine.run(SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        machine.stages = trials -> 1.5 * PLAIN;
        machine.run(SECOND / 100, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
    }

    /** The thread is held up for 10 ms, after 4 ms each of running, and its blocks take up to twice their time. */
    @Test
    void whatHoldsUpTheThreadDecidesNothing() {
        Machine machine = new Machine(TrialsTest::compiled, trials -> STAGES);
        SplittableRandom random = new SplittableRandom(1);
        machine.noise = nanos -> nanos * (1 + random.nextDouble()) + (random.nextDouble() < nanos / 4e6 ? 1e7 : 0);
        machine.run(8 * SECOND, 1024);
        int led = 0;
        for (int i = 0; i < 100_000; i++) {
            machine.block(1024);
            led += machine.trials.leader() == Backend.VECTOR ? 1 : 0;
        }
        assertTrue(led > 95_000, "vectors led " + led + " blocks of 100,000");
        Machine slow = new Machine(trials -> 2_000, trials -> 30);
        slow.noise = machine.noise;
        slow.run(5 * SECOND, 1024);
        assertEquals(Backend.SCALAR, slow.trials.leader());
    }

    /** Where a tick of the clock is longer than a block, there is nothing to compare. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 100, 1_000, 100_000, 15_600_000})
    void aCoarseClockDecidesNothingWrong(double tick) {
        Machine fast = new Machine(TrialsTest::compiled, null);
        fast.tick = tick;
        fast.run(5 * SECOND, 1024);
        assertEquals(tick <= 1_000 ? Backend.VECTOR : Backend.SCALAR, fast.trials.leader());
        fast.assertBudget();
        Machine slow = new Machine(trials -> 2_000, trials -> 40);
        slow.tick = tick;
        slow.run(5 * SECOND, 1024);
        assertEquals(Backend.SCALAR, slow.trials.leader());
        slow.assertBudget();
    }

    /** A clock that takes 2 µs is not read often. */
    @Test
    void aSlowClockIsSeldomRead() {
        Machine machine = new Machine(TrialsTest::compiled, null, 2_000);
        machine.run(5 * SECOND, 256);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        int before = machine.measured;
        machine.run(SECOND, 256);
        assertTrue((machine.measured - before) * 2 * 2_000 < 0.01 * SECOND, (machine.measured - before) + " times");
    }

    @Test
    void whatIsInAHurryTakesHalfOfTheTime() {
        Machine patient = new Machine(TrialsTest::compiled, null);
        Machine hurried = new Machine(TrialsTest::compiled, null);
        hurried.trials.hurry(true);
        patient.runUntilSettled(1024);
        hurried.runUntilSettled(1024);
        assertTrue(hurried.total < patient.total / 2, hurried.total + " and " + patient.total + " ns");
    }

    /** What makes vectors ready counts as a trial, and may take turns with blocks. */
    @Test
    void preparationsAreTrialsToo() {
        Trials trials = new Trials(0, new Challenger(Backend.VECTOR, LANES), null);
        assertFalse(trials.begin(1024, 1024));
        trials.took(1024 * PLAIN);
        assertTrue(trials.begin(1024, 1024));
        assertEquals(Backend.VECTOR, trials.backend());
        trials.prepared(5e6);
        // A quarter of the time of what is computed until then; the plain loop is measured again before.
        assertEquals(1 << 16, trials.pause());
        assertFalse(trials.begin(1024, 1 << 16));
        trials.took(1024 * PLAIN);
        assertFalse(trials.begin(1024, 900_000));
        trials.took(1024 * PLAIN);
        assertTrue(trials.begin(1024, 40_000));
    }

    /** What a kernel's blocks take, and a clock. */
    private static final class Machine {
        private final Trials trials;
        private final double clock;
        private IntToDoubleFunction vectors;
        private IntToDoubleFunction stages;
        private LongToDoubleFunction noise = nanos -> nanos;
        private double tick;
        private double now = 12345.678;
        private int trialsOfVectors;
        private int trialsOfStages;
        private int firstTrial;
        private int measured;
        private long blocks;
        private long elements;
        private long pause;
        private double total;
        private double lost;
        private double longestTrial;

        Machine(IntToDoubleFunction vectors, IntToDoubleFunction stages) {
            this(vectors, stages, 0);
        }

        Machine(IntToDoubleFunction vectors, IntToDoubleFunction stages, double clock) {
            this.vectors = vectors;
            this.stages = stages;
            this.clock = clock;
            this.trials = new Trials(
                    clock,
                    vectors == null ? null : new Challenger(Backend.VECTOR, LANES),
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
            while (!trials.isSettled() && total < 100 * SECOND) {
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

        private void block(int size) {
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
            double nanos = leading * pace(backend) + (size - leading) * PLAIN;
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
                    ? PLAIN
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
}
