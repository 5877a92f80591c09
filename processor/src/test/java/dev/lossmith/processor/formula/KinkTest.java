package dev.lossmith.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import dev.lossmith.check.Reference;
import dev.lossmith.processor.testing.References;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derivatives where a formula has none: what PyTorch takes there, and of {@code where} what the branch says. */
@Tag("once")
class KinkTest {
    @ParameterizedTest
    @CsvSource({
        "abs(x),                          0,  0,  0, 0",
        "abs(x - t),                      2,  2,  0, 0",
        "relu(x),                         0,  0,  0, 0",
        "relu(x)^2,                       0,  0,  0, 0",
        "'max(x, t)',                     1,  1,  1, 0",
        "'max(t, x)',                     1,  1,  0, 0",
        "'min(x, t)',                     1,  1,  1, 0",
        "'min(t, x)',                     1,  1,  0, 0",
        "'where(x < t, 3 * x, x^2)',      1,  1,  2, 2",
        "'where(x <= t, 3 * x, x^2)',     1,  1,  3, 0",
        "'where(x > t, 3 * x, x^2)',      1,  1,  2, 2",
        "'where(x >= t, 3 * x, x^2)',     1,  1,  3, 0",
        "'where(x == t, 3 * x, x^2)',     1,  1,  3, 0",
        "'where(x != t, 3 * x, x^2)',     1,  1,  2, 2",
        "'where(x == t, 3 * x, x^2)',     2,  1,  4, 2",
        "'where(x < t, 3 * x, x^2)',      0, -0.0, 0, 2",
        "'where(x < t, 3 * x, x^2)',   -0.0,  0,  0, 2",
        "sign(x) * x,                     0,  0,  0, 0",
        "'where(abs(x - t) <= 1, (x - t)^2 / 2, abs(x - t) - 0.5)', 3, 2, 1, 1",
        "'where(abs(x - t) < 1, (x - t)^2 / 2, abs(x - t) - 0.5)',  3, 2, 1, 0",
    })
    void derivativesAtKinks(String formula, double input, double target, double gradient, double hessian) {
        for (Precision precision : Precision.values()) {
            Reference reference = References.of("@SuppressWarnings(\"lossmith\") @FormulaLoss(value = \"" + formula
                    + "\", precision = Precision." + precision + ")");
            assertEquals(gradient, reference.gradient(input, target, 0) + 0.0, formula);
            assertEquals(hessian, reference.hessian(input, target, 0) + 0.0, formula);
        }
    }
}
