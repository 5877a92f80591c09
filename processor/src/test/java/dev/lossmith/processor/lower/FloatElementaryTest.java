package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions of any float, at every exponent of either sign, and dense where something happens. */
class FloatElementaryTest {
    /** Only the rounding to a float, but for what functions state. */
    private static double bound(String formula) {
        return formula.equals("floor(a)") ? 0.5 : RecipeFamilies.error(Arithmetic.FLOAT, formula);
    }

    private static final int PRIME = 200_003;
    private static final int DENSE = 1009;
    private static final double LN2 = Math.log(2);

    static Stream<Arguments> functions() {
        return Stream.of(
                function("exp(a)", Math::exp),
                function("exp2(a)", a -> Math.pow(2, a)),
                function("cbrt(a)", Math::cbrt),
                function("floor(a)", Math::floor),
                function("expm1(a)", Math::expm1),
                function("expm1mx(a)", FloatElementaryTest::expm1mx),
                function("sinh(a)", Math::sinh),
                function("cosh(a)", Math::cosh),
                function("tanh(a)", Math::tanh),
                function("logCosh(a)", FloatElementaryTest::logCosh),
                function("atan(a)", Math::atan));
    }

    private static Arguments function(String formula, DoubleUnaryOperator truth) {
        return Arguments.of(formula, truth);
    }

    /** cosh(a) = 1 + 2 sinh(a/2)^2, which does not cancel near 0; the other form does not far from it. */
    private static double logCosh(double a) {
        double sinh = Math.sinh(a / 2);
        double magnitude = Math.abs(a);
        return magnitude < 1 ? Math.log1p(2 * sinh * sinh) : magnitude + Math.log1p(Math.exp(-2 * magnitude)) - LN2;
    }

    /** Near 0, the first terms of the series, of which the next is a^6 / 20160 of the result. */
    private static double expm1mx(double a) {
        double series = 1 / 2.0 + a * (1 / 6.0 + a * (1 / 24.0 + a * (1 / 120.0 + a * (1 / 720.0 + a / 5040))));
        return Math.abs(a) < 0.01 ? a * a * series : Math.expm1(a) - a;
    }

    private static FloatFunctionErrors errors(String formula, DoubleUnaryOperator truth) {
        return new FloatFunctionErrors(formula, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, truth);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void sampledFloats(String formula, DoubleUnaryOperator truth) {
        errors(formula, truth)
                .everyFloat(PRIME)
                .sweep(0x1p-20f, 120, PRIME / 10)
                .sweep(-0x1p-20f, -120, PRIME / 10)
                .sweep(1.25f, 1.375f, 1009)
                .random(-4, 4, 20_000)
                .random(-105, 105, 20_000)
                .assertAtMost(bound(formula));
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @MethodSource("functions")
    void denseFloats(String formula, DoubleUnaryOperator truth) {
        errors(formula, truth).everyFloat(DENSE).assertAtMost(bound(formula));
    }
}
