package dev.lossmith.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RowArgumentsTest {
    /** A kernel may refuse a range of ignored rows alone, and its warm-up has to call it with something. */
    @Test
    void rowsThatCountHaveATargetThatIsNotIgnored() {
        assertArrayEquals(new int[] {0, 0}, RowArguments.counted(2, new int[] {}));
        assertArrayEquals(new int[] {0}, RowArguments.counted(1, new int[] {-100, 1}));
        int[] ignored = {2, 0, 1, 7};
        int[] targets = RowArguments.counted(3, ignored);
        assertArrayEquals(new int[] {3, 3, 3}, targets);
        assertEquals(0, RowArguments.count(targets, 0, 3, ignored));
    }

    @Test
    void aRangeOfIgnoredRowsIsNotCalledEmpty() {
        assertDoesNotThrow(() -> RowArguments.notEmpty(4, 6, 1));
        assertRefused("the range 4..4 is empty, and has no mean", () -> RowArguments.notEmpty(4, 4, 0));
        assertRefused("all rows of the range 4..6 are ignored, and have no mean", () -> RowArguments.notEmpty(4, 6, 0));
    }

    private static void assertRefused(String message, Executable check) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, check).getMessage());
    }
}
