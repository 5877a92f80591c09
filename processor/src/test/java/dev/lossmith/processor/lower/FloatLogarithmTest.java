package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import org.junit.jupiter.api.Test;

/** Logarithms of floats, on samples that reach every exponent and lie dense around 1 and the border of the reduction. */
class FloatLogarithmTest {
    @Test
    void log() {
        new FloatFunctionErrors("log(a)", 0, 0x1p60, Math::log)
                .sweep(0, 0x1p60f, 40_009)
                .sweep(0.74f, 0.76f, 499)
                .sweep(0.99f, 1.01f, 499)
                .random(0, 3, 30_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log(a)"));
    }

    @Test
    void log1pOfPositive() {
        new FloatFunctionErrors("log1p(a)", 0, 1, Math::log1p)
                .sweep(0, 1, 20_011)
                .sweep(0.49f, 0.51f, 499)
                .random(0, 1, 30_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log1p(a)"));
    }

    @Test
    void log1pOfNegative() {
        new FloatFunctionErrors("log1p(-a)", 0, 1, a -> Math.log1p(-a))
                .sweep(0, 1, 20_011)
                .sweep(0.24f, 0.26f, 499)
                .sweep(0.999f, 1, 499)
                .random(0, 1, 30_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log1p(-a)"));
    }

    @Test
    void logOfAnyFloat() {
        new FloatFunctionErrors("log(a)", 0, Double.POSITIVE_INFINITY, Math::log)
                .sweep(0, Float.MAX_VALUE, 40_009)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log(a)"));
    }

    @Test
    void log1pOfAnyFloat() {
        new FloatFunctionErrors("log1p(a)", -1, Double.POSITIVE_INFINITY, Math::log1p)
                .sweep(0, Float.MAX_VALUE, 40_009)
                .sweep(-0f, -1, 40_009)
                .random(-1, 4, 30_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log1p(a)"));
    }

    @Test
    void log1pmxOfAnyFloat() {
        new FloatFunctionErrors("log1pmx(a)", -1, Double.POSITIVE_INFINITY, FloatLogarithmTest::log1pmx)
                .sweep(0, Float.MAX_VALUE, 40_009)
                .sweep(-0f, -1, 40_009)
                .sweep(0.49f, 0.51f, 499)
                .sweep(-0.24f, -0.26f, 499)
                .sweep(-0.999f, -1, 499)
                .random(-1, 4, 30_000)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log1pmx(a)"));
    }

    @Test
    void log1pmxOfPositive() {
        new FloatFunctionErrors("log1pmx(a)", 0, 1, FloatLogarithmTest::log1pmx)
                .sweep(0, 1, 20_011)
                .assertAtMost(RecipeFamilies.error(Arithmetic.FLOAT, "log1pmx(a)"));
    }

    /** Near 0, the first terms of the series, of which the next is a^6 / 4 of the result. */
    private static double log1pmx(double a) {
        double series = 1 / 2.0 - a * (1 / 3.0 - a * (1 / 4.0 - a * (1 / 5.0 - a * (1 / 6.0 - a / 7))));
        return Math.abs(a) < 0.01 ? -a * a * series : Math.log1p(a) - a;
    }
}
