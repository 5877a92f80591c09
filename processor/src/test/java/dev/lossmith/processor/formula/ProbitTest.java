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

/** Formulas with the normal distribution, as textbooks print them, are right far in both tails; further out, the checker takes minutes. */
class ProbitTest {
    private static final String ERF =
            "-(t * log(0.5 * (1 + erf(x / sqrt(2)))) + (1 - t) * log(0.5 * (1 - erf(x / sqrt(2)))))";

    /** At the ends of the range, the checker's limits take minutes; SilenceTest has this formula, too. */
    @Tag("exhaustive")
    @ParameterizedTest
    @CsvSource({"FLOAT, 0.7"})
    void textbookFormulaIsRightInBothTails(String precision, double bound) {
        check(precision, 40, bound);
    }

    private static void check(String precision, int furthest, double bound) {
        List<String> annotations = List.of(ERF).stream()
                .map(formula -> "@FormulaLoss(value = \"" + formula
                        + "\", target = @Range({0, 1}), input = @Range({" + -furthest
                        + ", " + furthest + "}), precision = Precision."
                        + precision + ")")
                .toList();
        for (Reference reference : References.of(annotations)) {
            Report report = Check.of(reference).points(20).run();
            for (Quantity quantity : Quantity.values()) {
                double worst = report.worstUlps(quantity);
                if (Boolean.getBoolean("lossmith.measure")) {
                    System.out.println("MEASURED probit " + precision + " " + quantity + " " + worst);
                }
                assertTrue(worst <= bound, () -> quantity + "\n" + report);
                assertTrue(report.points(quantity) - report.unknown(quantity) > 50, () -> quantity + "\n" + report);
            }
        }
    }
}
