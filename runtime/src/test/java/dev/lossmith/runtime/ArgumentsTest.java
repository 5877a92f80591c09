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
        assertMessage(NullPointerException.class, "input is null", () -> Arguments.length("input", null));
    }

    @Test
    void lengthIsThatOfTheArray() {
        assertEquals(3, Arguments.length("input", FLOATS));
        assertEquals(3, Arguments.length("input", DOUBLES));
        assertEquals(2, Arguments.length("target", new int[2]));
    }

    @Test
    void rangesMayBeEmptyAnywhere() {
        passes(() -> Arguments.range(0, 0, 1));
        passes(() -> Arguments.range(7, 7, 1));
        passes(() -> Arguments.range(6, 6, 3));
        passes(() -> Arguments.range(0, Integer.MAX_VALUE, 1));
    }

    @Test
    void brokenRangesSayWhatIsBroken() {
        out("the range -1..5 starts before 0", () -> Arguments.range(-1, 5, 1));
        out("the range 0..-1 ends before it starts", () -> Arguments.range(0, -1, 1));
        out("the range 5..3 ends before it starts", () -> Arguments.range(5, 3, 1));
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
        passes(() -> Arguments.covers("target", FLOATS, 0, 3, 1));
        passes(() -> Arguments.covers("target", DOUBLES, 1, 2, 1));
        passes(() -> Arguments.covers("target", new float[0], 0, 0, 1));
        String message = "target has length 3, but the range 0..5 needs 5";
        out(message, () -> Arguments.covers("target", FLOATS, 0, 5, 1));
        out(message, () -> Arguments.covers("target", DOUBLES, 0, 5, 1));
        out("target has length 3, but the range 4..4 needs 4", () -> Arguments.covers("target", FLOATS, 4, 4, 1));
    }

    @Test
    void rowArraysReachToTheLastRowOfTheRange() {
        passes(() -> Arguments.covers("weight", FLOATS, 0, 6, 2));
        passes(() -> Arguments.covers("weight", DOUBLES, 4, 6, 2));
        String message = "weight has length 3, but the range 6..8 in rows of 2 needs 4";
        out(message, () -> Arguments.covers("weight", FLOATS, 6, 8, 2));
        out(message, () -> Arguments.covers("weight", DOUBLES, 6, 8, 2));
    }

    @Test
    void nullArraysAreNamed() {
        String message = "gradient is null";
        float[] noFloats = null;
        double[] noDoubles = null;
        Class<NullPointerException> type = NullPointerException.class;
        assertMessage(type, message, () -> Arguments.covers("gradient", noFloats, 0, 0, 1));
        assertMessage(type, message, () -> Arguments.covers("gradient", noDoubles, 0, 0, 1));
        assertMessage(type, message, () -> Arguments.covers("gradient", noFloats, 0, 0, 2));
        assertMessage(type, message, () -> Arguments.covers("gradient", noDoubles, 0, 0, 2));
    }

    @Test
    void oneArrayForTwoPurposesIsNamedTwice() {
        float[] same = new float[1];
        passes(() -> Arguments.distinct("gradient", FLOATS, "hessian", same));
        illegal(
                "gradient and hessian are the same array, and each needs one of its own",
                () -> Arguments.distinct("gradient", same, "hessian", same));
    }

    @Test
    void arraysThatDoNotExistAreNotTheSame() {
        passes(() -> Arguments.distinct("weight", null, "hessian", null));
    }

    @Test
    void anEmptyRangeWithoutAMeanIsRefused() {
        passes(() -> Arguments.notEmpty(4, 5));
        illegal("the range 4..4 is empty, and has no mean", () -> Arguments.notEmpty(4, 4));
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
