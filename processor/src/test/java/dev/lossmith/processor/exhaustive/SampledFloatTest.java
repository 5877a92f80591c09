package dev.lossmith.processor.exhaustive;

import dev.lossmith.processor.exhaustive.FloatSweeps.Schedules;
import org.junit.jupiter.api.Test;

/**
 * FLOAT kernels at every so-manieth float, a prime number of them apart, so that all low bits come up: errors within the
 * bound, and the same bits by all schedules.
 */
class SampledFloatTest {
    @Test
    void sampledLogitsAreWithinTheBounds() {
        new FloatSweeps(Schedules.ALL).logits(2003);
    }

    @Test
    void sampledLogitsOfKernelsThatComputeWithFloatsAreWithinTheBounds() {
        new FloatSweeps(Schedules.ALL).logitsInFloats(4001);
    }

    @Test
    void sampledProbabilitiesAreWithinTheBounds() {
        new FloatSweeps(Schedules.ALL).probabilities(1009, 4001);
    }
}
