package dev.lossmith.processor.exhaustive;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FLOAT kernels at every float there is, within minutes: {@code mvn -Pexhaustive verify}. Prints the largest errors. */
@Tag("exhaustive")
class EveryFloatTest {
    @Test
    void everyLogitIsWithinTheBounds() {
        System.out.println("BceWithLogits, all 2^32 floats:\n" + FloatSweeps.logits(1));
    }

    @Test
    void everyProbabilityIsWithinTheBounds() {
        System.out.println("Bce, all floats in [0, 1]:\n" + FloatSweeps.probabilities(1, 61));
    }
}
