package dev.lossmith.processor.golden;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import dev.lossmith.processor.testing.Worst;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every row of every file, in both precisions. The truth is a double, so that in ulps of a double it is itself wrong by up
 * to half an ulp: that half is added to the bounds of DOUBLE kernels.
 */
class GoldenVectorsTest {
    private static final List<String> NAMES = List.of(
            "bce_with_logits_pw0.25", "bce_with_logits_pw1", "bce_with_logits_pw3", "bce_with_logits_smooth", "bce");
    private static final Map<String, Reference> REFERENCES = new LinkedHashMap<>();

    @BeforeAll
    static void compile() {
        List<String> annotations = NAMES.stream()
                .map(GoldenFile::read)
                .flatMap(file -> List.of(Format.values()).stream().map(format -> file.annotation(format.name())))
                .toList();
        List<Reference> references = References.of(annotations);
        for (int i = 0; i < annotations.size(); i++) {
            REFERENCES.put(annotations.get(i), references.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bce_with_logits_pw0.25, FLOAT,  2,   2.5, 4",
        "bce_with_logits_pw0.25, DOUBLE, 2,   2.5, 4",
        "bce_with_logits_pw1,    FLOAT,  2,   2.5, 4",
        "bce_with_logits_pw1,    DOUBLE, 2,   2.5, 4",
        "bce_with_logits_pw3,    FLOAT,  3,   3.5, 5",
        "bce_with_logits_pw3,    DOUBLE, 3,   3.5, 5",
        "bce_with_logits_smooth, FLOAT,  3,   3.5, 5",
        "bce_with_logits_smooth, DOUBLE, 3,   3.5, 5",
        "bce,                    FLOAT,  2,   2.5, 4",
        "bce,                    DOUBLE, 2,   2.5, 4",
    })
    void everyRowIsWithinTheBounds(String name, Format format, double loss, double gradient, double hessian) {
        GoldenFile file = GoldenFile.read(name);
        Reference reference = REFERENCES.get(file.annotation(format.name()));
        Worst worstLoss = new Worst(name + " " + format + " loss");
        Worst worstGradient = new Worst(name + " " + format + " gradient");
        Worst worstHessian = new Worst(name + " " + format + " hessian");
        for (GoldenFile.Row row : file.rows()) {
            double x = row.input();
            double t = row.target();
            double scale = file.gradientScale(row);
            measure(worstLoss, format, reference.loss(x, t, 0), row.loss(), row.loss(), row);
            measure(worstGradient, format, reference.gradient(x, t, 0), row.gradient(), scale, row);
            measure(worstHessian, format, reference.hessian(x, t, 0), row.hessian(), row.hessian(), row);
        }
        double slack = format == Format.DOUBLE ? 0.5 : 0;
        worstLoss.assertAtMost(loss + slack);
        worstGradient.assertAtMost(gradient + slack);
        worstHessian.assertAtMost(hessian + slack);
    }

    private static void measure(
            Worst worst, Format format, double computed, double truth, double scale, GoldenFile.Row row) {
        worst.measure(format.ulps(computed, Real.of(truth), Real.of(scale)), row::toString);
        boolean isAlone = Math.abs(truth) >= scale;
        assertFalse(isAlone && computed == 0 && format.round(truth) != 0, () -> worst + " is 0 at " + row);
    }
}
