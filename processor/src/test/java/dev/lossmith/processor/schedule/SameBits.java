package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.runtime.Backend;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Compares the schedules of a kernel bit by bit. A NaN is as good as any other. */
final class SameBits {
    private static final List<Backend> OTHERS = List.of(Backend.STAGED, Backend.VECTOR);

    /** What means multiply derivatives by: also where a sum of weights is 0, infinite or NaN. */
    private static final double[] SCALES = {
        1.0 / 3, Double.POSITIVE_INFINITY, 0x1p-40, 0, 1, Double.NaN, 0x1p-300, -0.25, 1e300
    };

    private static final int SHARE = 13;

    private SameBits() {}

    /** Every length up to 130, and those around lanes and the borders of parts and blocks. */
    static int[] lengths() {
        return IntStream.concat(
                        IntStream.rangeClosed(0, 130),
                        IntStream.of(
                                255, 256, 257, 495, 496, 497, 504, 511, 512, 513, 520, 527, 528, 529, 767, 1007, 1008,
                                1009, 1016, 1022, 1023, 1024))
                .toArray();
    }

    /** Some of these lengths: 13 configs have all of them between them. */
    static void assertAtSomeLengths(Reference reference, int config) {
        int[] lengths = lengths();
        for (int i = config % SHARE; i < lengths.length; i += SHARE) {
            assertAt(reference, config, lengths[i], (config + i) % 11);
        }
    }

    /** With numbers of every mix, and with every choice of results. */
    static void assertAt(Reference reference, int config, int length, int first) {
        for (Mix mix : Mix.values()) {
            for (int results = 1; results <= 3; results++) {
                double scale = mix == Mix.USUAL ? 1.0 / length : SCALES[(length + results) % SCALES.length];
                long seed = 1000L * config + 4 * length + mix.ordinal();
                BlockCall call = BlockCall.of(reference, mix, first + length + 3, scale, seed);
                assertOf(call, first, length, results);
            }
        }
    }

    /** By the last rounds, all loops are compiled. */
    static void assertInEveryRound(Reference reference, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Mix mix = Mix.values()[round % 4];
            BlockCall call = BlockCall.of(reference, mix, 1040, SCALES[round % SCALES.length], round);
            assertOf(call, round % 16, 1024 - round % 3 * 7, 3);
        }
    }

    static void assertOf(BlockCall call, int first, int size, int results) {
        KernelCall expected = call.by(Backend.SCALAR, first, size, results);
        for (Backend backend : OTHERS) {
            assertSame(expected, call, backend, first, size, size, results);
            // As a trial does: the plain loop computes what is left. The number differs from length to length.
            assertSame(expected, call, backend, first, size, size * (3 + first % 8) / 11, results);
        }
    }

    private static void assertSame(
            KernelCall expected, BlockCall call, Backend backend, int first, int size, int leading, int results) {
        KernelCall actual = call.by(backend, first, size, leading, results);
        String difference = difference(expected, actual);
        assertEquals(
                "",
                difference,
                () -> backend + " for " + leading + " of " + size + " elements from " + first + ", " + results
                        + " results, scale " + call.scale() + ", input " + Arrays.toString(call.input())
                        + ", target "
                        + Arrays.toString(call.target()) + ", weight " + Arrays.toString(call.weight()));
    }

    /** Where the results differ first; empty if they do not. */
    static String difference(KernelCall expected, KernelCall actual) {
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
