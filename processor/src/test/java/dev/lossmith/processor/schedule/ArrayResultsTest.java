package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What kernels do with ranges of arrays, at lengths around every border of lanes and blocks: each element as its static
 * function has it, sums in the documented order to the bit, nothing outside of the range. Kernels of floats round an element once,
 * when it is stored: not before it is weighted or added.
 */
class ArrayResultsTest {
    private static final List<String> SHAPES = List.of(
            "@BceWithLogits(reduction = Reduction.NONE",
            "@BceWithLogits(reduction = Reduction.NONE, weights = Weights.ELEMENT, posWeight = 3",
            "@BceWithLogits(reduction = Reduction.NONE, weights = Weights.ROW, classes = 3",
            "@BceWithLogits(reduction = Reduction.SUM",
            "@BceWithLogits(reduction = Reduction.SUM, posWeight = {1, 2.5, 4}",
            "@BceWithLogits(reduction = Reduction.MEAN, labelSmoothing = 0.1",
            "@BceWithLogits(reduction = Reduction.MEAN, weights = Weights.ELEMENT, classWeight = {0.5, 2}",
            "@BceWithLogits(reduction = Reduction.BATCH_MEAN, weights = Weights.ROW, classWeight = {0.5, 2, 1}",
            "@BceWithLogits(reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ELEMENT",
            "@BceWithLogits(reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ELEMENT, classWeight = {0.5, 2, 1}",
            "@BceWithLogits(reduction = Reduction.WEIGHTED_MEAN, weights = Weights.ROW, classWeight = {0.5, 2, 1}",
            "@BceWithLogits(reduction = Reduction.WEIGHTED_MEAN, classWeight = {0.5, 2}",
            "@Bce(reduction = Reduction.NONE, compat = Compat.PYTORCH",
            "@Bce(reduction = Reduction.SUM, weights = Weights.ELEMENT, posWeight = {1, 2.5}",
            "@Bce(reduction = Reduction.BATCH_MEAN, classes = 4, compat = Compat.CLIP");
    private static final int[] LENGTHS = {0, 1, 15, 16, 17, 1023, 1024, 1025, 3071, 3072, 3073};
    private static final Map<String, Reference> REFERENCES = new HashMap<>();

    @BeforeAll
    static void compile() {
        List<Reference> references = References.of(annotations());
        for (int i = 0; i < references.size(); i++) {
            REFERENCES.put(annotations().get(i), references.get(i));
        }
    }

    static List<String> annotations() {
        List<String> annotations = new ArrayList<>();
        for (Format format : Format.values()) {
            SHAPES.forEach(shape -> annotations.add(shape + ", precision = Precision." + format + ")"));
        }
        return annotations;
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void everyRangeIsComputedAsItsElementsAre(String annotation) {
        Reference reference = REFERENCES.get(annotation);
        int classes = reference.classes();
        for (int length : LENGTHS) {
            int from = length % 7 * classes;
            int to = from + (length + classes - 1) / classes * classes;
            ArrayData data = ArrayData.random(reference, to + 2 * classes, length);
            for (int results = 1; results <= 3; results++) {
                assertMatches(data, data.call(from, to, results), from, to, results);
            }
        }
    }

    private static void assertMatches(ArrayData data, KernelCall call, int from, int to, int results) {
        Reference reference = data.reference();
        boolean reduces = !Double.isNaN(call.reduced()) || from == to;
        double divisor = divisor(data, from, to);
        for (int i = 0; i < data.input().length; i++) {
            boolean inside = from <= i && i < to;
            String where = i + " of " + from + ".." + to;
            if (!inside) {
                assertEquals(0, call.losses()[i], where);
                assertEquals(0, call.gradient()[i], where);
                assertEquals(0, call.hessian()[i], where);
            } else {
                double loss = data.loss(i);
                assertEquals(reduces ? 0 : loss, call.losses()[i], data.tolerance(loss), where);
                assertQuotient(data, results >= 2 ? data.gradient(i) : 0, divisor, call.gradient()[i]);
                assertQuotient(data, results == 3 ? data.hessian(i) : 0, divisor, call.hessian()[i]);
            }
        }
        if (reduces && from < to) {
            double[] summands =
                    IntStream.range(from, to).mapToDouble(data::summand).toArray();
            for (int i = from; i < to; i++) {
                double rounded = reference.format().round(summands[i - from]);
                assertEquals(data.loss(i), rounded, data.tolerance(rounded), i + " of " + from + ".." + to);
            }
            double sum = LaneSum.of(reference.format(), summands);
            // The order in which weights are added up is the kernel's own business.
            boolean weighted = reference.divisor(7, Real.of(5)).toDouble() == 5;
            assertEquals(sum / divisor, call.reduced(), weighted ? 1e-14 * sum / divisor : 0);
        }
    }

    private static double divisor(ArrayData data, int from, int to) {
        Real sum = Real.of(0);
        for (int i = from; i < to; i++) {
            sum = sum.plus(Real.of(data.weightOf(i)).times(data.reference().classWeight(data.column(i))));
        }
        return data.reference().divisor(to - from, sum).toDouble();
    }

    /** Undivided values to the bit; a mean's within 2 ulp, as they are multiplied by a rounded inverse. */
    private static void assertQuotient(ArrayData data, double value, double divisor, double computed) {
        double expected = value / divisor;
        boolean isFloat = data.reference().format() == Format.FLOAT;
        double ulp = isFloat ? Math.ulp((float) expected) : Math.ulp(expected);
        assertEquals(expected, computed, data.tolerance(expected) + (divisor == 1 ? 0 : 2 * ulp));
    }
}
