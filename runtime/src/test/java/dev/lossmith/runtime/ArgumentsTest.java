package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every check passes what is legal up to its very border, and otherwise says which argument is wrong, and why. */
class ArgumentsTest {
    private static final float[] FLOATS = new float[3];
    private static final double[] DOUBLES = new double[3];

    @Test
    void lengthOfNullNamesTheArgument() {
        assertMessage(NullPointerException.class, "input is null", () -> Arguments.length("input", (float[]) null));
        assertMessage(NullPointerException.class, "input is null", () -> Arguments.length("input", (double[]) null));
    }

    @Test
    void lengthIsThatOfTheArray() {
        assertEquals(3, Arguments.length("input", FLOATS));
        assertEquals(3, Arguments.length("input", DOUBLES));
    }

    @Test
    void rangesMayBeEmptyAnywhere() {
        passes(() -> Arguments.range(0, 0));
        passes(() -> Arguments.range(7, 7));
        passes(() -> Arguments.range(6, 6, 3));
        passes(() -> Arguments.range(0, Integer.MAX_VALUE));
    }

    @Test
    void brokenRangesSayWhatIsBroken() {
        out("the range -1..5 starts before 0", () -> Arguments.range(-1, 5));
        out("the range 0..-1 ends before it starts", () -> Arguments.range(0, -1));
        out("the range 5..3 ends before it starts", () -> Arguments.range(5, 3));
        out("the range -3..3 starts before 0", () -> Arguments.range(-3, 3, 3));
    }

    @Test
    void rangesHoldWholeRows() {
        passes(() -> Arguments.range(3, 9, 3));
        passes(() -> Arguments.range(4, 5, 1));
        illegal(
                "the range 1..6 is not made of whole rows of 3: 1 is not a multiple of 3",
                () -> Arguments.range(1, 6, 3));
        illegal(
                "the range 0..7 is not made of whole rows of 3: 7 is not a multiple of 3",
                () -> Arguments.range(0, 7, 3));
    }

    @Test
    void arraysReachToTheEndOfTheRange() {
        passes(() -> Arguments.covers("target", FLOATS, 0, 3));
        passes(() -> Arguments.covers("target", DOUBLES, 1, 2));
        passes(() -> Arguments.covers("target", new float[0], 0, 0));
        String message = "target has length 3, but the range 0..5 needs 5";
        out(message, () -> Arguments.covers("target", FLOATS, 0, 5));
        out(message, () -> Arguments.covers("target", DOUBLES, 0, 5));
        out("target has length 3, but the range 4..4 needs 4", () -> Arguments.covers("target", FLOATS, 4, 4));
    }

    @Test
    void rowArraysReachToTheLastRowOfTheRange() {
        passes(() -> Arguments.coversRows("weight", FLOATS, 0, 6, 2));
        passes(() -> Arguments.coversRows("weight", DOUBLES, 4, 6, 2));
        String message = "weight has length 3, but the range 6..8 in rows of 2 needs 4";
        out(message, () -> Arguments.coversRows("weight", FLOATS, 6, 8, 2));
        out(message, () -> Arguments.coversRows("weight", DOUBLES, 6, 8, 2));
    }

    @Test
    void nullArraysAreNamed() {
        String message = "gradient is null";
        float[] noFloats = null;
        double[] noDoubles = null;
        Class<NullPointerException> type = NullPointerException.class;
        assertMessage(type, message, () -> Arguments.covers("gradient", noFloats, 0, 0));
        assertMessage(type, message, () -> Arguments.covers("gradient", noDoubles, 0, 0));
        assertMessage(type, message, () -> Arguments.coversRows("gradient", noFloats, 0, 0, 2));
        assertMessage(type, message, () -> Arguments.coversRows("gradient", noDoubles, 0, 0, 2));
    }

    @Test
    void oneArrayForTwoPurposesIsNamedTwice() {
        float[][] arrays = {new float[1], new float[1], new float[1], new float[1]};
        String[] names = {"weight", "loss", "gradient", "hessian"};
        passes(() -> distinct(names, arrays));
        for (int first = 0; first < 4; first++) {
            for (int second = first + 1; second < 4; second++) {
                float[][] aliased = arrays.clone();
                aliased[second] = aliased[first];
                String message =
                        names[first] + " and " + names[second] + " are the same array, and each needs one of its own";
                illegal(message, () -> distinct(names, aliased));
            }
        }
    }

    @Test
    void twoAndThreeArraysAreComparedLikeFour() {
        float[] same = new float[1];
        String message = "a and b are the same array, and each needs one of its own";
        passes(() -> Arguments.distinct("a", FLOATS, "b", same));
        illegal(message, () -> Arguments.distinct("a", same, "b", same));
        illegal(message, () -> Arguments.distinct("a", same, "b", same, "c", FLOATS));
    }

    @Test
    void anEmptyRangeWithoutAMeanIsRefused() {
        passes(() -> Arguments.notEmpty(4, 5));
        illegal("the range 4..4 is empty, and has no mean", () -> Arguments.notEmpty(4, 4));
    }

    private static void distinct(String[] names, float[][] arrays) {
        Arguments.distinct(names[0], arrays[0], names[1], arrays[1], names[2], arrays[2], names[3], arrays[3]);
    }

    private static void passes(Executable check) {
        assertDoesNotThrow(check);
    }

    private static void out(String message, Executable check) {
        assertMessage(IndexOutOfBoundsException.class, message, check);
    }

    private static void illegal(String message, Executable check) {
        assertMessage(IllegalArgumentException.class, message, check);
    }

    private static void assertMessage(Class<? extends Throwable> type, String message, Executable check) {
        assertEquals(message, assertThrows(type, check).getMessage());
    }
}
