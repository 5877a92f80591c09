package dev.lossmith.processor.config;

import dev.lossmith.processor.expr.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The messages about what was measured of a user's formula of a row. */
public final class RowMessages {
    private static final String ACCURACY = "[Lossmith:accuracy] ";

    private RowMessages() {}

    /** At a row whose inputs and targets are in their ranges. */
    public static Problem undefined(String part, String row) {
        return FormulaMessages.error(
                "value",
                "[Lossmith:value] " + part + " means nothing at " + row
                        + ". Write input = @Range({...}) if such inputs never"
                        + " occur, or where(..., ..., ...) to say what the loss is there.");
    }

    /** A result is further off than anybody expects. */
    public static Problem lost(String result, double ulps, String row) {
        return new Problem(
                Problem.Severity.WARNING,
                Optional.of("value"),
                ACCURACY + off(result, ulps, row)
                        + ". Write the formula so that nothing cancels there, or input = @Range({...}) if"
                        + " such inputs never occur.");
    }

    /** A result is further off than the config allows. */
    public static Problem tooInaccurate(String result, double ulps, double maxUlps, String row) {
        return FormulaMessages.error(
                "maxUlps",
                ACCURACY + off(result, ulps, row) + ", but maxUlps is " + Decimals.shortest(maxUlps)
                        + ". Write the formula so that nothing cancels there, or input = @Range({...}) if such inputs never"
                        + " occur, or a larger maxUlps.");
    }

    /** Kernels of rows compute with doubles. */
    static Problem floatsInRow() {
        return FormulaMessages.error(
                "arithmetic",
                "[Lossmith:arithmetic] arithmetic = FLOAT has no place here: losses of rows are computed with doubles."
                        + " Leave arithmetic out.");
    }

    private static String off(String result, double ulps, String row) {
        return Double.isInfinite(ulps)
                ? "the " + result + " is no finite number at " + row + ", where it should be"
                : "the " + result + " is "
                        + FormulaMessages.number(new BigDecimal(ulps)
                                .round(new MathContext(3, RoundingMode.UP))
                                .doubleValue())
                        + " ulps off at " + row;
    }
}
