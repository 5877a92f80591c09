package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.runtime.RowLoss;
import dev.lossmith.runtime.RowwiseLoss;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Class weights, label smoothing, ignored targets, probabilities and reductions mean what they mean in PyTorch. */
@Tag("once")
class CrossEntropySemanticsTest {
    /** PyTorch's own rounding errors, and those of the terms that cancel in a gradient. */
    private static final double TOLERANCE = 1e-12;

    /** The file has class weights rounded to floats, and PyTorch had more digits of them. */
    private static final double WEIGHTED_TOLERANCE = 1e-7;

    @Test
    void everyCaseHasPyTorchsResults() throws ReflectiveOperationException {
        List<CrossEntropyCase> cases = CrossEntropyCase.all();
        List<String> reductions = List.of("NONE", "MEAN", "SUM");
        List<String> annotations = cases.stream()
                .flatMap(each -> reductions.stream().map(each::annotation))
                .distinct()
                .toList();
        Compiled compiled = Compiled.sources(ConfigMatrix.sources(annotations));
        for (CrossEntropyCase each : cases) {
            for (String reduction : reductions) {
                int config = annotations.indexOf(each.annotation(reduction));
                Object kernel = compiled.loadClass("test.Config" + config + "Kernel")
                        .getField("INSTANCE")
                        .get(null);
                double[] gradient = new double[each.rows() * each.classes()];
                double[] loss = loss(kernel, each, gradient);
                double tolerance = each.isWeighted() ? WEIGHTED_TOLERANCE : TOLERANCE;
                assertClose(each.expected(reduction, "loss"), loss, tolerance, each.annotation(reduction) + " loss");
                assertClose(
                        each.expected(reduction, "gradient"),
                        gradient,
                        tolerance,
                        each.annotation(reduction) + " gradient");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static double[] loss(Object kernel, CrossEntropyCase each, double[] gradient) {
        if (kernel instanceof RowwiseLoss) {
            double[] losses = new double[each.rows()];
            ((RowwiseLoss<double[], Object>) kernel).lossAndGradient(each.input(), each.target(), losses, gradient);
            return losses;
        }
        return new double[] {((RowLoss<double[], Object>) kernel).lossAndGradient(each.input(), each.target(), gradient)
        };
    }

    private static void assertClose(double[] expected, double[] found, double tolerance, String what) {
        double largest = Stream.of(expected)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * Math.max(1, largest), what + " at " + i);
        }
    }
}
