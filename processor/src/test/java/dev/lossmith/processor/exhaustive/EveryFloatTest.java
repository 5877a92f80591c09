package dev.lossmith.processor.exhaustive;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FLOAT kernels at every float there is, within minutes: {@code mvn -Pexhaustive verify}. Prints the largest errors. */
@Tag("exhaustive")
class EveryFloatTest {
    @Test
    void everyLogitIsWithinTheBounds() {
        FloatSweeps.logits(1);
    }

    @Test
    void everyProbabilityIsWithinTheBounds() {
        FloatSweeps.probabilities(1, 61);
    }
}
