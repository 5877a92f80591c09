package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A pool makes each node once, so that formulas cost what they share, not what they would print. */
class PoolTest {
    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);

    @Test
    void equalNodesAreOneObject() {
        assertSame(pool.constant(new BigDecimal("2.50")), pool.constant(new BigDecimal("2.5")));
        assertSame(pool.constant(0), pool.constant(new BigDecimal("-0.00")));
        assertSame(x, pool.variable("x", Interval.REALS));
        assertSame(pool.apply(Operator.EXP, x), pool.apply(Operator.EXP, x));
        assertNotSame(pool.apply(Operator.EXP, x), pool.apply(Operator.LOG1P, x));
    }

    @Test
    void equalWeightsOfAllClassesAreOneNumber() {
        BigDecimal two = BigDecimal.valueOf(2);
        assertSame(pool.constant(2), pool.constant("posWeight", List.of(two, new BigDecimal("2.0"))));
        assertTrue(pool.constant("posWeight", List.of(two, BigDecimal.ONE)).differsByClass());
    }

    @Test
    void constantsFoldClassByClass() {
        Constant byClass = pool.constant("posWeight", List.of(BigDecimal.ONE, BigDecimal.valueOf(3)));
        Constant folded = pool.fold(Operator.MULTIPLY, pool.constant(4), byClass, BigDecimal::multiply);
        assertEquals(BigDecimal.valueOf(4), folded.value(0));
        assertEquals(BigDecimal.valueOf(12), folded.value(1));
        assertEquals("4 * posWeight", folded.name());
        Constant inverse = pool.constant("inverse", List.of(BigDecimal.valueOf(3), BigDecimal.ONE));
        assertSame(pool.constant(3), pool.fold(Operator.MULTIPLY, byClass, inverse, BigDecimal::multiply));
    }

    @Test
    void variableKeepsItsInterval() {
        assertThrows(IllegalArgumentException.class, () -> pool.variable("x", Interval.UNIT));
    }

    @Test
    void wrongNumberOfOperandsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> pool.apply(Operator.ADD, x));
    }

    /** 2^60 nodes on paper, 60 in the pool: anything that walked the paper would never come back. */
    @Test
    void sharedNodesAreVisitedOnce() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            Expression doubled = x;
            for (int i = 0; i < 60; i++) {
                doubled = pool.apply(Operator.ADD, doubled, doubled);
            }
            Real value = new Evaluator(Map.of(x, Real.of(1)), 0).value(doubled);
            assertEquals(0x1p60, value.toDouble());
        });
    }
}
