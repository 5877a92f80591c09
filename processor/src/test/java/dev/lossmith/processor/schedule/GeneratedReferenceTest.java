package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Check;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Reference;
import dev.lossmith.check.Report;
import dev.lossmith.processor.testing.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checker, which knows the textbook's formula only, finds every generated kernel within the bounds that it states. */
class GeneratedReferenceTest {
    private static final List<String> ANNOTATIONS = List.of(
            "@BceWithLogits",
            "@BceWithLogits(posWeight = 3, reduction = Reduction.SUM)",
            "@BceWithLogits(labelSmoothing = 0.1, posWeight = 0.3, reduction = Reduction.NONE)",
            "@BceWithLogits(precision = Precision.DOUBLE)",
            "@BceWithLogits(posWeight = {1, 2.5, 4}, classWeight = {0, 0.3, 3}, precision = Precision.DOUBLE)",
            "@BceWithLogits(weights = Weights.ROW, classes = 4, reduction = Reduction.BATCH_MEAN)",
            "@BceWithLogits(weights = Weights.ELEMENT, posWeight = {1, 0.5}, reduction = Reduction.WEIGHTED_MEAN)",
            "@Bce",
            "@Bce(posWeight = {3, 0.2}, weights = Weights.ROW, precision = Precision.DOUBLE)",
            "@Bce(compat = Compat.PYTORCH, precision = Precision.DOUBLE)",
            "@Bce(compat = Compat.CLIP, posWeight = 2)",
            "@Bce(compat = Compat.CLIP, epsilon = 0.01, precision = Precision.DOUBLE)");
    private static final List<Reference> REFERENCES = new ArrayList<>();

    @BeforeAll
    static void compile() {
        REFERENCES.addAll(References.of(ANNOTATIONS));
    }

    static List<String> annotations() {
        return ANNOTATIONS;
    }

    @ParameterizedTest
    @MethodSource("annotations")
    void kernelIsWithinItsBounds(String annotation) {
        Reference reference = REFERENCES.get(ANNOTATIONS.indexOf(annotation));
        Report report = Check.of(reference).points(100).run();
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.printf(
                    Locale.ROOT,
                    "MEASURED %s: %.3f %.3f %.3f%n",
                    annotation,
                    report.worstUlps(Quantity.LOSS),
                    report.worstUlps(Quantity.GRADIENT),
                    report.worstUlps(Quantity.HESSIAN));
        }
        report.requireWithinBounds();
        for (Quantity quantity : Quantity.values()) {
            long known = report.points(quantity) - report.unknown(quantity);
            assertTrue(known > 300, () -> "too few points of the " + quantity + ": " + known);
        }
    }
}
