package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.testing.Compiled;
import dev.lossmith.processor.testing.ConfigMatrix;
import dev.lossmith.processor.testing.Worst;
import dev.lossmith.runtime.RowwiseLoss;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every file, with the exact truth: within an ulp in FLOAT, a few in DOUBLE, of the larger of two terms where these
 * cancel. A truth that rounds to no 0 is none.
 */
@Tag("once")
class GoldenRowsTest {
    private static final double FLOAT_BOUND = 1;
    private static final double DOUBLE_BOUND = 8;
    private static final List<String> NAMES = List.of(
            "softmax_ce_c2",
            "softmax_ce_c3",
            "softmax_ce_c10",
            "softmax_ce_c2_smooth",
            "softmax_ce_c3_smooth",
            "softmax_ce_c10_smooth",
            "softmax_ce_c3_probabilities",
            "focal_ce_c2_g2",
            "focal_ce_c3_g2",
            "focal_ce_c10_g2",
            "poly1_ce_c2",
            "poly1_ce_c3",
            "poly1_ce_c10",
            "multi_margin_c2",
            "multi_margin_c3",
            "multi_margin_c10",
            "dice_n8",
            "gaussian_nll",
            "laplace_nll",
            "aft_logistic_s1",
            "aft_logistic_s0.375");

    private static Compiled compiled;
    private static List<String> annotations;

    @BeforeAll
    static void compile() {
        annotations = NAMES.stream()
                .map(GoldenRows::read)
                .flatMap(file -> Stream.of(Format.values()).map(format -> file.annotation(format.name())))
                .toList();
        compiled = Compiled.sources(ConfigMatrix.sources(annotations));
    }

    static Stream<Arguments> filesAndFormats() {
        return NAMES.stream().flatMap(name -> Stream.of(Format.values()).map(format -> Arguments.of(name, format)));
    }

    @ParameterizedTest
    @MethodSource("filesAndFormats")
    void everyRowIsWithinTheBounds(String name, Format format) throws ReflectiveOperationException {
        GoldenRows file = GoldenRows.read(name);
        int config = annotations.indexOf(file.annotation(format.name()));
        Object kernel = compiled.loadClass("test.Config" + config + "Kernel")
                .getField("INSTANCE")
                .get(null);
        Worst loss = new Worst(name + " " + format + " loss");
        Worst gradient = new Worst(name + " " + format + " gradient");
        Worst hessian = new Worst(name + " " + format + " hessian");
        for (GoldenRows.Row row : file.rows()) {
            double[][] found = results(kernel, format, row);
            double moved = file.ulpsOfInput(format, row);
            measure(loss, format, found[0][0], row.loss(), moved * file.lossScale(row), row);
            for (int j = 0; j < row.input().length; j++) {
                measure(gradient, format, found[1][j], row.gradient()[j], moved * file.gradientScale(row, j), row);
                measure(hessian, format, found[2][j], row.hessian()[j], moved * file.hessianScale(row, j), row);
            }
        }
        double bound = format == Format.FLOAT ? FLOAT_BOUND : DOUBLE_BOUND;
        loss.assertAtMost(bound);
        gradient.assertAtMost(bound);
        hessian.assertAtMost(bound);
    }

    static void measure(Worst worst, Format format, double computed, double truth, double scale, GoldenRows.Row row) {
        worst.measure(format.ulps(computed, Real.of(truth), Real.of(scale)), row::toString);
        boolean isAlone = Math.abs(truth) >= scale;
        assertFalse(isAlone && computed == 0 && format.round(truth) != 0, () -> worst + " is 0 at " + row);
    }

    @SuppressWarnings("unchecked")
    static double[][] results(Object kernel, Format format, GoldenRows.Row row) {
        int n = row.input().length;
        if (format == Format.FLOAT) {
            float[] loss = new float[1];
            float[] gradient = new float[n];
            float[] hessian = new float[n];
            Object target = row.isIndex() ? row.index() : GoldenRows.floats(row.target());
            if (!row.isIndex() && n == 1) {
                target = new float[][] {GoldenRows.floats(row.target(0)), GoldenRows.floats(row.target(1))};
            }
            ((RowwiseLoss<float[], Object>) kernel)
                    .lossGradientAndHessian(GoldenRows.floats(row.input()), target, loss, gradient, hessian);
            return new double[][] {GoldenRows.doubles(loss), GoldenRows.doubles(gradient), GoldenRows.doubles(hessian)};
        }
        double[] loss = new double[1];
        double[] gradient = new double[n];
        double[] hessian = new double[n];
        Object target = row.isIndex() ? row.index() : row.target();
        if (!row.isIndex() && n == 1) {
            target = new double[][] {row.target(0), row.target(1)};
        }
        ((RowwiseLoss<double[], Object>) kernel).lossGradientAndHessian(row.input(), target, loss, gradient, hessian);
        return new double[][] {loss, gradient, hessian};
    }
}
