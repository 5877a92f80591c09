package dev.lossmith.processor.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Evaluator;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Textbook formulas at points whose values were computed with mpmath, 30 digits; options reach the formula. */
class FormulaTest {
    private static Formula formula(
            String loss, String posWeight, String smoothing, String compat, Precision precision) {
        Options options = new Options(
                precision,
                Map.of(
                        "posWeight",
                        List.of(posWeight.split(":")).stream()
                                .map(BigDecimal::new)
                                .toList(),
                        "labelSmoothing",
                        List.of(new BigDecimal(smoothing)),
                        "epsilon",
                        List.of(new BigDecimal(Storage.of(precision).round(1e-7)))),
                Map.of("compat", compat));
        return Losses.all().stream()
                .filter(each -> each.name().equals(loss))
                .findFirst()
                .orElseThrow()
                .formula(options);
    }

    private static Real value(Formula formula, Expression expression, double x, double t, int column) {
        Map<Variable, Real> given = Map.of(formula.input(), Real.of(x, 60), formula.target(), Real.of(t, 60));
        Evaluator evaluator = new Evaluator(given, column);
        Expression input = formula.prepared().getOrDefault(formula.input(), formula.input());
        Expression target = formula.prepared().getOrDefault(formula.target(), formula.target());
        Map<Variable, Real> prepared =
                Map.of(formula.input(), evaluator.value(input), formula.target(), evaluator.value(target));
        return new Evaluator(prepared, column).value(expression);
    }

    private static void assertNear(double expected, Real actual) {
        assertEquals(expected, actual.toDouble(), Math.abs(expected) * 1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        // loss, posWeight, smoothing, compat, input, target, expected
        "BceWithLogits, 1, 0, EXACT, -20, 0, 2.0611536203143807e-9",
        "BceWithLogits, 1, 0, EXACT, 100, 0, 100",
        "BceWithLogits, 1, 0, EXACT, 0, 0.5, 0.69314718055994531",
        "BceWithLogits, 3, 0, EXACT, 1, 1, 0.93978506255466850",
        "BceWithLogits, 3, 0, EXACT, 1, 0.25, 1.2198925312773343",
        "BceWithLogits, 1, 0.125, EXACT, 2, 1, 0.25192801104297252",
        "Bce, 1, 0, EXACT, 0.25, 1, 1.3862943611198906",
        "Bce, 3, 0, EXACT, 0.25, 0.5, 2.2232825779057264",
        "Bce, 1, 0, EXACT, 1e-300, 0, 1e-300",
        "Bce, 1, 0, PYTORCH, 0, 1, 100",
        "Bce, 1, 0, PYTORCH, 1, 0, 100",
        "Bce, 1, 0, PYTORCH, 0.25, 1, 1.3862943611198906",
        "Bce, 1, 0, CLIP, 0, 1, 16.11809565095832",
        "Bce, 1, 0, CLIP, 0, 0, 1.0000000500000033e-7",
    })
    void lossIsTheTextbooks(
            String loss, String posWeight, String smoothing, String compat, double x, double t, double expected) {
        Formula formula = formula(loss, posWeight, smoothing, compat, Precision.DOUBLE);
        assertNear(expected, value(formula, formula.stated().loss(), x, t, 0));
    }

    @Test
    void pytorchDefinesItsDerivatives() {
        Formula formula = formula("Bce", "1", "0", "PYTORCH", Precision.DOUBLE);
        assertNear(1e12, value(formula, formula.stated().gradient().orElseThrow(), 1, 0, 0));
        assertNear(-4, value(formula, formula.stated().gradient().orElseThrow(), 0.25, 1, 0));
        // (p^2 - 2 p t + t) / ((p + 1e-12)^2 (1 - p + 1e-12)^2), at p = 1/4 and t = 1/2
        double d = (0.25 + 1e-12) * (0.75 + 1e-12);
        assertNear(
                (0.0625 - 0.25 + 0.5) / (d * d),
                value(formula, formula.stated().hessian().orElseThrow(), 0.25, 0.5, 0));
        double atEnd = 1 / (1e-12 * (1 + 1e-12));
        assertNear(atEnd * atEnd, value(formula, formula.stated().hessian().orElseThrow(), 0, 1, 0));
    }

    @Test
    void otherLossesLeaveTheirDerivativesToTheCompiler() {
        for (String loss : List.of("BceWithLogits", "Bce")) {
            Formula formula = formula(loss, "1", "0", "EXACT", Precision.FLOAT);
            assertEquals(Optional.empty(), formula.stated().gradient());
            assertEquals(Optional.empty(), formula.stated().hessian());
        }
    }

    @Test
    void probabilityIsUndefinedOutsideOfItsIntervalUnlessItIsClipped() {
        for (double p : new double[] {-0.001, 1.001, Double.POSITIVE_INFINITY}) {
            Formula exact = formula("Bce", "1", "0", "EXACT", Precision.DOUBLE);
            Formula clipped = formula("Bce", "1", "0", "CLIP", Precision.DOUBLE);
            assertTrue(value(exact, exact.stated().loss(), p, 0.5, 0).isNaN());
            assertTrue(value(clipped, clipped.stated().loss(), p, 0.5, 0).isFinite());
        }
    }

    @Test
    void weightsDifferByClass() {
        Formula formula = formula("BceWithLogits", "1:2.5", "0", "EXACT", Precision.DOUBLE);
        Real first = value(formula, formula.stated().loss(), -3, 1, 0);
        Real second = value(formula, formula.stated().loss(), -3, 1, 1);
        assertEquals(2.5, second.dividedBy(first).toDouble(), 1e-15);
    }

    @Test
    void boundsGrowWithEachConstantThatMultiplies() {
        Outputs<Double> ulps = new Outputs<>(2.0, 2.5, 4.0);
        assertEquals(
                new Bounds.Proved(ulps, 0),
                formula("BceWithLogits", "1", "0", "EXACT", Precision.FLOAT).bounds());
        assertEquals(
                new Bounds.Proved(ulps, 1),
                formula("BceWithLogits", "3", "0", "EXACT", Precision.FLOAT).bounds());
        assertEquals(
                new Bounds.Proved(ulps, 2),
                formula("BceWithLogits", "3", "0.1", "EXACT", Precision.FLOAT).bounds());
    }

    @Test
    void clipKeepsItsUpperEndBelowOne() {
        Formula formula = formula("Bce", "1", "0", "CLIP", Precision.FLOAT);
        Real atOne = value(formula, formula.stated().loss(), 1, 0, 0);
        assertEquals(-Math.log1p(-(double) (1 - 1e-7f)), atOne.toDouble(), 1e-12);
        assertEquals(Interval.UNIT, formula.input().interval());
    }

    private static Formula ofUser(String value, String constants, Precision precision, Map<String, Interval> ranges) {
        return new FormulaLoss()
                .formula(new Options(
                        precision,
                        Map.of("maxUlps", List.of(new BigDecimal("2.5"))),
                        Map.of(),
                        Map.of(
                                "value",
                                List.of(value),
                                "constants",
                                constants == null ? List.of() : List.of(constants)),
                        ranges));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // value, constants, input, target, expected
                "log(1 + ((x - t) / c)^2) | c = 2.5        | 3   | 1   | 0.49469624183610706",
                "-x^2 + b * t             | b = -.5        | 3   | 2   | -10",
                "x * exp(d) + t * e       | d = 1e0, e=+2. | 2   | 0.5 | 6.4365636569180905",
                "sqrt(x) - t              |                | 6.25 | 0.5 | 2",
            })
    void aUsersFormulaHasTheUsersConstants(
            String value, String constants, double input, double target, double expected) {
        Formula formula = ofUser(value, constants, Precision.DOUBLE, Map.of());
        assertNear(expected, value(formula, formula.stated().loss(), input, target, 0));
    }

    @Test
    void aUsersConstantIsRoundedToTheKernelsPrecision() {
        Formula formula = ofUser("c * x", "c = 0.1", Precision.FLOAT, Map.of());
        assertEquals(0.1f, value(formula, formula.stated().loss(), 1, 0, 0).toDouble());
    }

    @Test
    void aUsersFormulaHasRangesALimitAndNoBounds() {
        Interval range = new Interval(0, Double.POSITIVE_INFINITY);
        Formula formula = ofUser("x - t", null, Precision.FLOAT, Map.of("input", range));
        assertEquals(range, formula.input().interval());
        assertEquals(Interval.REALS, formula.target().interval());
        assertEquals(new Bounds.Measured(OptionalDouble.of(2.5)), formula.bounds());
    }
}
