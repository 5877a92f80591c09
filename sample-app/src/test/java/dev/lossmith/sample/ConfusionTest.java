package dev.lossmith.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ConfusionTest {

    private static final float[] LOGITS = {3, 0.1f, -0.1f, -4, 2, -1, 0, 5, -2, -3};
    private static final float[] LABELS = {1, 1, 1, 1, 0, 0, 0, 1, 0, 0};

    @Test
    void countsEachKindOfDecisionAgainstTheLabel() {
        assertEquals(new Confusion(3, 1, 4, 2), Confusion.of(LOGITS, LABELS));
    }

    @Test
    void ratesAreTheSharesWorkedOutByHand() {
        Confusion confusion = new Confusion(3, 1, 4, 2);
        assertEquals(0.7, confusion.accuracy());
        assertEquals(0.75, confusion.precision());
        assertEquals(0.6, confusion.recall());
        assertEquals(0.2, confusion.falsePositiveRate());
        assertEquals(10, confusion.total());
    }

    @Test
    void precisionOfAFilterThatNeverSaysSpamIsNaN() {
        assertEquals(Double.NaN, new Confusion(0, 0, 4, 2).precision());
    }
}
