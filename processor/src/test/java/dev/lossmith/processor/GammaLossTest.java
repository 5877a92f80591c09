package dev.lossmith.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.processor.loss.Formula;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shape of a gamma distribution is compiled without an error, and the kernel is as right as its compiler says:
 * of doubles it warns of large x near t.
 */
class GammaLossTest {
    @ParameterizedTest
    @CsvSource({"FLOAT, RIGHT", "DOUBLE, HARMLESS"})
    void shape(Precision precision, String verdict) {
        TextbookLoss loss = TextbookLoss.all().stream()
                .filter(candidate -> candidate.name().equals("gamma_nll_shape"))
                .findFirst()
                .orElseThrow();
        Formula formula = InProcess.formula(precision, loss.formula(), loss.constants(), loss.input(), loss.target());
        assertEquals(List.of(), FormulaCheck.undefined(formula, precision));
        KernelTrial trial = KernelTrial.of(
                precision,
                formula,
                InProcess.kernel(precision, loss.formula(), loss.constants(), loss.input(), loss.target()),
                loss.points(20));
        assertEquals(verdict, trial.verdict().name(), trial::toString);
    }
}
