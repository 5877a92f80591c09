package dev.lossmith.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.Backend;
import java.util.Arrays;
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
    private static final List<Backend> OTHERS = List.of(Backend.STAGED, Backend.VECTOR);

    /** What means multiply derivatives by: also where a sum of weights is 0, infinite or NaN. */
    private static final double[] SCALES = {
        1.0 / 3, Double.POSITIVE_INFINITY, 0x1p-40, 0, 1, Double.NaN, 0x1p-300, -0.25, 1e300
    };

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

    /** Every length up to 130, and those around lanes and the borders of parts and blocks, shared out among the configs. */
    @ParameterizedTest
    @MethodSource("configs")
    void everyConfigHasTheSameBits(int config) {
        int[] lengths = lengths();
        int share = 13;
        for (int i = config % share; i < lengths.length; i += share) {
            assertSameBits(config, lengths[i], (config + i) % 11);
        }
    }

    /** One config of each loss and precision, at every length. */
    @ParameterizedTest
    @ValueSource(ints = {0, 39, 59, 96, 113, 152, 187})
    void everyLengthHasTheSameBits(int config) {
        for (int length : lengths()) {
            assertSameBits(config, length, length % 5);
        }
    }

    /** By then, all loops are compiled. */
    @ParameterizedTest
    @ValueSource(ints = {2, 93, 117, 153, 192})
    void compiledLoopsHaveTheSameBits(int config) {
        for (int round = 0; round < 3000; round++) {
            Mix mix = Mix.values()[round % 4];
            BlockCall call = BlockCall.of(references.get(config), mix, 1040, SCALES[round % SCALES.length], round);
            assertSameBits(call, round % 16, 1024 - round % 3 * 7, 3);
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void outputsMayReplaceInputAndTarget(int config) {
        BlockCall call = BlockCall.of(references.get(config), Mix.USUAL, 600, 0.5, config)
                .inPlace();
        assertSameBits(call, 3, 523 + config % 16, 3);
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
                assertTrue(
                        difference(expected, call.by(Backend.SCALAR, 0, 100, 3)).contains("57"));
                results[57] = Math.nextDown(results[57]);
            }
        }
        assertEquals("", difference(expected, call.by(Backend.SCALAR, 0, 100, 3)));
    }

    private static int[] lengths() {
        return IntStream.concat(
                        IntStream.rangeClosed(0, 130),
                        IntStream.of(
                                255, 256, 257, 495, 496, 497, 504, 511, 512, 513, 520, 527, 528, 529, 767, 1007, 1008,
                                1009, 1016, 1022, 1023, 1024))
                .toArray();
    }

    private static void assertSameBits(int config, int length, int first) {
        for (Mix mix : Mix.values()) {
            for (int results = 1; results <= 3; results++) {
                double scale = mix == Mix.USUAL ? 1.0 / length : SCALES[(length + results) % SCALES.length];
                long seed = 1000L * config + 4 * length + mix.ordinal();
                BlockCall call = BlockCall.of(references.get(config), mix, first + length + 3, scale, seed);
                assertSameBits(call, first, length, results);
            }
        }
    }

    private static void assertSameBits(BlockCall call, int first, int size, int results) {
        KernelCall expected = call.by(Backend.SCALAR, first, size, results);
        for (Backend backend : OTHERS) {
            KernelCall actual = call.by(backend, first, size, results);
            String difference = difference(expected, actual);
            assertEquals(
                    "",
                    difference,
                    () -> backend + " for " + size + " elements from " + first + ", " + results
                            + " results, scale " + call.scale() + ", input " + Arrays.toString(call.input())
                            + ", target "
                            + Arrays.toString(call.target()) + ", weight " + Arrays.toString(call.weight()));
        }
    }

    /** Where the results differ first; empty if they do not. */
    private static String difference(KernelCall expected, KernelCall actual) {
        double[][] one = {{expected.reduced()}, expected.losses(), expected.gradient(), expected.hessian()};
        double[][] other = {{actual.reduced()}, actual.losses(), actual.gradient(), actual.hessian()};
        String[] names = {"sum", "loss", "gradient", "Hessian"};
        for (int i = 0; i < one.length; i++) {
            // Compares as Double.equals does: NaN equals NaN, and 0.0 is not -0.0.
            int at = Arrays.mismatch(one[i], other[i]);
            if (at >= 0) {
                return names[i] + " " + at + ": " + one[i][at] + " became " + other[i][at];
            }
        }
        return "";
    }
}
