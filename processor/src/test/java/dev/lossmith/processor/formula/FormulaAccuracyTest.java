package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Check;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Reference;
import dev.lossmith.check.Report;
import dev.lossmith.processor.formula.FormulaLosses.FormulaLoss;
import dev.lossmith.processor.testing.References;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kernels of formulas are right to 4 ulp, gradient and Hessian as well, although the formulas are not: says the checker, which
 * evaluates each formula as it was written, differentiates it numerically, and needs as many digits as that takes.
 *
 * <p>A point is ill-conditioned where the next number in the place of the input or target changes the result by more than an
 * ulp. There, that change takes the place of the ulp; no point is left out.
 */
@Tag("once")
class FormulaAccuracyTest {
    private static final double LARGEST_ERROR = 4;
    private static final Map<String, Reference> REFERENCES = new HashMap<>();

    /** Compiled together where one is asked for first: javac starts once. */
    private static Reference reference(Stream<Arguments> losses, String annotation) {
        if (!REFERENCES.containsKey(annotation)) {
            List<String> annotations =
                    losses.map(FormulaAccuracyTest::annotation).toList();
            List<Reference> references = References.of(annotations);
            for (int i = 0; i < references.size(); i++) {
                REFERENCES.put(annotations.get(i), references.get(i));
            }
        }
        return REFERENCES.get(annotation);
    }

    static Stream<Arguments> inOnePrecision() {
        return losses(0);
    }

    static Stream<Arguments> inTheOther() {
        return losses(1);
    }

    /** Precisions take turns. */
    private static Stream<Arguments> losses(int turn) {
        List<FormulaLoss> all = FormulaLosses.all();
        return IntStream.range(0, all.size())
                .mapToObj(i -> Arguments.of(all.get(i), Precision.values()[(i + turn) % 2]));
    }

    private static String annotation(Arguments loss) {
        return ((FormulaLoss) loss.get()[0]).annotation((Precision) loss.get()[1]);
    }

    @ParameterizedTest
    @MethodSource("inOnePrecision")
    void everyResultIsWithinFourUlps(FormulaLoss loss, Precision precision) {
        check(loss, precision, reference(inOnePrecision(), loss.annotation(precision)));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("inTheOther")
    void soItIsInTheOtherPrecision(FormulaLoss loss, Precision precision) {
        check(loss, precision, reference(inTheOther(), loss.annotation(precision)));
    }

    private static void check(FormulaLoss loss, Precision precision, Reference reference) {
        Report report = Check.of(reference).points(100).run();
        if (Boolean.getBoolean("lossmith.measure")) {
            System.out.printf(
                    Locale.ROOT,
                    "MEASURED %s, %s: %.3f %.3f %.3f%n",
                    loss,
                    precision,
                    report.worstUlps(Quantity.LOSS),
                    report.worstUlps(Quantity.GRADIENT),
                    report.worstUlps(Quantity.HESSIAN));
        }
        report.requireWithinBounds();
        assertAll(Stream.of(Quantity.values())
                .map(quantity -> () -> assertTrue(
                        report.worstUlps(quantity) <= LARGEST_ERROR,
                        () -> quantity + ": " + report.worstUlps(quantity) + " ulps\n" + report)));
        for (Quantity quantity : Quantity.values()) {
            long known = report.points(quantity) - report.unknown(quantity);
            assertTrue(known > 300, () -> "too few points of the " + quantity + ": " + known);
        }
    }
}
