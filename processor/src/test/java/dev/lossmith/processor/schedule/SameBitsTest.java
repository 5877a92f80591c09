package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.Backend;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Losses, gradients, Hessians and sums of a block have the same bits, whichever schedule computes it: those of the scalar loop,
 * which other tests compare with the truth. A NaN is as good as any other, and nothing is written outside of the block.
 *
 * <p>The stages and vectors run here on the machine's widest vectors, and begin in the interpreter.
 */
class SameBitsTest {
    private static List<Reference> references;

    @BeforeAll
    static void compile() {
        references = References.of(
                ConfigMatrix.compiled(), ConfigMatrix.annotations().size());
    }

    static IntStream configs() {
        return IntStream.range(0, ConfigMatrix.annotations().size());
    }

    /** What all the other tests here rely on; the build sets the property that makes it so. */
    @Test
    void theKernelItselfIsScalar() throws ReflectiveOperationException {
        assertEquals("scalar", KernelBits.backend(references.get(0)));
    }

    /** The lengths are shared out among the configs. */
    @ParameterizedTest
    @MethodSource("configs")
    void everyConfigHasTheSameBits(int config) {
        SameBits.assertAtSomeLengths(references.get(config), config);
    }

    /** One config of each loss and precision, at every length. */
    @ParameterizedTest
    @ValueSource(ints = {0, 39, 59, 96, 113, 152, 187})
    void everyLengthHasTheSameBits(int config) {
        for (int length : SameBits.lengths()) {
            SameBits.assertAt(references.get(config), config, length, length % 5);
        }
    }

    /** By then, all loops are compiled. */
    @ParameterizedTest
    @ValueSource(ints = {2, 93, 117, 153, 192})
    void compiledLoopsHaveTheSameBits(int config) {
        SameBits.assertInEveryRound(references.get(config), 3000);
    }

    @ParameterizedTest
    @MethodSource("configs")
    void outputsMayReplaceInputAndTarget(int config) {
        BlockCall call = BlockCall.of(references.get(config), Mix.USUAL, 600, 0.5, config)
                .inPlace();
        SameBits.assertOf(call, 3, 523 + config % 16, 3);
    }

    /** The test itself: a difference in the last bit of one number is found, wherever it is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 130})
    void aDifferenceOfOneBitIsFound(int config) {
        BlockCall call = BlockCall.of(references.get(config), Mix.USUAL, 100, 1, config);
        KernelCall expected = call.by(Backend.SCALAR, 0, 100, 3);
        for (double[] results : List.of(expected.losses(), expected.gradient(), expected.hessian())) {
            if (results.length > 0) {
                results[57] = Math.nextUp(results[57]);
                assertTrue(SameBits.difference(expected, call.by(Backend.SCALAR, 0, 100, 3))
                        .contains("57"));
                results[57] = Math.nextDown(results[57]);
            }
        }
        assertEquals("", SameBits.difference(expected, call.by(Backend.SCALAR, 0, 100, 3)));
    }
}
