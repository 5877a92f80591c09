package dev.lossmith.processor.accuracy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import dev.lossmith.processor.derive.Derivation;
import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Outputs;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import dev.lossmith.processor.expr.Stated;
import dev.lossmith.processor.expr.Storage;
import dev.lossmith.processor.expr.Variable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search among forms finds: each time, the textbook's own form loses all its digits somewhere. */
class SearchedFormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log(1 + exp(-t * x))                    | softplus(-(x * t))
            log(1 + exp(x)) - t * x                 | (1 - t) * softplus(x) + t * softplus(-x)
            log(cosh(x - t))                        | logCosh(x - t)
            exp(x - t) - 1                          | expm1(x - t)
            (exp(x) - exp(-x)) / (exp(x) + exp(-x)) | tanh(x)
            cosh(x) - 1                             | 2 * sinh(x / 2)^2
            1 - tanh(x)^2                           | 4 * logisticDensity(2 * x)
            """)
    void rulesAloneFindTheStableForm(String formula, String stable) {
        assertEquals(
                stable, derivation(Precision.FLOAT, formula).stable().loss().toString());
        assertEquals(
                stable, derivation(Precision.DOUBLE, formula).stable().loss().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (x - t)^2 / (1 + (x - t)^2)             | 2 * (x - t) / (1 + (x - t)^2)^2
            """)
    void fractionsAreBroughtTogether(String formula, String gradient) {
        assertEquals(
                gradient,
                derivation(Precision.DOUBLE, formula).stable().gradient().toString());
    }

    /** Logarithms of positive numbers that are nearly equal, and of numbers far apart. */
    @ParameterizedTest
    @CsvSource({"FLOAT", "DOUBLE"})
    void differenceOfLogarithmsIsOneLogarithm(Precision precision) {
        Pool pool = new Pool();
        Interval positive = new Interval(0, Double.POSITIVE_INFINITY);
        Derivation derivation = derivation(precision, pool, "(log(1 + x) - log(1 + t))^2", positive);
        Outputs<Expression> exact =
                Derivation.exact(pool, Stated.of(derivation.textbook()), pool.variable("x", positive), Map.of());
        Measurement measurement = Accuracy.of(
                        Storage.of(precision), exact, pool.variable("x", positive), pool.variable("t", positive))
                .measure(derivation.element());
        double bound = precision == Precision.FLOAT ? 0.75 : 4;
        assertTrue(measurement.worst().loss().ulps() <= bound, () -> measurement + " of " + derivation.stable());
        assertTrue(measurement.worst().gradient().ulps() <= bound, () -> measurement + " of " + derivation.stable());
    }

    /** Its square overflows from 1e154 on, which no float is. */
    @Test
    void aSquareThatOverflowsIsLimitedWhereItCan() {
        String formula = "sqrt(1 + (x - t)^2) - 1";
        assertEquals(
                "(x - t)^2 / (sqrt(1 + (x - t)^2) + 1)",
                derivation(Precision.FLOAT, formula).stable().loss().toString());
        assertEquals(
                "clip(x - t, -1e+150, 1e+150)^2 / (sqrt(1 + clip(x - t, -1e+150, 1e+150)^2) + 1)"
                        + " + (abs(x - t) - min(abs(x - t), 1e+150))",
                derivation(Precision.DOUBLE, formula).stable().loss().toString());
    }

    private static Derivation derivation(Precision precision, String formula) {
        return derivation(precision, new Pool(), formula, Interval.REALS);
    }

    private static Derivation derivation(Precision precision, Pool pool, String formula, Interval range) {
        Variable input = pool.variable("x", range);
        Variable target = pool.variable("t", range);
        Expression loss = Parser.parse(pool, formula, Map.of("x", input, "t", target)::get);
        Accuracy accuracy = Accuracy.of(
                Storage.of(precision), Derivation.exact(pool, Stated.of(loss), input, Map.of()), input, target);
        return Derivation.of(pool, Stated.of(loss), input, Map.of(), pool.constant(1), accuracy);
    }
}
