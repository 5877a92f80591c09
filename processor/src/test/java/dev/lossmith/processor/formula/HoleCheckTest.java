package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Check;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Reference;
import dev.lossmith.check.Report;
import dev.lossmith.processor.testing.References;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker takes the limits of the formula in its holes, and finds the kernel there. */
@Tag("once")
class HoleCheckTest {
    @ParameterizedTest
    @CsvSource({"FLOAT, 4, sin(x - t) / (x - t), log(cosh(x)) / x^2", "DOUBLE, 16, (exp(x) - 1) / x, tanh(x) / x * t"})
    void theCheckerAgreesInHoles(String precision, double bound, String first, String second) {
        List<String> annotations = Stream.of(first, second)
                .map(formula -> "@FormulaLoss(value = \"" + formula + "\", "
                        + (formula.contains("t)") || formula.endsWith("t") ? "target = @Range({-4, 4}), " : "")
                        + "input = @Range({-80, 80}), precision = Precision." + precision + ")")
                .toList();
        for (Reference reference : References.of(annotations)) {
            Report report = Check.of(reference).points(20).run();
            for (Quantity quantity : Quantity.values()) {
                assertTrue(report.worstUlps(quantity) <= bound, () -> quantity + "\n" + report);
                assertEquals(0, report.unknown(quantity), () -> quantity + "\n" + report);
            }
        }
    }
}
