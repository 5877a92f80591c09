package dev.lossmith.processor.lower;

import dev.lossmith.check.Format;
import dev.lossmith.check.Real;
import dev.lossmith.processor.testing.Worst;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** The largest error of a lowered function of doubles, against arbitrary precision, at numbers in an interval. */
final class DoubleFunctionErrors {
    private static final int DIGITS = 45;

    private final DoubleUnaryOperator computed;
    private final UnaryOperator<Real> truth;
    private final double low;
    private final double high;
    private final Worst worst;
    private final SplittableRandom random = new SplittableRandom(1);

    DoubleFunctionErrors(
            String name, DoubleUnaryOperator computed, UnaryOperator<Real> truth, double low, double high) {
        this.computed = computed;
        this.truth = truth;
        this.low = low;
        this.high = high;
        this.worst = new Worst("double " + name);
    }

    DoubleFunctionErrors uniform(double from, double to, int count) {
        for (int i = 0; i < count; i++) {
            measure(random.nextDouble(from, to));
        }
        return this;
    }

    /** Of every order of magnitude up to {@code largest}, of its sign, down to the subnormal numbers. */
    DoubleFunctionErrors everyMagnitude(double largest, int count) {
        for (int i = 0; i < count; i++) {
            measure(Math.scalb(largest * random.nextDouble(0.5, 1), -random.nextInt(Math.getExponent(largest) + 1074)));
        }
        return this;
    }

    /** Around a number, by steps from a quarter of it down to its last bits. */
    DoubleFunctionErrors near(double centre, int count) {
        for (int i = 0; i < count; i++) {
            double step = Math.pow(2, -random.nextDouble(2, 52));
            measure(centre * (random.nextBoolean() ? 1 + step : 1 - step));
        }
        return this;
    }

    private void measure(double a) {
        if (a >= low && a <= high) {
            double result = computed.applyAsDouble(a);
            worst.measure(Format.DOUBLE.ulps(result, truth.apply(Real.of(a, DIGITS))), () -> Double.toHexString(a));
        }
    }

    void assertAtMost(double bound) {
        worst.assertAtMost(bound);
    }
}
