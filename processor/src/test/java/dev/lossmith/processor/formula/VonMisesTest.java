package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Check;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Reference;
import dev.lossmith.check.Report;
import dev.lossmith.processor.testing.References;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Losses of angles are right where the angles are nearly alike, and many turns away. */
@Tag("once")
class VonMisesTest {
    private static final List<String> FORMULAS = List.of("1 - cos(x - t)", "2.5 - 2.5 * cos(x - t)");

    @ParameterizedTest
    @CsvSource({"FLOAT, 0.7", "DOUBLE, 5"})
    void angles(String precision, double bound) {
        List<String> annotations = FORMULAS.stream()
                .map(formula -> "@FormulaLoss(value = \"" + formula
                        + "\", target = @Range({-4, 4}), input = @Range({-1000, 1000}), precision = Precision."
                        + precision + ")")
                .toList();
        for (Reference reference : References.of(annotations)) {
            Report report = Check.of(reference).points(20).run();
            for (Quantity quantity : Quantity.values()) {
                assertTrue(report.worstUlps(quantity) <= bound, () -> quantity + "\n" + report);
                assertTrue(report.points(quantity) - report.unknown(quantity) > 50, () -> quantity + "\n" + report);
            }
        }
    }
}
