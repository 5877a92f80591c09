package dev.lossmith.processor.exhaustive;

import org.junit.jupiter.api.Test;

/** FLOAT kernels at every so-manieth float, a prime number of them apart, so that all low bits come up. */
class SampledFloatTest {
    @Test
    void sampledLogitsAreWithinTheBounds() {
        FloatSweeps.logits(2003);
    }

    @Test
    void sampledProbabilitiesAreWithinTheBounds() {
        FloatSweeps.probabilities(1009, 4001);
    }
}
