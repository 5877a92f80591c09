package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With costs that are made up, and a clock that goes as the test says: who takes over, and what the trials cost until then. */
class TrialsTest {
    static final double PLAIN = 20;
    private static final double VECTORS = 2;
    private static final double STAGES = 6;
    static final double SECOND = 1e9;
    static final int LANES = 4;

    /** Vectors before they are compiled: in the interpreter, then by C1, and by C2 after 1000 trials. */
    private static double compiled(int trials) {
        return trials < 200 ? 20_000 : trials < 1000 ? 2_000 : VECTORS;
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 1000, 1024})
    void whatBecomesFastTakesOverWithinFiveSeconds(int size) {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, size);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        assertTrue(machine.trials.isSettled());
        machine.assertBudget();
    }

    @Test
    void theFirstTrialIsAVector() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null);
        machine.run(SECOND / 100, 1024);
        assertEquals(LANES, machine.firstTrial);
    }

    /** In the interpreter no trial is longer than it must be: 4 elements, and some milliseconds by those after the interpreter. */
    @Test
    void noTrialIsLong() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, 1024);
        assertTrue(machine.longestTrial < 3e6, machine.longestTrial + " ns");
    }

    @Test
    void whatIsNeverFastCostsNextToNothing() {
        TrialMachine machine = new TrialMachine(trials -> 2_000, null);
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
        TrialMachine machine = new TrialMachine(null, trials -> 40);
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
        TrialMachine machine = new TrialMachine(null, trials -> PLAIN);
        machine.run(2 * SECOND, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
    }

    @Test
    void stagesRunAsLongAsVectorsAreSlow() {
        TrialMachine machine = new TrialMachine(trials -> trials < 6000 ? 2_000 : VECTORS, trials -> STAGES);
        machine.run(2 * SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        machine.run(20 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        machine.assertBudget();
    }

    @Test
    void stagesLeaveTheCompilerToVectors() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, trials -> STAGES);
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        assertEquals(0, machine.trialsOfStages);
    }

    /** Blocks of fewer than 256 elements are not worth stages. */
    @Test
    void shortBlocksAreNotTried() {
        TrialMachine machine = new TrialMachine(null, trials -> STAGES);
        machine.run(SECOND, 255);
        assertEquals(0, machine.trialsOfStages);
        assertTrue(machine.measured < machine.blocks / 10, machine.measured + " of " + machine.blocks);
        machine.run(SECOND, 256);
        assertEquals(Backend.STAGED, machine.trials.leader());
    }

    /** A deoptimisation, after which the interpreter runs vectors until they are compiled again. */
    @Test
    void handsBackWhatBecomesSlowAndTriesAgain() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null);
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
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null);
        machine.run(5 * SECOND, 1024);
        machine.trials.failed(false);
        assertEquals(Backend.SCALAR, machine.trials.leader());
        machine.run(5 * SECOND, 1024);
        assertEquals(Backend.VECTOR, machine.trials.leader());
    }

    /** A class that could not be initialised stays so. */
    @Test
    void whatIsBrokenIsNeverTriedAgain() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, trials -> STAGES);
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
        TrialMachine machine = new TrialMachine(null, trials -> STAGES);
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
        TrialMachine machine = new TrialMachine(null, trials -> STAGES);
        machine.run(SECOND, 1024);
        assertEquals(Backend.STAGED, machine.trials.leader());
        machine.stages = trials -> 1.5 * PLAIN;
        machine.run(SECOND / 100, 1024);
        assertEquals(Backend.SCALAR, machine.trials.leader());
    }

    /** The thread is held up for 10 ms, after 4 ms each of running, and its blocks take up to twice their time. */
    @Test
    void whatHoldsUpTheThreadDecidesNothing() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, trials -> STAGES);
        SplittableRandom random = new SplittableRandom(1);
        machine.noise = nanos -> nanos * (1 + random.nextDouble()) + (random.nextDouble() < nanos / 4e6 ? 1e7 : 0);
        machine.run(8 * SECOND, 1024);
        int led = 0;
        for (int i = 0; i < 100_000; i++) {
            machine.block(1024);
            led += machine.trials.leader() == Backend.VECTOR ? 1 : 0;
        }
        assertTrue(led > 95_000, "vectors led " + led + " blocks of 100,000");
        TrialMachine slow = new TrialMachine(trials -> 2_000, trials -> 30);
        slow.noise = machine.noise;
        slow.run(5 * SECOND, 1024);
        assertEquals(Backend.SCALAR, slow.trials.leader());
    }

    /** Where a tick of the clock is longer than a block, there is nothing to compare. */
    @ParameterizedTest
    @ValueSource(doubles = {40, 100, 1_000, 100_000, 15_600_000})
    void aCoarseClockDecidesNothingWrong(double tick) {
        TrialMachine fast = new TrialMachine(TrialsTest::compiled, null);
        fast.tick = tick;
        fast.run(5 * SECOND, 1024);
        assertEquals(tick <= 1_000 ? Backend.VECTOR : Backend.SCALAR, fast.trials.leader());
        fast.assertBudget();
        TrialMachine slow = new TrialMachine(trials -> 2_000, trials -> 40);
        slow.tick = tick;
        slow.run(5 * SECOND, 1024);
        assertEquals(Backend.SCALAR, slow.trials.leader());
        slow.assertBudget();
    }

    /** A clock that takes 2 µs is not read often. */
    @Test
    void aSlowClockIsSeldomRead() {
        TrialMachine machine = new TrialMachine(TrialsTest::compiled, null, 2_000);
        machine.run(5 * SECOND, 256);
        assertEquals(Backend.VECTOR, machine.trials.leader());
        int before = machine.measured;
        machine.run(SECOND, 256);
        assertTrue((machine.measured - before) * 2 * 2_000 < 0.01 * SECOND, (machine.measured - before) + " times");
    }

    @Test
    void whatIsInAHurryTakesHalfOfTheTime() {
        TrialMachine patient = new TrialMachine(TrialsTest::compiled, null);
        TrialMachine hurried = new TrialMachine(TrialsTest::compiled, null);
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
}
