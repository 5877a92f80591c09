package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Loops that throw when they are tried. */
class BrokenLoopsTest {
    private static final int LENGTH = 4096;
    /** Long enough for trials: they begin after 2^20 elements. */
    private static final int CALLS = 2000;

    @Test
    void classesThatCannotBeInitialisedAreLeftOut() {
        Counting kernel = new Counting(new NoClassDefFoundError("as after a stack's end in a static initialiser"));
        for (int call = 0; call < CALLS; call++) {
            assertEquals(LENGTH, kernel.loss(new float[LENGTH]));
        }
        assertEquals(1, kernel.trials);
    }

    /** The caller sees it, and what comes after is as before. */
    @Test
    void otherErrorsAreThrownAndTrialsGoOn() {
        Counting kernel = new Counting(new StackOverflowError());
        int thrown = 0;
        for (int call = 0; call < CALLS; call++) {
            try {
                assertEquals(LENGTH, kernel.loss(new float[LENGTH]));
            } catch (StackOverflowError expected) {
                thrown++;
            }
        }
        assertTrue(thrown > 1, "thrown " + thrown + " times");
        assertEquals(thrown, kernel.trials);
    }

    @Test
    void forcedLoopsThrowWhatTheyThrow() {
        Counting kernel = new Counting(new Schedule(false, "staged", 0), new NoClassDefFoundError());
        assertThrows(NoClassDefFoundError.class, () -> kernel.loss(new float[LENGTH]));
    }

    /** Counts elements; its staged loops throw. */
    private static final class Counting extends FloatKernel {
        private static final long serialVersionUID = 1L;

        private final transient Error thrown;
        private int trials;

        Counting(Error thrown) {
            this(new Schedule(false, "auto", null), thrown);
        }

        Counting(Schedule schedule, Error thrown) {
            super(null, schedule);
            this.thrown = thrown;
        }

        double loss(float[] input) {
            return reduce(0, input, input, null, null, null, 0, input.length);
        }

        @Override
        protected double lossBlock(
                float[] input,
                float[] target,
                float[] weight,
                float[] loss,
                int first,
                int size,
                int done,
                double[] lanes) {
            double sum = 0;
            for (int i = done; i < size; i++) {
                sum += 1 + input[first + i];
            }
            return sum;
        }

        @Override
        protected double lossAndGradientBlock(
                float[] input,
                float[] target,
                float[] weight,
                float[] loss,
                float[] gradient,
                double scale,
                int first,
                int size,
                int done,
                double[] lanes) {
            throw new IllegalStateException();
        }

        @Override
        protected double lossGradientAndHessianBlock(
                float[] input,
                float[] target,
                float[] weight,
                float[] loss,
                float[] gradient,
                float[] hessian,
                double scale,
                int first,
                int size,
                int done,
                double[] lanes) {
            throw new IllegalStateException();
        }

        @Override
        protected double block(
                Backend backend,
                int order,
                float[] input,
                float[] target,
                float[] weight,
                float[] loss,
                float[] gradient,
                float[] hessian,
                double scale,
                int first,
                int size,
                int leading) {
            trials++;
            throw thrown;
        }
    }
}
