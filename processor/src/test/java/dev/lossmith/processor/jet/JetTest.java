package dev.lossmith.processor.jet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Format;
import dev.lossmith.check.Quantity;
import dev.lossmith.check.Real;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second implementation is right: by hand, and by difference quotients, which know no rule at all. */
class JetTest {
    private static final int DIGITS = 120;
    private static final Real STEP = Real.of(10).pow(-30).withDigits(DIGITS);

    private static Map<Quantity, Real> truth(String text, double x, double t) {
        return new JetTruth(Format.DOUBLE, text, target -> true).at(x, t);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x^2 - 3 * x + t                          | 2  | 5  | 3   | 1    | 2
            -x^2                                     | 3  | 0  | -9  | -6   | -2
            2^-1 * x                                 | 3  | 0  | 1.5 | 0.5  | 0
            x^2^3                                    | -1 | 0  | 1   | -8   | 56
            x - 1 - 1                                | 3  | 0  | 1   | 1    | 0
            x / 2 / 2                                | 3  | 0  | 0.75 | 0.25 | 0
            1 / x                                    | 2  | 0  | 0.5 | -0.25 | 0.25
            (x - t) * (x + t)                        | 3  | 2  | 5   | 6    | 2
            x * exp(x)                               | 0  | 0  | 0   | 1    | 2
            where(x < t, x^2, t)                     | 1  | 2  | 1   | 2    | 2
            where(x >= t, x^2, t)                    | 1  | 2  | 2   | 0    | 0
            max(x, t) + min(x, t)                    | 1  | 2  | 3   | 1    | 0
            clip(3 * x, -1, 1)                       | 0.25 | 0 | 0.75 | 3  | 0
            1e1 * x + 2.5E-1                         | 1  | 0  | 10.25 | 10 | 0
            """)
    void byHand(String text, double x, double t, double loss, double gradient, double hessian) {
        Map<Quantity, Real> known = truth(text, x, t);
        assertEquals(loss, known.get(Quantity.LOSS).toDouble());
        assertEquals(gradient, known.get(Quantity.GRADIENT).toDouble());
        assertEquals(hessian, known.get(Quantity.HESSIAN).toDouble());
    }

    /** At a tie, what both sides agree on is known, and nothing after that. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)                          | 0 | 0 | LOSS
            abs(x)^2                        | 0 | 0 | LOSS GRADIENT HESSIAN
            x * abs(x)                      | 0 | 0 | LOSS GRADIENT
            abs(x)^1.5                      | 0 | 0 | LOSS GRADIENT
            max(x, t)                       | 1 | 1 | LOSS
            max(x, 0) + max(-x, 0)          | 0 | 0 | LOSS
            max(x, 0) - max(-x, 0)          | 0 | 0 | LOSS GRADIENT HESSIAN
            where(x < t, x^2, 2 * x - 1)    | 1 | 1 | LOSS GRADIENT
            where(x < t, 0, 1)              | 1 | 1 | LOSS
            sign(x - t)                     | 1 | 1 | LOSS
            abs(t)                          | 1 | 0 | LOSS GRADIENT HESSIAN
            sqrt(x)                         | 0 | 0 | LOSS
            log(x)                          | 0 | 0 | ''
            """)
    void tiesAndSingularities(String text, double x, double t, String expected) {
        Set<Quantity> known = EnumSet.noneOf(Quantity.class);
        for (String quantity : expected.isEmpty() ? new String[0] : expected.split(" ")) {
            known.add(Quantity.valueOf(quantity));
        }
        assertEquals(known, truth(text, x, t).keySet());
    }

    @ParameterizedTest
    @EnumSource
    void eachFunctionHasTheDerivativesOfItsValues(JetFunction function) {
        for (double at : new double[] {0.3, 1, 2.7}) {
            assertDerivatives(function + "(x * x + 0.1 * x)", at);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^1.5",
                "x^-2",
                "(1 + x^2)^0.25",
                "exp(x) / (1 + x^2)",
                "sigmoid(x) * tanh(x) / (2 + atan(x))",
                "max(x, 0.5)^2",
                "where(x^2 > x, x^3, -x)"
            })
    void eachOperatorHasTheDerivativesOfItsValues(String text) {
        for (double at : new double[] {0.3, 1.1, 2.7}) {
            assertDerivatives(text, at);
        }
    }

    private static void assertDerivatives(String text, double at) {
        JetFormula formula = JetParser.parse(text.toLowerCase(Locale.ROOT)).formula();
        Real x = Real.of(at, DIGITS);
        Jet middle = formula.at(new Place(x, Real.of(0), 0));
        Real after = formula.at(new Place(x.plus(STEP), Real.of(0), 0)).value();
        Real before = formula.at(new Place(x.minus(STEP), Real.of(0), 0)).value();
        Real slope = after.minus(before).dividedBy(STEP.times(Real.of(2)));
        Real bend = after.plus(before).minus(middle.value().times(Real.of(2))).dividedBy(STEP.pow(2));
        assertNear(slope, middle.first(), text);
        assertNear(bend, middle.second(), text);
    }

    private static void assertNear(Real expected, Real actual, String text) {
        Real most = expected.abs().max(Real.of(1)).times(Real.of(1e-20));
        assertTrue(expected.minus(actual).abs().compareTo(most) < 0, () -> text + ": " + actual + ", not " + expected);
    }

    /** The first loses 34 digits, the second 300. */
    @Test
    void asManyDigitsAsItTakes() {
        double exact = 4 * StrictMath.exp(-80);
        assertEquals(exact, truth("1 - tanh(x)^2", 40, 0).get(Quantity.LOSS).toDouble(), exact * 1e-15);
        assertEquals(
                1e-300, truth("(1 + 1e-300 * x) - 1", 1, 0).get(Quantity.LOSS).toDouble());
    }

    @Test
    void anErrorIsCountedInWhatTheNextInputChanges() {
        JetTruth square = new JetTruth(Format.FLOAT, "(x - t)^2", target -> true);
        float x = 1000.5f;
        float next = Math.nextDown(x);
        assertEquals(0, square.error(Quantity.LOSS, x, 1000, 0.25).orElseThrow());
        double error = (next - 1000) * (next - 1000);
        assertEquals(1, square.error(Quantity.LOSS, x, 1000, error).orElseThrow(), 0.01);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x +", "(x", "x)", "x x", "2 ^ x", "f(x)", "x # 2", "where(x, 1, 2)", "max(x)"})
    void whatIsNoFormulaIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> truth(text, 1, 1));
    }
}
