package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The bound that {@code float/exponential.recipe} states, on a sample; the exhaustive profile tries them all in kernels. */
class FloatLogisticTest {
    private static final int PRIME = 20_011;

    /** Up to where everything is 0 or 1; denser where something happens. */
    private static void assertError(String formula, DoubleUnaryOperator truth) {
        new FloatFunctionErrors(formula, 0, Double.POSITIVE_INFINITY, truth)
                .sweep(0, Float.MAX_VALUE, PRIME * 5)
                .sweep(0x1p-20f, 120, PRIME / 10)
                .random(0, 4, 30_000)
                .random(0, 105, 20_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, formula));
    }

    @Test
    void sigmoidOfPositive() {
        assertError("sigmoid(a)", a -> 1 / (1 + Math.exp(-a)));
    }

    @Test
    void sigmoidOfNegative() {
        assertError("sigmoid(-a)", a -> Math.exp(-a) / (1 + Math.exp(-a)));
    }

    @Test
    void density() {
        assertError("logisticDensity(a)", a -> Math.exp(-a) / (1 + Math.exp(-a)) / (1 + Math.exp(-a)));
    }

    @Test
    void softplusOfNegative() {
        assertError("softplus(-a)", a -> Math.log1p(Math.exp(-a)));
    }

    @Test
    void exponentialOfNegative() {
        assertError("exp(-a)", a -> Math.exp(-a));
    }
}
