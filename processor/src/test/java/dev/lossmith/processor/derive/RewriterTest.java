package dev.lossmith.processor.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lossmith.processor.expr.Expression;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Parser;
import dev.lossmith.processor.expr.Pool;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rewriting comes to an end, whatever the rules are. */
class RewriterTest {
    @Test
    void rulesThatNeverEndAreStopped() {
        Pool pool = new Pool();
        Expression formula = Parser.parse(pool, "exp(x)", name -> pool.variable(name, Interval.REALS));
        Rewriter rewriter = new Rewriting(pool, List.of(Rule.real("exp(a) -> exp(a + 1)"))).rewriter();
        TooLongException refusal = assertThrows(TooLongException.class, () -> rewriter.rewrite(formula));
        assertEquals("its simplification has 10001 steps, but may have at most 10000", refusal.getMessage());
    }
}
