package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.KernelCall;
import dev.lossmith.processor.testing.References;
import dev.lossmith.processor.testing.Worst;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every case of the file, in each precision for a reduction, against the textbook's formula in arbitrary precision, whatever
 * weights, classes and means multiply: in FLOAT within 0.65 ulp, and sums, which nothing rounds to float, within 0.15; in
 * DOUBLE losses within 2 ulp, or 2.5 where a posWeight multiplies, and gradients within 2.5. PyTorch's own numbers are
 * compared as closely as PyTorch is right: its gradient loses what is below an ulp of 1.
 *
 * <p>A case takes turns at the reductions: the next of the same shape, kind of weight or number of posWeights takes another one,
 * so that each shape, each kind and each number meets all six pairs of a reduction and a precision.
 */
class ReductionsTest {
    private static final Map<String, Reference> REFERENCES = new HashMap<>();
    private static final List<ReductionCase> CASES = ReductionCase.all();
    private static final List<String> REDUCTIONS = List.of("NONE", "MEAN", "SUM");

    @BeforeAll
    static void compile() {
        Set<String> annotations = new LinkedHashSet<>();
        for (Format format : Format.values()) {
            for (String reduction : REDUCTIONS) {
                cases(reduction, format).forEach(golden -> annotations.add(golden.annotation(reduction, format)));
            }
        }
        List<String> ordered = new ArrayList<>(annotations);
        List<Reference> references = References.of(ordered);
        for (int i = 0; i < ordered.size(); i++) {
            REFERENCES.put(ordered.get(i), references.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, FLOAT", "MEAN, FLOAT", "SUM, FLOAT", "NONE, DOUBLE", "MEAN, DOUBLE", "SUM, DOUBLE"})
    void everyCaseIsWithinTheBounds(String reduction, Format format) {
        boolean isMean = reduction.equals("MEAN");
        Worst plainLoss = new Worst(reduction + " " + format + " loss");
        Worst multipliedLoss = new Worst(reduction + " " + format + " loss with posWeight");
        Worst worstGradient = new Worst(reduction + " " + format + " gradient");
        for (ReductionCase golden : cases(reduction, format)) {
            KernelCall call = call(golden, reduction, format);
            Real divisor = Real.of(isMean ? golden.input().length : 1);
            Worst worstLoss = golden.posWeight().length == 0 ? plainLoss : multipliedLoss;
            Real sum = Real.of(0);
            for (int i = 0; i < golden.input().length; i++) {
                Real loss = golden.loss(i);
                sum = sum.plus(loss);
                if (reduction.equals("NONE")) {
                    worstLoss.measure(format.ulps(call.losses()[i], loss), golden::describe);
                }
                Real[] terms = golden.gradientTerms(i);
                Real gradient = terms[0].minus(terms[1]).dividedBy(divisor);
                Real scale = terms[0].max(terms[1]).dividedBy(divisor);
                worstGradient.measure(format.ulps(call.gradient()[i], gradient, scale), golden::describe);
            }
            if (!reduction.equals("NONE") && (golden.rows() > 0 || !isMean)) {
                worstLoss.measure(format.ulps(call.reduced(), sum.dividedBy(divisor)), golden::describe);
            }
        }
        boolean isFloat = format == Format.FLOAT;
        double ofFloat = reduction.equals("NONE") ? 0.65 : 0.15;
        plainLoss.assertAtMost(isFloat ? ofFloat : 2);
        multipliedLoss.assertAtMost(isFloat ? ofFloat : 2.5);
        worstGradient.assertAtMost(isFloat ? 0.65 : 2.5);
    }

    @ParameterizedTest
    @CsvSource({"NONE, FLOAT", "MEAN, FLOAT", "SUM, FLOAT", "NONE, DOUBLE", "MEAN, DOUBLE", "SUM, DOUBLE"})
    void everyCaseAgreesWithPyTorch(String reduction, Format format) {
        double tolerance = format == Format.FLOAT ? 0x1p-20 : 0x1p-47;
        for (ReductionCase golden : cases(reduction, format)) {
            KernelCall call = call(golden, reduction, format);
            double[] losses = reduction.equals("NONE") ? call.losses() : new double[] {call.reduced()};
            assertNear(golden.expected(reduction, "loss"), losses, tolerance);
            assertNear(golden.expected(reduction, "gradient"), call.gradient(), tolerance);
        }
    }

    /** The file varies two things in three ways each for every shape: in this square no row and no column has a reduction twice. */
    private static List<ReductionCase> cases(String reduction, Format format) {
        int turn = REDUCTIONS.indexOf(reduction) + (format == Format.DOUBLE ? 2 : 0);
        return IntStream.range(0, CASES.size())
                .filter(i -> (i + i / 3) % 3 == turn % 3)
                .mapToObj(CASES::get)
                .toList();
    }

    private static KernelCall call(ReductionCase golden, String reduction, Format format) {
        Reference reference = REFERENCES.get(golden.annotation(reduction, format));
        double[] weight = golden.hasElementWeights() ? golden.weight() : null;
        return KernelCall.lossAndGradient(reference, golden.input(), golden.target(), weight);
    }

    /** PyTorch subtracts from 1: what it has is right to a few ulps of 1, or of a result that is larger. */
    private static void assertNear(double[] expected, double[] actual, double tolerance) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            double allowed = tolerance * Math.max(1, Math.abs(expected[i]));
            assertEquals(expected[i], actual[i], Double.isNaN(allowed) ? tolerance : allowed);
        }
    }
}
