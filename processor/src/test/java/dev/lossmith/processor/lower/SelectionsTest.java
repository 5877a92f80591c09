package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.Precision;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Choices without branches, at numbers on both sides of each border, infinities, NaN of either sign, and both zeros. */
class SelectionsTest {
    private static final double[] POINTS = {
        0.0,
        -0.0,
        1,
        -1,
        0.25,
        0.5,
        0.75,
        2,
        -2,
        0x1p-149,
        -0x1p-149,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        Float.intBitsToFloat(0xFFC00000)
    };

    private static void assertSame(Precision precision, String formula, DoubleUnaryOperator expected) {
        Lowered lowered = Lowered.of(precision, formula, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (double a : POINTS) {
            assertEquals(expected.applyAsDouble(a), lowered.at(a), 0, () -> formula + " at " + a);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void clipLimits(Precision precision) {
        assertSame(precision, "clip(a, 0.25, 0.75)", a -> Math.min(Math.max(a, 0.25), 0.75));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void insideIsOneInTheClosedInterval(Precision precision) {
        for (double a : POINTS) {
            if (!Double.isNaN(a)) {
                Lowered inside = Lowered.of(
                        precision, "inside(a, 0.25, 0.75)", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                assertEquals(a >= 0.25 && a <= 0.75 ? 1 : 0, inside.at(a), () -> "at " + a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void withinIsNaNOutside(Precision precision) {
        assertSame(precision, "within(a, 0, 1)", a -> a >= 0 && a <= 1 ? a + 0.0 : Double.NaN);
        assertSame(precision, "within(a, 0.25, 0.75)", a -> a >= 0.25 && a <= 0.75 ? a : Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void signIsThatOfTheNumber(Precision precision) {
        assertSame(precision, "sign(a)", Math::signum);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void choiceFollowsTheSign(Precision precision) {
        Lowered choice =
                Lowered.of(precision, "ifNegative(a, 3, 5)", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (double a : POINTS) {
            if (a != 0 && !Double.isNaN(a)) {
                assertEquals(a < 0 ? 3 : 5, choice.at(a), () -> "at " + a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void magnitudeAndMaximum(Precision precision) {
        assertSame(precision, "abs(a)", Math::abs);
        assertSame(precision, "max(a, 0.5)", a -> Math.max(a, 0.5));
    }
}
