package dev.lossmith.processor.lower;

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
                .assertAtMost(0.65);
    }

    @Test
    void log1pOfPositive() {
        new FloatFunctionErrors("log1p(a)", 0, 1, Math::log1p)
                .sweep(0, 1, 20_011)
                .sweep(0.49f, 0.51f, 499)
                .random(0, 1, 30_000)
                .assertAtMost(0.65);
    }

    @Test
    void log1pOfNegative() {
        new FloatFunctionErrors("log1p(-a)", 0, 1, a -> Math.log1p(-a))
                .sweep(0, 1, 20_011)
                .sweep(0.24f, 0.26f, 499)
                .sweep(0.999f, 1, 499)
                .random(0, 1, 30_000)
                .assertAtMost(0.65);
    }
}
