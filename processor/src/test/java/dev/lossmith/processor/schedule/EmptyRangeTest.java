package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reductions of an empty range are, and that {@code onEmpty} changes nothing else. */
class EmptyRangeTest {
    private static final List<String> MEANS = List.of(
            "reduction = Reduction.MEAN",
            "reduction = Reduction.BATCH_MEAN, classes = 2",
            "reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ELEMENT",
            "reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ROW, classes = 2",
            "reduction = Reduction.WEIGHTED_MEAN, classWeight = {1, 3}",
            "reduction = Reduction.MEAN, precision = Precision.DOUBLE",
            "reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ELEMENT, precision = Precision.DOUBLE");
    private static final Map<String, Reference> REFERENCES = new HashMap<>();
    private static final double[] INPUT = {1, -2, 3, 0.5};
    private static final double[] TARGET = {1, 0, 0, 1};
    private static final double[] WEIGHT = {1, 2, 0.5, 3};

    static List<String> means() {
        return MEANS;
    }

    @BeforeAll
    static void compile() {
        List<String> annotations = List.of("NAN", "ZERO", "THROW").stream()
                .flatMap(onEmpty -> MEANS.stream().map(mean -> annotation(mean, onEmpty)))
                .toList();
        List<Reference> references = References.of(annotations);
        for (int i = 0; i < annotations.size(); i++) {
            REFERENCES.put(annotations.get(i), references.get(i));
        }
    }

    private static String annotation(String mean, String onEmpty) {
        return "@BceWithLogits(" + mean + ", onEmpty = OnEmpty." + onEmpty + ")";
    }

    private static KernelCall call(String mean, String onEmpty, int from, int to, int results) {
        return KernelCall.of(REFERENCES.get(annotation(mean, onEmpty)), INPUT, TARGET, WEIGHT, from, to, results);
    }

    @ParameterizedTest
    @MethodSource("means")
    void meanOfNothingIsWhatOnEmptySays(String mean) {
        for (int results = 1; results <= 3; results++) {
            for (int at : new int[] {0, 2, 4}) {
                assertEquals(Double.NaN, call(mean, "NAN", at, at, results).reduced());
                assertEquals(0.0, call(mean, "ZERO", at, at, results).reduced());
                int asked = results;
                String message = assertThrows(IllegalArgumentException.class, () -> call(mean, "THROW", at, at, asked))
                        .getMessage();
                assertEquals("the range " + at + ".." + at + " is empty, and has no mean", message);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("means")
    void meanOfSomethingIsTheSameWhateverOnEmptySays(String mean) {
        KernelCall expected = call(mean, "NAN", 0, 4, 3);
        for (String onEmpty : List.of("ZERO", "THROW")) {
            KernelCall actual = call(mean, onEmpty, 0, 4, 3);
            assertEquals(expected.reduced(), actual.reduced());
            for (int i = 0; i < INPUT.length; i++) {
                assertEquals(expected.gradient()[i], actual.gradient()[i]);
                assertEquals(expected.hessian()[i], actual.hessian()[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("means")
    void weightsThatAreAllZeroGiveNaNAndNotTheMeanOfNothing(String mean) {
        if (mean.contains("weights") && mean.contains("WEIGHTED_MEAN")) {
            for (String onEmpty : List.of("NAN", "ZERO", "THROW")) {
                Reference reference = REFERENCES.get(annotation(mean, onEmpty));
                assertEquals(
                        Double.NaN,
                        KernelCall.of(reference, INPUT, TARGET, new double[4], 0, 4, 1)
                                .reduced());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("means")
    void sumOfNothingIsZero(String mean) {
        String sum = mean.replaceAll("reduction = Reduction\\.\\w+", "reduction = Reduction.SUM");
        Reference reference = References.of("@BceWithLogits(" + sum + ")");
        assertEquals(
                0.0, KernelCall.of(reference, INPUT, TARGET, WEIGHT, 2, 2, 3).reduced());
    }
}
