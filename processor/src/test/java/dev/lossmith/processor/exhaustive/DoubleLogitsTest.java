package dev.lossmith.processor.exhaustive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** DOUBLE kernels at random logits against double-double arithmetic, which itself is compared with arbitrary precision. */
class DoubleLogitsTest {
    private static void run(int count) {
        List<Reference> references = References.of(List.of(
                "@BceWithLogits(precision = Precision.DOUBLE)",
                "@BceWithLogits(posWeight = 3, precision = Precision.DOUBLE)"));
        DoubleLogits plain = new DoubleLogits(references.get(0), 1);
        DoubleLogits weighted = new DoubleLogits(references.get(1), 3);
        plain.run(count, 1);
        weighted.run(count, 2);
        plain.assertAtMost(1.5, 1.5, 1.75);
        weighted.assertAtMost(2, 2, 2.75);
    }

    @Test
    void randomLogitsAreWithinTheBounds() {
        run(100_000);
    }

    @Test
    @Tag("exhaustive")
    void manyRandomLogitsAreWithinTheBounds() {
        run(5_000_000);
    }

    @Test
    void doubleDoubleIsRightToAMillionthOfAnUlp() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double x = -random.nextDouble() * (i % 2 == 0 ? 690 : 1);
            DoubleDouble e = DoubleDouble.exp(x);
            assertNear(Real.of(x, 50).exp(), e);
            assertNear(Real.of(x, 50).softplus(), e.log1p());
            assertNear(Real.of(x, 50).sigmoid(), e.dividedBy(DoubleDouble.of(1).plus(e)));
        }
    }

    private static void assertNear(Real exact, DoubleDouble computed) {
        Real error = exact.minus(Real.of(computed.high())).minus(Real.of(computed.low()));
        assertTrue(Math.abs(error.toDouble()) <= 1e-6 * Format.DOUBLE.ulp(exact), () -> exact + " " + computed);
    }
}
