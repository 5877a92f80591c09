package dev.lossmith.cli.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.cli.compilation.ConfigSource;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is measured: that all compute the same. */
@Tag("once")
class BenchTest {
    private static final int ELEMENTS = 2000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BceWithLogits(posWeight = 3, labelSmoothing = 0.1, reduction = Reduction.SUM)",
                "@Huber(precision = Precision.DOUBLE)",
                "where(x < t, log(cosh(x - t)), (x - t)^2 / 2)"
            })
    void theLoopByHandComputesWhatKernelsDo(String config) {
        Bench bench = Bench.of(source(config), ELEMENTS);
        List<Contender> contenders = bench.contenders();
        assertEquals(
                List.of("by hand", "scalar", "staged"),
                contenders.stream().map(Contender::name).limit(3).toList());
        Data data = bench.data();
        double loss = contenders.get(0).loss(data.inputs(), data.targets(), data.gradients());
        double[] gradients = doubles(data.gradients());
        assertTrue(loss != 0);
        for (Contender kernel : contenders.subList(1, contenders.size())) {
            assertEquals(loss, kernel.loss(data.inputs(), data.targets(), data.gradients()), 1e-6 * loss);
            assertArrayEquals(gradients, doubles(data.gradients()), 1e-6);
        }
    }

    private static ConfigSource source(String config) {
        return ConfigSource.of(
                "Measured",
                config,
                new ConfigSource.FormulaOptions(
                        List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static double[] doubles(Object numbers) {
        double[] doubles = new double[ELEMENTS];
        for (int i = 0; i < ELEMENTS; i++) {
            doubles[i] = ((Number) Array.get(numbers, i)).doubleValue();
        }
        return doubles;
    }
}
