package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The intervals of the sine and the cosine hold all values, and no more than they must. */
class CircularIntervalsTest {
    @Test
    void intervalsHoldTheValues() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 3000; round++) {
            double low = random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-5, 22));
            Interval a = new Interval(low, low + random.nextDouble() * Math.scalb(1.0, random.nextInt(-20, 4)));
            Real x = Real.of(low + random.nextDouble() * (a.high() - low), 40);
            assertTrue(CircularIntervals.sin(a).contains(x.sin().toDouble()), () -> "sin of " + a + " at " + x);
            assertTrue(CircularIntervals.cos(a).contains(x.cos().toDouble()), () -> "cos of " + a + " at " + x);
        }
    }

    @Test
    void intervalsAreNarrow() {
        assertEquals(new Interval(-1, 1), CircularIntervals.sin(Interval.REALS));
        assertEquals(new Interval(-1, 1), CircularIntervals.cos(new Interval(1e300, 2e300)));
        assertEquals(1, CircularIntervals.cos(new Interval(-0.5, 1)).high());
        assertEquals(Math.cos(1), CircularIntervals.cos(new Interval(-0.5, 1)).low(), 1e-15);
        assertEquals(0, CircularIntervals.sin(new Interval(0, 3)).low());
        assertEquals(1, CircularIntervals.sin(new Interval(0, 3)).high());
        assertEquals(Math.sin(0.5), CircularIntervals.sin(new Interval(0, 0.5)).high(), 1e-15);
        assertEquals(-1, CircularIntervals.sin(new Interval(4, 5)).low());
        assertEquals(Math.sin(4), CircularIntervals.sin(new Interval(4, 5)).high(), 1e-15);
    }
}
