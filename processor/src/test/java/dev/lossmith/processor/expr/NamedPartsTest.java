package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula that names its parts is the one in which they are written out. */
class NamedPartsTest {
    private final Pool pool = new Pool();
    private final Map<String, Expression> names = Map.of(
            "x",
            pool.variable("x", Interval.REALS),
            "t",
            pool.variable("t", Interval.REALS),
            "c",
            pool.constant(new BigDecimal("2.5")));

    private Expression parse(String text) {
        return Parser.parseUser(pool, text, names);
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            let p = sigmoid(x) in -(t * log(p) + (1 - t) * log(1 - p)) ~ -(t * log(sigmoid(x)) + (1 - t) * log(1 - sigmoid(x)))
            let p = sigmoid(x), q = 1 - p in p * q                     ~ sigmoid(x) * (1 - sigmoid(x))
            let p = sigmoid(x) in let q = 1 - p in p * q               ~ sigmoid(x) * (1 - sigmoid(x))
            let d = x - t, big = abs(d) > c                            ~
            let d = x - t in where(abs(d) < c, d^2 / 2, c * abs(d))    ~ where(abs(x - t) < c, (x - t)^2 / 2, c * abs(x - t))
            let k = 1 / 2 in x^k                                       ~ x^0.5
            let a = x, b = t in a * b                                  ~ x * t
            let inner = x, letter = t in max(inner, letter)            ~ max(x, t)
            """)
    // spotless:on
    void partsAreWrittenOut(String text, String same) {
        if (same == null) {
            assertThrows(FormulaException.class, () -> parse(text));
        } else {
            assertSame(parse(same), parse(text));
        }
    }

    @Test
    void partsAreKnownInTheirOrder() {
        UserFormula formula = UserFormula.read(pool, "let q = x - t, p = sigmoid(q) in p * q", names);
        assertEquals(List.of("q", "p"), List.copyOf(formula.parts().keySet()));
        assertSame(parse("sigmoid(x - t)"), formula.parts().get("p"));
    }

    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            let x = t in x                 ~ 4  ~ let names a part x, but that is a variable already. Give the part another name.
            let c = t in c * x             ~ 4  ~ let names a part c, but that is a constant already. Give the part another name.
            let exp = t in exp             ~ 4  ~ let names a part exp, but that is a function already. Give the part another name.
            let pi = t in pi               ~ 4  ~ let names a part pi, but that is a number that formulas have already. Give the part another name.
            let in = t in in               ~ 4  ~ let names a part in, but that is a word that formulas have already. Give the part another name.
            let p = x, p = t in p          ~ 11 ~ let names a part p, but that is a named part already. Give the part another name.
            let p = x, q = t in p          ~ 11 ~ let names a part q, which nothing after it uses. Use q, or leave it out.
            let p = q, q = x in p * q      ~ 8  ~ unknown name "q". Write let q = ... in before what uses it: a part is known only after it has been named.
            let p = p + x in p             ~ 8  ~ unknown name "p". Write let p = ... in before what uses it: a part is known only after it has been named.
            p = sigmoid(x) in p            ~ 0  ~ unknown name "p". Write let p = ... in before what uses it: a part is known only after it has been named.
            let p = sigmoid(x), p * x      ~ 22 ~ expected "=", but found "*". Write let p = sigmoid(x) in p * (1 - p).
            let p = sigmoid(x)             ~ 18 ~ expected an operator, "," or "in", but found the end of the formula. Write "in" after the last part, and then the formula.
            let p = sigmoid(x) * p         ~ 21 ~ unknown name "p". Write let p = ... in before what uses it: a part is known only after it has been named.
            let p = sigmoid(x); p * x      ~ 18 ~ expected an operator, "," or "in", but found ";". Write , between arguments.
            let p = sigmoid(x) p * x       ~ 19 ~ expected an operator, "," or "in", but found "p". Write * between the two for a product.
            let 2 = x in x                 ~ 4  ~ expected the name of a part, but found "2". Write let p = sigmoid(x) in p * (1 - p).
            let                            ~ 3  ~ expected the name of a part, but found the end of the formula. Write let p = sigmoid(x) in p * (1 - p).
            let p == x in p                ~ 6  ~ expected "=", but found "==". Write let p = sigmoid(x) in p * (1 - p).
            let p = x in p(t)              ~ 13 ~ p is a named part and no function. Write p * (...) for a product.
            let p = x in                   ~ 12 ~ expected a number, a name or "(", but found the end of the formula.
            x + let p = x in p             ~ 4  ~ expected a number, a name or "(", but found "let". Named parts stand at the beginning of a formula: let p = sigmoid(x), q = 1 - p in p * q.
            x in t                         ~ 2  ~ expected an operator or the end of the formula, but found "in". Named parts stand at the beginning of a formula: let p = sigmoid(x), q = 1 - p in p * q.
            """)
    // spotless:on
    void mistakesAreShownWithTheirFix(String text, int position, String problem) {
        FormulaException refusal = assertThrows(FormulaException.class, () -> parse(text), text);
        assertEquals(problem, refusal.problem());
        assertEquals(position, refusal.position());
    }
}
