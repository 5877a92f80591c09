package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions that are computed with floats alone, over their domains and down to subnormal results, against the JDK's of doubles. */
@Tag("once")
class SingleFunctionsTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final int PRIME = 100_003;

    static Stream<Arguments> functions() {
        return Stream.of(
                function("exp(-a)", 0, a -> Math.exp(-a)),
                function("exp(a)", -INFINITY, Math::exp),
                function("exp2(a)", -INFINITY, a -> Math.pow(2, a)),
                function("expm1(a)", -INFINITY, Math::expm1),
                function("expm1mx(a)", -INFINITY, SingleFunctionsTest::expm1mx),
                function("sigmoid(a)", 0, a -> 1 / (1 + Math.exp(-a))),
                function("sigmoid(-a)", 0, a -> Math.exp(-a) / (1 + Math.exp(-a))),
                function("logisticDensity(a)", 0, a -> Math.exp(-a) / (1 + Math.exp(-a)) / (1 + Math.exp(-a))),
                function("softplus(-a)", 0, a -> Math.log1p(Math.exp(-a))),
                function("log(a)", 0, Math::log),
                function("log1p(a)", -1, Math::log1p),
                function("log1pmx(a)", -1, SingleFunctionsTest::log1pmx),
                function("cbrt(a)", -INFINITY, Math::cbrt),
                function("sinh(a)", -INFINITY, Math::sinh),
                function("cosh(a)", -INFINITY, Math::cosh),
                function("tanh(a)", -INFINITY, Math::tanh),
                function("logCosh(a)", -INFINITY, SingleFunctionsTest::logCosh));
    }

    private static Arguments function(String formula, double low, DoubleUnaryOperator truth) {
        return Arguments.of(formula, low, truth);
    }

    /** cosh(a) = 1 + 2 sinh(a/2)^2, which does not cancel near 0; the other form does not far from it. */
    private static double logCosh(double a) {
        double sinh = Math.sinh(a / 2);
        double magnitude = Math.abs(a);
        return magnitude < 1
                ? Math.log1p(2 * sinh * sinh)
                : magnitude + Math.log1p(Math.exp(-2 * magnitude)) - Math.log(2);
    }

    /** Near 0, the first terms of the series, of which the next is a^6 / 20160 of the result. */
    private static double expm1mx(double a) {
        double series = 1 / 2.0 + a * (1 / 6.0 + a * (1 / 24.0 + a * (1 / 120.0 + a * (1 / 720.0 + a / 5040))));
        return Math.abs(a) < 0.01 ? a * a * series : Math.expm1(a) - a;
    }

    /** Near 0, the first terms of the series, of which the next is a^6 / 4 of the result. */
    private static double log1pmx(double a) {
        double series = 1 / 2.0 - a * (1 / 3.0 - a * (1 / 4.0 - a * (1 / 5.0 - a * (1 / 6.0 - a / 7))));
        return Math.abs(a) < 0.01 ? -a * a * series : Math.log1p(a) - a;
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isWithinTheErrorOfItsText(String formula, double low, DoubleUnaryOperator truth) {
        sampled(formula, low, truth, PRIME).assertAtMost(RecipeFamilies.error(Arithmetic.SINGLE, formula));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("functions")
    void isSoOnADenseSampleToo(String formula, double low, DoubleUnaryOperator truth) {
        sampled(formula, low, truth, 499).assertAtMost(RecipeFamilies.error(Arithmetic.SINGLE, formula));
    }

    private static FloatFunctionErrors sampled(String formula, double low, DoubleUnaryOperator truth, int stride) {
        FloatFunctionErrors errors = new FloatFunctionErrors(Arithmetic.SINGLE, formula, low, INFINITY, truth)
                .sweep(0, Float.MAX_VALUE, stride)
                .sweep(0x1p-20f, 120, stride / 10)
                .random(0, 4, 20_000)
                .random(0, 105, 20_000);
        if (low < 0) {
            float last = (float) Math.max(low, -Float.MAX_VALUE);
            errors.sweep(-0f, last, stride).sweep(-0x1p-20f, Math.max(last, -120), stride / 10);
            errors.random(Math.max(last, -4), 0, 20_000);
        }
        return errors;
    }

    @ParameterizedTest
    @CsvSource({"0.3", "1.7", "0.01", "11.9", "77.25"})
    void powersAreWithinTheErrorOfTheirText(String exponent) {
        double number = Float.parseFloat(exponent);
        new FloatFunctionErrors(Arithmetic.SINGLE, "a ^ " + number, 0, INFINITY, a -> Math.pow(a, number))
                .sweep(0, Float.MAX_VALUE, PRIME)
                .sweep(0.9f, 1.1f, 997)
                .random(0, 8, 20_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.SINGLE, "a ^ b"));
    }
}
