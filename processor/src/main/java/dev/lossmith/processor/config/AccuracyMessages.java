package dev.lossmith.processor.config;

import dev.lossmith.processor.expr.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** The messages about errors that were measured. */
public final class AccuracyMessages {
    private static final String TAG = "[Lossmith:accuracy] ";
    private static final double MOST_ACCEPTED = 0x1p12;

    private AccuracyMessages() {}

    /** Results have fewer correct digits than their format could hold. */
    public static Problem lost(Inaccuracy found) {
        return lost(
                found,
                Optional.of("value"),
                " Write the formula " + found.remedy() + range(found.range()) + accept(found) + ".");
    }

    /**
     * The same of a loss that has options and no formula.
     *
     * @param written the options that are not left at what they are by default
     */
    public static Problem lost(Inaccuracy found, List<String> written) {
        return lost(
                found,
                written.size() == 1 ? Optional.of(written.get(0)) : Optional.empty(),
                written.isEmpty()
                        ? ""
                        : " Write " + list(written, "or")
                                + (written.size() == 1 ? " nearer to its" : " nearer to their")
                                + " default, or leave such inputs out.");
    }

    private static Problem lost(Inaccuracy found, Optional<String> member, String advice) {
        return new Problem(
                Problem.Severity.WARNING,
                member,
                TAG
                        + list(
                                found.results().stream()
                                        .map(result -> "the " + result)
                                        .toList(),
                                "and") + (found.results().size() == 1 ? " loses " : " lose ") + found.lost()
                        + " of " + found.bits() + " bits"
                        + (found.where().isEmpty() ? " near " : " " + found.where() + ", as at ")
                        + FormulaMessages.at(found.input(), found.target()) + ", because " + found.because()
                        + "." + advice);
    }

    /**
     * A result is further off than the config allows.
     *
     * @param ulps how far
     * @param maxUlps how far it may be
     */
    public static Problem tooInaccurate(String result, double ulps, double maxUlps, double input, double target) {
        return FormulaMessages.error(
                "maxUlps",
                TAG + "the " + result + " is " + rounded(ulps) + " ulps off near " + FormulaMessages.at(input, target)
                        + ", but maxUlps is " + Decimals.shortest(maxUlps)
                        + ". Write the formula so that nothing cancels there, or input = @Range({...}) if such inputs never"
                        + " occur, or a larger maxUlps.");
    }

    private static String list(List<String> named, String conjunction) {
        int last = named.size() - 1;
        return last == 0
                ? named.get(0)
                : String.join(", ", named.subList(0, last)) + " " + conjunction + " " + named.get(last);
    }

    private static String range(String ends) {
        return ends.isEmpty() ? "" : ", or input = @Range({" + ends + "}) if other inputs never occur";
    }

    /** More than twelve bits, which are half of a float's, is nothing that one accepts. */
    private static String accept(Inaccuracy found) {
        return found.ulps() > MOST_ACCEPTED
                ? ""
                : ", or maxUlps = " + Decimals.shortest(Math.scalb(1.0, Math.getExponent(found.ulps()) + 2))
                        + " to accept it";
    }

    /** Upwards, so that it is true of a limit of that number. */
    private static String rounded(double ulps) {
        return Double.isInfinite(ulps)
                ? FormulaMessages.number(ulps)
                : FormulaMessages.number(new BigDecimal(ulps)
                        .round(new MathContext(3, RoundingMode.UP))
                        .doubleValue());
    }
}
