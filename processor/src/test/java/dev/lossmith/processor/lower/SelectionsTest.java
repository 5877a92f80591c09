package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.processor.expr.Arithmetic;
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

    private static void assertSame(Arithmetic arithmetic, String formula, DoubleUnaryOperator expected) {
        Lowered lowered = Lowered.of(arithmetic, formula, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (double a : POINTS) {
            assertEquals(expected.applyAsDouble(a), lowered.at(a), 0, () -> formula + " at " + a);
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void clipLimits(Arithmetic arithmetic) {
        assertSame(arithmetic, "clip(a, 0.25, 0.75)", a -> Math.min(Math.max(a, 0.25), 0.75));
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void insideIsOneInTheClosedInterval(Arithmetic arithmetic) {
        for (double a : POINTS) {
            if (!Double.isNaN(a)) {
                Lowered inside = Lowered.of(
                        arithmetic, "inside(a, 0.25, 0.75)", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
                assertEquals(a >= 0.25 && a <= 0.75 ? 1 : 0, inside.at(a), () -> "at " + a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void withinIsNaNOutside(Arithmetic arithmetic) {
        assertSame(arithmetic, "within(a, 0, 1)", a -> a >= 0 && a <= 1 ? a + 0.0 : Double.NaN);
        assertSame(arithmetic, "within(a, 0.25, 0.75)", a -> a >= 0.25 && a <= 0.75 ? a : Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void signIsThatOfTheNumber(Arithmetic arithmetic) {
        assertSame(arithmetic, "sign(a)", Math::signum);
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void choiceFollowsTheSign(Arithmetic arithmetic) {
        Lowered choice =
                Lowered.of(arithmetic, "ifNegative(a, 3, 5)", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        for (double a : POINTS) {
            if (a != 0 && !Double.isNaN(a)) {
                assertEquals(a < 0 ? 3 : 5, choice.at(a), () -> "at " + a);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void magnitudeAndMaximum(Arithmetic arithmetic) {
        assertSame(arithmetic, "abs(a)", Math::abs);
        assertSame(arithmetic, "max(a, 0.5)", a -> Math.max(a, 0.5));
    }
}
