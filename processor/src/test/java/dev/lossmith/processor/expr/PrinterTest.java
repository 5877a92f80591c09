package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed is read as the same node, and has no parenthesis that could be left out. */
class PrinterTest {
    private final Pool pool = new Pool();

    private Expression parse(String text) {
        return Parser.parse(pool, text, name -> name.matches("[a-z]") ? pool.variable(name, Interval.REALS) : null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a + b + c",
                "a + (b + c)",
                "a - (b - c)",
                "a - b - c",
                "a + (b - c)",
                "a * b / c",
                "a * (b / c)",
                "a / (b * c)",
                "a / b / c",
                "(a + b) * c",
                "a + b * c",
                "-a * b",
                "-(a * b)",
                "-(a + b)",
                "--a",
                "a - -b",
                "a / -b",
                "a^2",
                "-a^2",
                "(-a)^2",
                "(-2)^2",
                "-2^2",
                "2^-1",
                "a^-0.5",
                "a^-b",
                "a^-b^2",
                "a^b^c",
                "(a^b)^c",
                "a^(b + 1)",
                "(a * b)^2",
                "2 * a^2 / b",
                "exp(a)^2",
                "-2 * a",
                "a - -2",
                "-(2) * a",
                "-(-2)",
                "exp(-abs(a))",
                "max(a + b, -c)",
                "clip(a, 0.125, 1e-12)",
                "ifNegative(a, b, c) * 3",
                "where(a + 1 < -b, c^2, -2)",
                "1e+30 + 1e-30",
                "1234567 * 0.25"
            })
    void whatIsPrintedIsWhatWasRead(String text) {
        assertEquals(text, parse(text).toString());
    }

    @Test
    void randomTreesSurviveTheWayThroughText() {
        ParserFuzzTrees trees = new ParserFuzzTrees(pool, new SplittableRandom(1));
        for (int i = 0; i < 5000; i++) {
            Expression tree = trees.any(6);
            assertSame(tree, parse(tree.toString()), tree::toString);
        }
    }

    @Test
    void constantOfSeveralClassesIsPrintedByItsName() {
        Expression weight = pool.constant("posWeight", List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertEquals(
                "-posWeight * a^posWeight",
                pool.apply(
                                Operator.MULTIPLY,
                                pool.apply(Operator.NEGATE, weight),
                                pool.apply(Operator.POWER, parse("a"), weight))
                        .toString());
    }

    @Test
    void partsWithANameArePrintedByIt() {
        Expression square = parse("(a - b)^2");
        Expression loss = pool.apply(Operator.NEGATE, pool.apply(Operator.DIVIDE, pool.constant(1), square));
        assertEquals("-(1 / s)", Printer.print(loss, part -> part == square ? "s" : null));
    }

    @Test
    void whatIsLongerThanTheLimitIsNotPrintedHoweverFewNodesItHas() {
        Expression twice = pool.variable("x", Interval.REALS);
        for (int i = 0; i < 100; i++) {
            twice = pool.apply(Operator.ADD, twice, twice);
        }
        assertEquals(Optional.empty(), Printer.print(twice, part -> null, 300));
    }

    @Test
    void theLimitIsTheNumberOfCharacters() {
        Variable x = pool.variable("x", Interval.REALS);
        Expression sum = pool.apply(Operator.ADD, x, x);
        assertEquals(Optional.of("x + x"), Printer.print(sum, part -> null, 5));
        assertEquals(Optional.empty(), Printer.print(sum, part -> null, 4));
    }
}
