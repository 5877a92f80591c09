package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Check;
import dev.lossmith.check.Domain;
import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Report;
import dev.lossmith.check.RowReference;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker finds kernels of rows within their bounds, at random rows with leads, ties and masked classes, and wrong ones not. */
@Tag("once")
class RowCheckTest {
    private static final List<String> ANNOTATIONS = Stream.of(
                    "SoftmaxCrossEntropy(classes = 2, reduction = Reduction.SUM",
                    "SoftmaxCrossEntropy(classes = 10, reduction = Reduction.NONE, ignore = -100",
                    "SoftmaxCrossEntropy(classes = 40, weights = Weights.ROW",
                    "SoftmaxCrossEntropy(classes = 3, labelSmoothing = 0.1, classWeight = {1, 2, 4}",
                    "SoftmaxCrossEntropy(classes = 4, targets = Targets.PROBABILITIES",
                    "SoftmaxFocal(classes = 3",
                    "SoftmaxFocal(classes = 5, gamma = 1.1",
                    "SoftmaxFocal(classes = 3, gamma = 5",
                    "SoftmaxPoly1(classes = 3",
                    "SoftmaxPoly1(classes = 3, epsilon = 1000",
                    "MultiMargin(classes = 4",
                    "Dice(classes = 8",
                    "GaussianNll(weights = Weights.ROW",
                    "GaussianNll(full = true, reduction = Reduction.NONE",
                    "LaplaceNll(",
                    "AftLogistic(sigma = 0.5",
                    "FormulaLoss(value = \"exposure * exp(x) - count * x\", targetNames = {\"count\", \"exposure\"},"
                            + " target = @Range({0, 1000})",
                    "FormulaLoss(value = \"log(1 + (a * c - t)^2) + softplus(b)\", inputs = {\"a\", \"b\", \"c\"},"
                            + " reduction = Reduction.SUM")
            .flatMap(options -> Stream.of("FLOAT", "DOUBLE")
                    .map(precision -> "@" + options + (options.endsWith("(") ? "" : ", ") + "precision = Precision."
                            + precision + ")"))
            .toList();
    private static final Compiled COMPILED = Compiled.sources(ConfigMatrix.sources(ANNOTATIONS));

    static Stream<Integer> configs() {
        return IntStream.range(0, ANNOTATIONS.size()).boxed();
    }

    private static RowReference reference(int config) {
        try {
            return (RowReference) COMPILED.loadClass("test.Config" + config + "Reference")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void everyKernelIsWithinItsBounds(int config) {
        Check.of(reference(config)).points(120).run().requireWithinBounds();
    }

    @Test
    void anotherFormulaIsFound() {
        RowReference right = reference(1);
        Report report = Check.of(new Wrong(right)).points(100).run();
        assertTrue(report.failures().containsAll(List.of("loss", "gradient", "hessian")), report::toString);
    }

    /** The loss of a temperature that is a thousandth higher. */
    private record Wrong(RowReference right) implements RowReference {
        @Override
        public Format format() {
            return right.format();
        }

        @Override
        public int inputs() {
            return right.inputs();
        }

        @Override
        public boolean hasIndex() {
            return right.hasIndex();
        }

        @Override
        public Domain input() {
            return right.input();
        }

        @Override
        public Real[] terms(Real[] input, Real[] target, int index) {
            Real[] warmer =
                    Stream.of(input).map(each -> each.dividedBy(Real.of(1.001))).toArray(Real[]::new);
            return right.terms(warmer, target, index);
        }

        @Override
        public Object kernel() {
            return right.kernel();
        }

        @Override
        public double lossBound() {
            return right.lossBound();
        }

        @Override
        public double gradientBound() {
            return right.gradientBound();
        }

        @Override
        public double hessianBound() {
            return right.hessianBound();
        }
    }
}
