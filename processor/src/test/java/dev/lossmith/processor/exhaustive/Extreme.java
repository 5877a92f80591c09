package dev.lossmith.processor.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

/** The largest error of one output in ulps of a float, where it was, and how often a result was 0 that must not be. */
final class Extreme {
    /** Half of the smallest float, and the error that a kernel has before it rounds: anything larger becomes positive. */
    private static final double ROUNDS_TO_ZERO = 0x1p-150 * (1 + 0x1p-26);

    private final String name;
    private double ulps;
    private float input;
    private long wrongZeros;
    private long count;

    Extreme(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    double ulps() {
        return ulps;
    }

    /** A truth beyond the largest float may saturate, or be infinite; a truth of NaN must be NaN. */
    void measure(float[] inputs, float[] computed, double[] truth, int size) {
        double worst = ulps;
        for (int i = 0; i < size; i++) {
            double exact = Math.max(Math.min(truth[i], Float.MAX_VALUE), -Float.MAX_VALUE);
            double actual = Math.max(Math.min(computed[i], Float.MAX_VALUE), -Float.MAX_VALUE);
            double error = Math.abs(actual - exact) * inverseUlp(exact);
            if (!(error <= worst)) {
                boolean bothUndefined = Double.isNaN(exact) && Double.isNaN(actual);
                worst = bothUndefined ? worst : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
                input = bothUndefined ? input : inputs[i];
            }
            if (actual == 0 && Math.abs(exact) > ROUNDS_TO_ZERO) {
                wrongZeros++;
            }
        }
        ulps = worst;
        count += size;
    }

    /** 1 / ulp of the float with the exponent of {@code value}; the ulp of subnormals is 2^-149. */
    private static double inverseUlp(double value) {
        long exponent = Math.max(Double.doubleToRawLongBits(value) >> 52 & 0x7FF, 1023 - 126);
        return Double.longBitsToDouble(2 * 1023 + 23 - exponent << 52);
    }

    void merge(Extreme other) {
        if (other.ulps > ulps) {
            ulps = other.ulps;
            input = other.input;
        }
        wrongZeros += other.wrongZeros;
        count += other.count;
    }

    void assertAtMost(double bound, String what) {
        assertTrue(count > 0, what);
        assertEquals(0, wrongZeros, () -> "zeros that are not:\n" + what);
        assertTrue(ulps <= bound, () -> name + " is off by more than " + bound + ":\n" + what);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f | %s", ulps, Float.toHexString(input));
    }
}
