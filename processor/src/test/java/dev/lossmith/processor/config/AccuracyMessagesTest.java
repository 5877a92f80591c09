package dev.lossmith.processor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users are told of results that lose bits: which, how many, where, why, and what to do. */
class AccuracyMessagesTest {
    @Test
    void lostBitsAreAWarningAtTheFormula() {
        Problem problem = AccuracyMessages.lost(new Inaccuracy(
                List.of("gradient"),
                11,
                24,
                "where x is above 17",
                17.5,
                1,
                "1 - exp(-x) cancels",
                "so that nothing cancels there",
                "Double.NEGATIVE_INFINITY, 17",
                1500));
        assertEquals(Problem.Severity.WARNING, problem.severity());
        assertEquals(Optional.of("value"), problem.member());
        assertEquals(
                "[Lossmith:accuracy] the gradient loses 11 of 24 bits where x is above 17, as at x = 17.5, t = 1, because"
                        + " 1 - exp(-x) cancels. Write the formula so that nothing cancels there, or input ="
                        + " @Range({Double.NEGATIVE_INFINITY, 17}) if other inputs never occur, or maxUlps = 4096 to"
                        + " accept it.",
                problem.text());
    }

    @Test
    void resultsThatLoseBitsForOneReasonAreOneWarning() {
        assertEquals(
                "[Lossmith:accuracy] the loss, the gradient and the Hessian lose 24 of 24 bits near x = 3, because a part"
                        + " of it overflows. Write the formula so that nothing overflows there, or input = @Range({...}) if"
                        + " other inputs never occur.",
                AccuracyMessages.lost(new Inaccuracy(
                                List.of("loss", "gradient", "Hessian"),
                                24,
                                24,
                                "",
                                3,
                                Double.NaN,
                                "a part of it overflows",
                                "so that nothing overflows there",
                                "...",
                                Double.POSITIVE_INFINITY))
                        .text());
    }

    /** An annotation that has no formula, no range and no limit is told of its own options. */
    @Test
    void aLossWithOptionsIsToldOfThese() {
        assertTrue(ofOptions(List.of("alpha"))
                .endsWith(" x - t cancels. Write alpha nearer to its default, or leave such inputs out."));
        assertTrue(ofOptions(List.of("alpha", "gamma"))
                .endsWith(" x - t cancels. Write alpha or gamma nearer to their default, or leave such inputs out."));
        assertTrue(ofOptions(List.of()).endsWith(" x - t cancels."));
    }

    private static String ofOptions(List<String> written) {
        return AccuracyMessages.lost(
                        new Inaccuracy(
                                List.of("loss"),
                                5,
                                24,
                                "",
                                2,
                                2.1,
                                "x - t cancels",
                                "so that nothing cancels there",
                                "...",
                                100),
                        written)
                .text();
    }

    /** Who would set a limit of more than twelve bits, in either precision? */
    @Test
    void noLimitIsProposedThatMeansNothing() {
        assertTrue(nearTarget(4096).endsWith(" cancels there, or maxUlps = 16384 to accept it."));
        assertTrue(nearTarget(4097).endsWith(" cancels there."));
        assertTrue(nearTarget(524288).endsWith(" cancels there."));
    }

    private static String nearTarget(double ulps) {
        return AccuracyMessages.lost(new Inaccuracy(
                        List.of("loss"),
                        5,
                        ulps > 1e5 ? 53 : 24,
                        "where x is near t",
                        2,
                        2.1,
                        "x - t cancels",
                        "so that nothing cancels there",
                        "",
                        ulps))
                .text();
    }

    @Test
    void moreThanTheLimitIsAnErrorAtTheLimit() {
        Problem problem = AccuracyMessages.tooInaccurate("loss", 12.51, 4, -1e30, Double.NaN);
        assertEquals(Problem.Severity.ERROR, problem.severity());
        assertEquals(Optional.of("maxUlps"), problem.member());
        assertEquals(
                "[Lossmith:accuracy] the loss is 12.6 ulps off near x = -1e+30, but maxUlps is 4. Write the formula so that"
                        + " nothing cancels there, or input = @Range({...}) if such inputs never occur, or a larger maxUlps.",
                problem.text());
    }

    @Test
    void anInfiniteErrorIsSaidInWords() {
        assertTrue(AccuracyMessages.tooInaccurate("loss", Double.POSITIVE_INFINITY, 4, 1, Double.NaN)
                .text()
                .startsWith("[Lossmith:accuracy] the loss is infinity ulps off near x = 1, but maxUlps is 4. "));
    }
}
