package dev.lossmith.processor.lower;

import dev.lossmith.processor.expr.Arithmetic;
import dev.lossmith.processor.testing.Worst;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** The largest error of a lowered function of floats, against the JDK's functions of doubles, which are right to 2^-28. */
final class FloatFunctionErrors {
    private static final double INFINITE = 0x1p128;

    private final Lowered lowered;
    private final DoubleUnaryOperator truth;
    private final Worst worst;

    FloatFunctionErrors(String formula, double low, double high, DoubleUnaryOperator truth) {
        this(Arithmetic.FLOAT, formula, low, high, truth);
    }

    FloatFunctionErrors(Arithmetic arithmetic, String formula, double low, double high, DoubleUnaryOperator truth) {
        this.lowered = Lowered.of(arithmetic, formula, low, high);
        this.truth = truth;
        this.worst = new Worst("float " + formula);
    }

    /** Every {@code stride}-th float between two floats of one sign, magnitudes ascending, and the ends. */
    FloatFunctionErrors sweep(float first, float last, int stride) {
        int end = Float.floatToRawIntBits(last);
        for (int bits = Float.floatToRawIntBits(first); bits < end; bits += stride) {
            measure(Float.intBitsToFloat(bits));
        }
        measure(last);
        return this;
    }

    FloatFunctionErrors random(float low, float high, int count) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < count; i++) {
            measure((float) random.nextDouble(low, high));
        }
        return this;
    }

    /** Every float of either sign, or every {@code stride}-th. */
    FloatFunctionErrors everyFloat(int stride) {
        return sweep(0, Float.MAX_VALUE, stride).sweep(-0f, -Float.MAX_VALUE, stride);
    }

    private void measure(float a) {
        double exact = finite(truth.applyAsDouble(a));
        double computed = finite(lowered.at(a));
        double ulp = Math.scalb(1.0, Math.min(Math.max(Math.getExponent(exact), -126), 127) - 23);
        worst.measure(computed == exact ? 0 : Math.abs(computed - exact) / ulp, () -> Float.toHexString(a));
    }

    /** What would be the next float takes the place of infinity: an ulp more than the largest, as rounding sees it. */
    private static double finite(double number) {
        return Math.max(-INFINITE, Math.min(number, INFINITE));
    }

    void assertAtMost(double bound) {
        worst.assertAtMost(bound);
    }
}
