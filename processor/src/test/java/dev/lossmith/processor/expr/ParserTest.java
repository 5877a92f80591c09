package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are read with the usual precedence, and what is printed is read as the same formula. */
class ParserTest {
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
                "exp(-abs(a))",
                "max(a + b, -c)",
                "clip(a, 0.125, 1e-12)",
                "ifNegative(a, b, c) * 3",
                "1e+30 + 1e-30",
                "1234567 * 0.25"
            })
    void whatIsPrintedIsWhatWasRead(String text) {
        assertEquals(text, parse(text).toString());
        assertSame(parse(text), parse(parse(text).toString()));
    }

    @Test
    void randomFormulasSurviveTheWayThroughText() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            Expression formula = formula(random, 5);
            assertSame(formula, parse(formula.toString()));
        }
    }

    private Expression formula(SplittableRandom random, int depth) {
        if (depth == 0) {
            String[] leaves = {"a", "b", "c", "0", "1", "2.5", "1e-12", "0.1"};
            return parse(leaves[random.nextInt(leaves.length)]);
        }
        Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
        Expression[] operands = new Expression[operator.arity()];
        for (int i = 0; i < operands.length; i++) {
            operands[i] = formula(random, random.nextInt(depth));
        }
        return pool.apply(operator, operands);
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "24 / 4 / 3, 2",
        "-2 * 3, -6",
        "2 - -3, 5",
        "1e3 / 8, 125",
        "0.5e+1, 5"
    })
    void precedenceIsTheUsualOne(String text, double expected) {
        assertEquals(expected, new Evaluator(Map.of(), 0).value(parse(text)).toDouble());
    }

    @ParameterizedTest
    @CsvSource({
        "a +, unknown \"the end\" in: a +",
        "(a, expected ) but found the end in: (a",
        "a b, expected the end but found b in: a b",
        "'max(a)', 'MAX takes 2, not 1'",
        "'exp(a, b)', 'EXP takes 1, not 2'",
        "unheard, unknown \"unheard\" in: unheard",
        "a $ b, 'cannot read \" $ b\" in: a $ b'",
        "exp, unknown \"exp\" in: exp"
    })
    void whatIsNoFormulaIsRefused(String text, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());
    }

    @Test
    void constantOfSeveralClassesIsPrintedByItsName() {
        Expression weight = pool.constant("posWeight", List.of(BigDecimal.ONE, BigDecimal.TEN));
        assertEquals(
                "posWeight * a",
                pool.apply(Operator.MULTIPLY, weight, parse("a")).toString());
    }
}
