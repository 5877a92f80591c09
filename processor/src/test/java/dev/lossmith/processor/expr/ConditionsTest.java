package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons that are joined mean what Java means by them, at ties too; where one knows nothing, all of them know nothing. */
class ConditionsTest {
    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);
    private final Variable t = pool.variable("t", Interval.REALS);

    private Expression parse(String text) {
        return Parser.parseUser(pool, text, Map.of("x", x, "t", t));
    }

    private interface Truth {
        boolean at(double x, double t);
    }

    private void assertMeans(String condition, Truth truth) {
        Expression choice = parse("where(" + condition + ", 7, 8)");
        for (double a = -1; a <= 4; a += 0.5) {
            for (double b = -1; b <= 4; b += 0.5) {
                double value = new Evaluator(Map.of(x, Real.of(a), t, Real.of(b)), 0)
                        .value(choice)
                        .toDouble();
                assertEquals(truth.at(a, b) ? 7 : 8, value, condition + " at " + a + ", " + b);
            }
        }
        for (double other : new double[] {-1, 0, 2}) {
            assertNaN(choice, Double.NaN, other);
            assertNaN(choice, other, Double.NaN);
        }
    }

    private void assertNaN(Expression choice, double a, double b) {
        assertTrue(new Evaluator(Map.of(x, Real.of(a), t, Real.of(b)), 0)
                .value(choice)
                .isNaN());
    }

    @Test
    void joinedComparisonsAreThoseOfJava() {
        assertMeans("t > 0 and x < 1", (a, b) -> b > 0 && a < 1);
        assertMeans("t > 0 or x < 1", (a, b) -> b > 0 || a < 1);
        assertMeans("t > 0 and x < 1 or x > 3", (a, b) -> b > 0 && a < 1 || a > 3);
        assertMeans("x > 3 or t > 0 and x < 1", (a, b) -> a > 3 || b > 0 && a < 1);
        assertMeans("(x > 3 or t > 0) and x < 2", (a, b) -> (a > 3 || b > 0) && a < 2);
        assertMeans("x >= 1 and x <= 2 and t != 0 and t <= x", (a, b) -> a >= 1 && a <= 2 && b != 0 && b <= a);
        assertMeans("x == 1 or x == 2 or x == t", (a, b) -> a == 1 || a == 2 || a == b);
        assertMeans("not x < t", (a, b) -> !(a < b));
        assertMeans("not (x < t and x > 0)", (a, b) -> !(a < b && a > 0));
        assertMeans("not x < t and not t == 1 or not not x == 3", (a, b) -> !(a < b) && b != 1 || a == 3);
        assertMeans("((x + 1) * 2 < t) or (((x)) > (2))", (a, b) -> (a + 1) * 2 < b || a > 2);
        assertMeans("(where(x < t, x, t)) > 0 and (max(x, t)) < 3", (a, b) -> Math.min(a, b) > 0 && Math.max(a, b) < 3);
    }

    @Test
    void oneComparisonIsTheSameWithParentheses() {
        assertSame(parse("where(x < t, x, 1)"), parse("where((x < t), x, 1)"));
        assertSame(parse("where(x < t, 1, x)"), parse("where(not ((x < t)), x, 1)"));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            x and t                       ~ 2  ~ expected an operator or the end of the formula, but found "and". Write comparisons around it, in the first argument of where: where(a < b and c < d, e, f).
            where(x < t and, 1, 2)        ~ 15 ~ expected a number, a name or "(", but found ",".
            where(x < t and x, 1, 2)      ~ 0  ~ where needs a comparison as its first argument. Write where(a < b, c, d).
            where(x and t < 1, 1, 2)      ~ 8  ~ expected an operator or a comparison, but found "and". Write comparisons around it, in the first argument of where: where(a < b and c < d, e, f).
            where(x < t && t < 1, 1, 2)   ~ 12 ~ expected an operator, "," or ")", but found "&". Write and, or, not for conditions, as in where(a < b and c < d, e, f).
            where((x < t or t < 1, 1, 2)  ~ 21 ~ expected "and", "or" or ")", but found ",".
            where(0 < x < t, 1, 2)        ~ 12 ~ expected an operator, "," or ")", but found "<". Comparisons stand in the first argument of where only, joined by and, or: where(a < b and b < c, d, e).
            where(x < t and t < 1, 1)     ~ 0  ~ where takes a comparison and 2 values, not 1. Write where(a < b, c, d).
            max(not x, t)                 ~ 4  ~ expected a number, a name or "(", but found "not". Write comparisons around it, in the first argument of where: where(a < b and c < d, e, f).
            where(x | t, 1, 2)            ~ 8  ~ expected an operator or a comparison, but found "|". Write abs(a) for |a|, and or between conditions.
            """)
    // spotless:on
    void mistakesAreShownWithTheirFix(String text, int position, String problem) {
        FormulaException refusal = assertThrows(FormulaException.class, () -> parse(text), text);
        assertEquals(problem, refusal.problem());
        assertEquals(position, refusal.position());
    }

    @Test
    void conditionsAreLimitedLikeFormulas() {
        for (String deep :
                new String[] {"where(" + "(".repeat(3000) + "x < t", "where(" + "not ".repeat(1000) + "x < t"}) {
            FormulaException refusal = assertThrows(FormulaException.class, () -> parse(deep));
            assertTrue(refusal.problem().startsWith("the formula is nested more than 200 deep"));
        }
        parse("where(x < t" + " and (x < t or t < x)".repeat(60) + ", x, t)");
    }
}
