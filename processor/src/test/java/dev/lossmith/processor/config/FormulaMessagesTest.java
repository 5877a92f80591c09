package dev.lossmith.processor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users are told about a formula that is no good: where, what, and what to do. */
class FormulaMessagesTest {
    @Test
    void anUndefinedPlaceIsAnErrorAtTheFormula() {
        Problem problem = FormulaMessages.undefined("log(x)", "the logarithm of a negative number", "x", -1, 0);
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertEquals(Optional.of("value"), problem.member());
        assertEquals(
                "[Lossmith:value] log(x) is the logarithm of a negative number at x = -1, t = 0. Write input ="
                        + " @Range({...}) or target = @Range({...}) if such values never occur, or where(..., ..., ...) to"
                        + " say what the loss is there.",
                problem.text());
    }

    @Test
    void anOverflowNamesTheInfiniteInput() {
        assertEquals(
                "[Lossmith:value] exp(x) overflows at x = -infinity. Write precision = Precision.DOUBLE, or a narrower"
                        + " input = @Range({...}).",
                FormulaMessages.overflow("exp(x)", Precision.FLOAT, Double.NEGATIVE_INFINITY, Double.NaN)
                        .text());
    }

    @Test
    void whatOverflowsInDoubleHasNoWiderFormatToGoTo() {
        assertEquals(
                "[Lossmith:value] exp(x) overflows at x = 1000, t = 0. Write a narrower input = @Range({...}).",
                FormulaMessages.overflow("exp(x)", Precision.DOUBLE, 1000, 0).text());
    }
}
