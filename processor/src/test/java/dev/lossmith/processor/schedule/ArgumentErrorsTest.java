package dev.lossmith.processor.schedule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lossmith.processor.testing.References;
import dev.lossmith.runtime.DoubleLoss;
import dev.lossmith.runtime.FloatElementwiseLoss;
import dev.lossmith.runtime.FloatLoss;
import dev.lossmith.runtime.WeightedDoubleElementwiseLoss;
import dev.lossmith.runtime.WeightedFloatLoss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Generated kernels refuse broken arguments by name, before anything is written. */
class ArgumentErrorsTest {
    private static final FloatLoss FLOAT = (FloatLoss) kernel("");
    private static final DoubleLoss DOUBLE = (DoubleLoss) kernel("precision = Precision.DOUBLE");
    private static final FloatLoss ROWS = (FloatLoss) kernel("posWeight = {1, 2, 3}");
    private static final FloatElementwiseLoss ELEMENTWISE = (FloatElementwiseLoss) kernel("reduction = Reduction.NONE");
    private static final WeightedFloatLoss WEIGHTED = (WeightedFloatLoss) kernel("weights = Weights.ROW, classes = 2");
    private static final WeightedDoubleElementwiseLoss WEIGHTED_ELEMENTWISE = (WeightedDoubleElementwiseLoss)
            kernel("reduction = Reduction.NONE, weights = Weights.ELEMENT, precision = Precision.DOUBLE");

    private final float[] six = {1, 2, 3, 4, 5, 6};
    private final float[] five = new float[5];
    private final float[] outputA = new float[6];
    private final float[] outputB = new float[6];
    private final double[] doubles = new double[6];

    private static Object kernel(String options) {
        return References.of("@BceWithLogits(" + options + ")").kernel();
    }

    private void assertRefused(Class<? extends Exception> type, String message, Executable call) {
        assertEquals(message, assertThrows(type, call).getMessage());
        assertArrayEquals(new float[6], outputA);
        assertArrayEquals(new float[6], outputB);
        assertArrayEquals(new float[5], five);
    }

    private void assertIsNull(String name, Executable call) {
        assertRefused(NullPointerException.class, name + " is null", call);
    }

    private void assertTooShort(String name, Executable call) {
        assertRefused(IndexOutOfBoundsException.class, name + " has length 5, but the range 0..6 needs 6", call);
    }

    private void assertSame(String name, String other, Executable call) {
        assertRefused(
                IllegalArgumentException.class,
                name + " and " + other + " are the same array, and each needs one of its own",
                call);
    }

    @Test
    void nullIsRefusedByName() {
        assertIsNull("input", () -> FLOAT.loss(null, six));
        assertIsNull("input", () -> FLOAT.loss(null, six, 0, 6));
        assertIsNull("input", () -> FLOAT.loss(null, six, 0, 0));
        assertIsNull("target", () -> FLOAT.loss(six, null));
        assertIsNull("gradient", () -> FLOAT.lossAndGradient(six, six, null));
        assertIsNull("gradient", () -> FLOAT.lossGradientAndHessian(six, six, null, outputB));
        assertIsNull("hessian", () -> FLOAT.lossGradientAndHessian(six, six, outputA, null));
        assertIsNull("loss", () -> ELEMENTWISE.loss(six, six, null));
        assertIsNull("weight", () -> WEIGHTED.lossAndGradient(six, six, null, outputA));
        assertIsNull("hessian", () -> DOUBLE.lossGradientAndHessian(doubles, doubles, doubles.clone(), null));
        assertIsNull("weight", () -> WEIGHTED_ELEMENTWISE.loss(doubles, doubles, null, doubles.clone()));
    }

    @Test
    void shortArrayIsRefusedByName() {
        assertTooShort("input", () -> FLOAT.lossAndGradient(five, six, outputA, 0, 6));
        assertTooShort("target", () -> FLOAT.lossAndGradient(six, five, outputA));
        assertTooShort("gradient", () -> FLOAT.lossAndGradient(six, six, five));
        assertTooShort("hessian", () -> FLOAT.lossGradientAndHessian(six, six, outputA, five));
        assertTooShort("loss", () -> ELEMENTWISE.lossGradientAndHessian(six, six, five, outputA, outputB));
        assertTooShort("weight", () -> WEIGHTED_ELEMENTWISE.loss(doubles, doubles, new double[5], doubles.clone()));
        assertRefused(
                IndexOutOfBoundsException.class,
                "weight has length 2, but the range 0..6 in rows of 2 needs 3",
                () -> WEIGHTED.lossAndGradient(six, six, new float[2], outputA));
    }

    @Test
    void brokenRangeIsRefused() {
        assertRefused(
                IndexOutOfBoundsException.class,
                "the range -1..6 starts before 0",
                () -> FLOAT.lossAndGradient(six, six, outputA, -1, 6));
        assertRefused(
                IndexOutOfBoundsException.class,
                "the range 4..3 ends before it starts",
                () -> ELEMENTWISE.loss(six, six, outputA, 4, 3));
        assertRefused(
                IndexOutOfBoundsException.class,
                "input has length 6, but the range 0..7 needs 7",
                () -> FLOAT.lossAndGradient(six, six, outputA, 0, 7));
        assertRefused(
                IndexOutOfBoundsException.class,
                "the range -2147483648..2147483647 starts before 0",
                () -> FLOAT.loss(six, six, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void halfRowIsRefused() {
        assertRefused(
                IllegalArgumentException.class,
                "the range 1..6 is not made of whole rows of 3: 1 is not a multiple of 3",
                () -> ROWS.lossAndGradient(six, six, outputA, 1, 6));
        assertRefused(
                IllegalArgumentException.class,
                "the range 0..5 is not made of whole rows of 3: 5 is not a multiple of 3",
                () -> ROWS.loss(five, five));
    }

    @Test
    void oneArrayForTwoOutputsIsRefused() {
        assertSame("gradient", "hessian", () -> FLOAT.lossGradientAndHessian(six, six, outputA, outputA));
        assertSame("loss", "gradient", () -> ELEMENTWISE.lossAndGradient(six, six, outputA, outputA));
        assertSame("loss", "hessian", () -> ELEMENTWISE.lossGradientAndHessian(six, six, outputA, outputB, outputA));
        assertSame("weight", "gradient", () -> WEIGHTED.lossAndGradient(six, six, outputA, outputA));
        assertSame("weight", "hessian", () -> WEIGHTED.lossGradientAndHessian(six, six, outputA, outputB, outputA));
        assertSame(
                "weight", "loss", () -> WEIGHTED_ELEMENTWISE.loss(doubles.clone(), doubles.clone(), doubles, doubles));
    }
}
