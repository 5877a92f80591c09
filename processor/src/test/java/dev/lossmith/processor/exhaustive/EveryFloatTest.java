package dev.lossmith.processor.exhaustive;

import dev.lossmith.processor.exhaustive.FloatSweeps.Schedules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * FLOAT kernels at every float there is, within minutes: {@code mvn -Pexhaustive verify}. Prints the largest errors. What
 * the fastest schedule is measured to, the others must repeat at every 61st float, and all of them at every block length in
 * other tests.
 */
@Tag("exhaustive")
class EveryFloatTest {
    private static final int SOME = 61;

    @Test
    void everyLogitIsWithinTheBounds() {
        new FloatSweeps(Schedules.FASTEST).logits(1);
    }

    @Test
    void everyLogitOfKernelsThatComputeWithFloatsIsWithinTheBounds() {
        new FloatSweeps(Schedules.FASTEST).logitsInFloats(1);
    }

    @Test
    void everyProbabilityIsWithinTheBounds() {
        new FloatSweeps(Schedules.FASTEST).probabilities(1, SOME);
    }

    @Test
    void schedulesAgreeAtEverySoManiethLogit() {
        new FloatSweeps(Schedules.ALL).logits(SOME);
    }

    @Test
    void schedulesAgreeAtEverySoManiethLogitOfKernelsThatComputeWithFloats() {
        new FloatSweeps(Schedules.ALL).logitsInFloats(SOME);
    }

    @Test
    void schedulesAgreeAtEverySoManiethProbability() {
        new FloatSweeps(Schedules.ALL).probabilities(SOME, SOME * SOME);
    }
}
