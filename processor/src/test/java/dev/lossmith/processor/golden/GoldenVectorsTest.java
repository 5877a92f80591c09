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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of every file: within 0.65 ulp in FLOAT, in DOUBLE within 1.5 ulp (loss and gradient) and 2 (Hessian). The ulp
 * that a posWeight of 3 or a smoothed target may add to those is not needed at these points. A truth above the largest float
 * may saturate. The truth is a double: in ulps of a double it is itself wrong by up to half an ulp.
 */
class GoldenVectorsTest {
    private static final List<String> NAMES = List.of(
            "bce_with_logits_pw0.25", "bce_with_logits_pw1", "bce_with_logits_pw3", "bce_with_logits_smooth", "bce");
    private static final double HALF_ULP = 0.5;
    private static final double FLOAT_BOUND = 0.65;
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
    @MethodSource("filesAndFormats")
    void everyRowIsWithinTheBounds(String name, Format format) {
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
        boolean isFloat = format == Format.FLOAT;
        worstLoss.assertAtMost(isFloat ? FLOAT_BOUND : 1.5 + HALF_ULP);
        worstGradient.assertAtMost(isFloat ? FLOAT_BOUND : 1.5 + HALF_ULP);
        worstHessian.assertAtMost(isFloat ? FLOAT_BOUND : 2 + HALF_ULP);
    }

    static Stream<Arguments> filesAndFormats() {
        return NAMES.stream().flatMap(name -> Stream.of(Format.values()).map(format -> Arguments.of(name, format)));
    }

    private static void measure(
            Worst worst, Format format, double computed, double truth, double scale, GoldenFile.Row row) {
        worst.measure(format.ulps(computed, Real.of(truth), Real.of(scale)), row::toString);
        boolean isAlone = Math.abs(truth) >= scale;
        assertFalse(isAlone && computed == 0 && format.round(truth) != 0, () -> worst + " is 0 at " + row);
    }
}
