package dev.lossmith.processor.expr;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users may write of a row, and what they are told where they mix what is of each input with what is one number. */
class FormulaRowTest {
    private static final int WIDTH = 3;

    private final Pool pool = new Pool();
    private final Variable x = pool.variable("x", Interval.REALS);
    private final Variable there = pool.variable("x[t]", Interval.REALS);
    private final Variable t = pool.variable("t", Interval.REALS);
    private final Variable isTarget = pool.variable("isTarget", Interval.UNIT);

    private Expression read(String formula, boolean hasIndex) {
        Map<String, Expression> names = new HashMap<>(Map.of("x", x, "c", pool.constant(2)));
        if (!hasIndex) {
            names.put("t", t);
        }
        RowVariables variables = new RowVariables(
                x,
                Optional.of(there).filter(any -> hasIndex),
                Optional.of(t).filter(any -> !hasIndex),
                isTarget,
                hasIndex ? Set.of(x) : Set.of(x, t),
                hasIndex ? Map.of(x, there) : Map.of(),
                WIDTH,
                RowColumns.NONE);
        return UserFormula.readRow(pool, formula, names, variables).result();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -log(softmax(x)[t])        | -log(exp(x[t]) / sum(exp(x)))
            -logsoftmax(x)[t]          | -(x[t] - log(sum(exp(x))))
            logsumexp(x) - x[t]        | log(sum(exp(x))) - x[t]
            mean(x^2) + n              | sum(x^2) / 3 + 3
            rowMax(x) - rowMin(c * x)  | rowMax(x) - rowMin(2 * x)
            (x - rowMax(x))[t]         | x[t] - rowMax(x)
            sum(max(0, 1 - x[t] + x))  | sum(max(0, 1 - x[t] + x))
            let p = softmax(x) in p[t] | exp(x[t]) / sum(exp(x))
            """)
    void namesAreShortFor(String formula, String meaning) {
        assertEquals(meaning, Printer.print(read(formula, true)));
    }

    @Test
    void targetsMayBeNumbers() {
        assertEquals("sum(t * log(t))", Printer.print(read("sum(t * log(t))", false)));
    }

    /** The caret is where the mistake stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (x - 1)^2         | 8  | the loss of a row is one number, but (x - 1)^2 is one for each of its inputs. Write sum(...), mean(...) or (...)[t] around it.
            x                 | 0  | the loss of a row is one number, but x is one for each of its inputs. Write sum(...), mean(...) or (...)[t] around it.
            softmax(x)        | 0  | the loss of a row is one number, but exp(x) / sum(exp(x)) is one for each of its inputs. Write sum(...), mean(...) or (...)[t] around it.
            sum(x) + 2 * x    | 7  | the loss of a row is one number, but sum(x) + 2 * x is one for each of its inputs. Write sum(...), mean(...) or (...)[t] around it.
            x[t] - sum(x[t])  | 7  | sum is over a row, but x[t] is one number for the whole of it. Leave sum out, or write x where each input is meant.
            softmax(rowMax(x))| 0  | softmax is over a row, but rowMax(x) is one number for the whole of it. Leave softmax out, or write x where each input is meant.
            x[t] - sum(x)[t]  | 14 | sum(x) is one number for the whole row, and has no element at t. Leave [t] out.
            sum(x - t)        | 8  | t is an index here, and no number. Write x[t] for the input at it, or leave out targets = Targets.INDEX for a target that is a number for each input.
            x[c] + x[t]       | 2  | an index is t, the target of the row, but found "c". Write x[t] for the input at the target.
            sum(x, x)         | 0  | sum takes 1 argument, not 2. Write sum(a).
            summ(x)           | 0  | unknown function "summ". Did you mean sum?
            let n = 2 in n*x  | 4  | let names a part n, but that is the width of a row already. Give the part another name.
            """)
    void mistakesAreToldAtTheirPlace(String formula, int position, String problem) {
        FormulaException mistake = assertThrows(FormulaException.class, () -> read(formula, true));
        assertThat(mistake.problem()).isEqualTo(problem);
        assertEquals(position, mistake.position());
    }

    @Test
    void aNumberForEachInputIsNoIndex() {
        FormulaException mistake = assertThrows(FormulaException.class, () -> read("sum(x * t) - x[t]", false));
        assertThat(mistake.problem())
                .isEqualTo(
                        "t is a number for each input here, and no index. Write targets = Targets.INDEX for a target that"
                                + " is one, or leave [t] out.");
        assertEquals(15, mistake.position());
    }

    /** Elsewhere the names of functions over a row are free. */
    @Test
    void anElementHasNoRow() {
        Map<String, Expression> names = Map.of("x", x, "mean", pool.constant(2));
        assertEquals("(x - 2)^2", Printer.print(Parser.parseUser(pool, "(x - mean)^2", names)));
        FormulaException call = assertThrows(FormulaException.class, () -> Parser.parseUser(pool, "1 + sum(x)", names));
        assertThat(call.problem())
                .isEqualTo(
                        "sum is over the inputs of a row, but this config has one input a row. Write classes = 10 for rows of 10.");
        assertEquals(4, call.position());
        FormulaException index = assertThrows(FormulaException.class, () -> Parser.parseUser(pool, "x[t]", names));
        assertThat(index.problem())
                .isEqualTo(
                        "an index needs a row, but this config has one input a row. Leave [t] out, or write classes = 10 and"
                                + " targets = Targets.INDEX for rows of 10.");
    }
}
