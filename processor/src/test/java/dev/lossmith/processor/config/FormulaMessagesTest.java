package dev.lossmith.processor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.Precision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users are told about a formula that is no good: where, what, and what to do. */
class FormulaMessagesTest {
    @Test
    void lostDigitsAreAWarningAtTheFormula() {
        Problem problem = FormulaMessages.inaccurate("gradient", 1500, 11, 24, 17.3, 1);
        assertEquals(Problem.Severity.WARNING, problem.severity());
        assertEquals(Optional.of("value"), problem.member());
        assertEquals(
                "[Lossmith:accuracy] the gradient loses 11 of 24 bits near x = 17.3, t = 1. Write the formula so that"
                        + " nothing cancels there, or input = @Range({...}) if such inputs never occur, or maxUlps = 4096"
                        + " to accept it.",
                problem.text());
    }

    /** More than all digits may be wrong; no limit is large enough for what is infinite or no number. */
    @Test
    void theLimitThatIsProposedIsLargeEnough() {
        assertTrue(FormulaMessages.inaccurate("loss", 3.1e19, 53, 53, 0, 0)
                .text()
                .endsWith(" occur, or maxUlps = 1e+20 to accept it."));
        assertTrue(FormulaMessages.inaccurate("loss", 6.1e19, 53, 53, 0, 0)
                .text()
                .endsWith(" occur, or maxUlps = 1e+21 to accept it."));
        assertTrue(FormulaMessages.inaccurate("loss", Double.POSITIVE_INFINITY, 53, 53, 0, 0)
                .text()
                .endsWith(" or input = @Range({...}) if such inputs never occur."));
    }

    @Test
    void moreThanTheLimitIsAnErrorAtTheLimit() {
        Problem problem = FormulaMessages.tooInaccurate("loss", 12.5, 4, -1e30, Double.NaN);
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertEquals(Optional.of("maxUlps"), problem.member());
        assertEquals(
                "[Lossmith:accuracy] the loss is 12.5 ulps off near x = -1e+30, but maxUlps is 4. Write the formula so that"
                        + " nothing cancels there, or input = @Range({...}) if such inputs never occur, or a larger maxUlps.",
                problem.text());
    }

    @Test
    void anInfiniteErrorIsSaidInWords() {
        assertEquals(
                "[Lossmith:accuracy] the loss is infinity ulps off near x = 1, but maxUlps is 4. Write the formula so that"
                        + " nothing cancels there, or input = @Range({...}) if such inputs never occur, or a larger maxUlps.",
                FormulaMessages.tooInaccurate("loss", Double.POSITIVE_INFINITY, 4, 1, Double.NaN)
                        .text());
    }

    @Test
    void anUndefinedPlaceIsAnErrorAtTheFormula() {
        Problem problem = FormulaMessages.logarithmOfNegative("log(x)", "x", -1, 0);
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
