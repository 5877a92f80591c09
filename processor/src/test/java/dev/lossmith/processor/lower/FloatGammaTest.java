package dev.lossmith.processor.lower;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gamma function's logarithm and its derivatives of floats, against arbitrary arithmetic. */
@Tag("once")
class FloatGammaTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final Map<String, UnaryOperator<Real>> TRUTH = Map.of(
            "lgamma(a)",
            Real::lgamma,
            "digamma(a)",
            Real::digamma,
            "trigamma(a)",
            a -> a.polygamma(1),
            "tetragamma(a)",
            a -> a.polygamma(2));

    private static FloatFunctionErrors errors(String formula) {
        return new FloatFunctionErrors(
                formula,
                0,
                INFINITY,
                a -> TRUTH.get(formula).apply(Real.of(a, 20)).toDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lgamma(a)", "digamma(a)", "trigamma(a)", "tetragamma(a)"})
    void sampledFloats(String formula) {
        errors(formula)
                .sweep(Float.MIN_VALUE, Float.MAX_VALUE, 1_000_003)
                .sweep(0.25f, 4, 10_007)
                .sweep(0.99999f, 1.00001f, 3)
                .sweep(1.99999f, 2.00001f, 3)
                .sweep(1.46163f, 1.46164f, 3)
                .sweep(2.49999f, 2.50001f, 3)
                .random(0, 20, 3000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @ValueSource(strings = {"lgamma(a)", "digamma(a)", "trigamma(a)", "tetragamma(a)"})
    void denseFloats(String formula) {
        errors(formula)
                .sweep(Float.MIN_VALUE, Float.MAX_VALUE, 20_011)
                .sweep(0.25f, 16, 501)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }
}
