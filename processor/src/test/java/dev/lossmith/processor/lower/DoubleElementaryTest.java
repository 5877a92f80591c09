package dev.lossmith.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Arithmetic;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elementary functions of doubles against arbitrary arithmetic, over all of their domains, down to subnormal results. */
@Tag("once")
class DoubleElementaryTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Where one of the functions changes from one formula to another, or its result passes a power of two. */
    private static final double[] BORDERS = {
        0.125,
        0.25,
        0.2929,
        0.3466,
        0.4142,
        0.5,
        0.549,
        0.546875,
        0.6066,
        0.75,
        0.96,
        1,
        1.0397,
        1.2997,
        1.4616321449683623,
        1.5,
        1.828125,
        2,
        2.4142,
        2.5
    };

    private static final Map<String, UnaryOperator<Real>> TRUTH = Map.ofEntries(
            Map.entry("exp(a)", Real::exp),
            Map.entry("expm1(a)", Real::expm1),
            Map.entry("expm1mx(a)", a -> precise(a).expm1().minus(a)),
            Map.entry("cosh(a)", Real::cosh),
            Map.entry("sinh(a)", DoubleElementaryTest::sinh),
            Map.entry("tanh(a)", Real::tanh),
            Map.entry("logCosh(a)", DoubleElementaryTest::logCosh),
            Map.entry("atan(a)", Real::atan),
            Map.entry("exp2(a)", Real.of(2)::pow),
            Map.entry("cbrt(a)", DoubleElementaryTest::cbrt),
            Map.entry("log(a) / log(2)", a -> a.log().dividedBy(Real.of(2, 60).log())),
            Map.entry("log(a) / log(10)", a -> a.log().dividedBy(Real.of(10, 60).log())),
            Map.entry("sin(a)", Real::sin),
            Map.entry("cos(a)", Real::cos),
            Map.entry("versine(a)", a -> Real.of(1).minus(precise(a).cos())),
            Map.entry("erf(a)", Real::erf),
            Map.entry("erfc(a)", Real::erfc),
            Map.entry("lognormcdf(a)", Real::lognormcdf),
            Map.entry("millsRatio(a)", DoubleElementaryTest::millsRatio),
            Map.entry("millsSlope(a)", DoubleElementaryTest::millsSlope),
            Map.entry("lgamma(a)", Real::lgamma),
            Map.entry("digamma(a)", Real::digamma),
            Map.entry("trigamma(a)", a -> a.polygamma(1)),
            Map.entry("tetragamma(a)", a -> a.polygamma(2)),
            Map.entry("log(a)", Real::log),
            Map.entry("log1p(a)", Real::log1p),
            Map.entry("log1pmx(a)", a -> precise(a).log1p().minus(a)));

    /** As precise as differences need of which the smallest double is subtracted. */
    private static Real precise(Real a) {
        return a.withDigits(400);
    }

    private static Real cbrt(Real a) {
        Real third = Real.of(1, 60).dividedBy(Real.of(3));
        return a.signum() < 0 ? a.negated().pow(third).negated() : a.pow(third);
    }

    /** (exp(2 a) - 1) / (2 exp(a)): right near 0. */
    private static Real sinh(Real a) {
        return a.plus(a).expm1().dividedBy(Real.of(2).times(a.exp()));
    }

    /** log(1 + 2 sinh(a / 2)^2). */
    private static Real logCosh(Real a) {
        Real sinhOfHalf = sinh(a.times(Real.of(0.5)));
        return Real.of(2).times(sinhOfHalf).times(sinhOfHalf).log1p();
    }

    /** Of large numbers with 700 digits, as many as a + m loses, and the ratio of its exponent. */
    private static Real millsRatio(Real a) {
        int digits = Math.abs(a.toDouble()) < 1e4 ? 70 : 700;
        Real precise = a.withDigits(digits);
        Real half = Real.of(0.5, digits);
        Real density = precise.times(precise).times(half).negated().exp();
        Real rootOfTwicePi = Real.of(1, digits).atan().times(Real.of(8)).sqrt();
        return density.dividedBy(rootOfTwicePi)
                .dividedBy(precise.negated().times(half.sqrt()).erfc().times(half));
    }

    private static Real millsSlope(Real a) {
        Real ratio = millsRatio(a);
        return ratio.times(ratio.plus(a));
    }

    /**
     * Each bound, that of the text or of more than a function, is a little above the largest error among 200,000 numbers.
     *
     * @param ofMore the bound where there is more than one function
     */
    @ParameterizedTest
    @CsvSource({
        "exp(a), -746, 710,",
        "exp2(a), -1076, 1025,",
        "cbrt(a), -8e307, 8e307,",
        "log(a) / log(2), 0, 1.7e308, 1.9",
        "log(a) / log(10), 0, 1.7e308, 2.5",
        "expm1(a), -40, 710,",
        "expm1mx(a), -1e4, 709.78,",
        "cosh(a), -710.5, 710.5,",
        "sinh(a), -710.5, 710.5,",
        "tanh(a), -25, 25,",
        "logCosh(a), -1e4, 1e4,",
        "atan(a), -1e20, 1e20,",
        "sin(a), -1048576, 1048576,",
        "cos(a), -1048576, 1048576,",
        "versine(a), -1048576, 1048576, 2.6",
        "erf(a), -6, 6,",
        "erfc(a), -7, 27.3,",
        "lognormcdf(a), -1e150, 38.6,",
        "millsRatio(a), -1e30, 38.6,",
        "millsSlope(a), -1e30, 38.6,",
        "lgamma(a), 0, 2.5e305,",
        "digamma(a), 0, 1.7e308,",
        "trigamma(a), 0, 1.7e308,",
        "tetragamma(a), 0, 1e160,",
        "log(a), 0, 1.7e308,",
        "log1p(a), -1, 1.7e308,",
        "log1pmx(a), -1, 1.7e308,",
    })
    void functionIsWithinItsBound(String formula, double from, double to, Double ofMore) {
        double low = from < -1 ? -INFINITY : from;
        Lowered lowered = Lowered.of(Arithmetic.DOUBLE, formula, low, INFINITY);
        DoubleFunctionErrors errors = new DoubleFunctionErrors(
                        formula, lowered::at, TRUTH.get(formula), from, Double.MAX_VALUE)
                .uniform(from, to, 500)
                .uniform(Math.max(from, -3), 3, 900)
                .everyMagnitude(to, 800);
        if (from < 0) {
            errors.everyMagnitude(from, 500);
        }
        for (double border : BORDERS) {
            errors.near(border, 60).near(-border, 40);
        }
        errors.assertAtMost(ofMore != null ? ofMore : RecipeFamilies.error(Arithmetic.DOUBLE, formula));
    }

    @Test
    void logarithmsOnUnboundedIntervalsHaveTheBitsOfThoseOnBoundedOnes() {
        Lowered log = Lowered.of(Arithmetic.DOUBLE, "log(a)", 0, INFINITY);
        Lowered logOfBounded = Lowered.of(Arithmetic.DOUBLE, "log(a)", 0, 0x1p60);
        Lowered logOfNormal = Lowered.of(Arithmetic.DOUBLE, "log(a)", Double.MIN_NORMAL, INFINITY);
        Lowered log1p = Lowered.of(Arithmetic.DOUBLE, "log1p(a)", -1, INFINITY);
        Lowered log1pOfBounded = Lowered.of(Arithmetic.DOUBLE, "log1p(a)", -1, 1);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 3000; i++) {
            double a = Math.scalb(random.nextDouble(), -random.nextInt(i % 2 == 0 ? 3 : 1050));
            assertEquals(logOfBounded.at(a), log.at(a), () -> "log " + a);
            assertEquals(log1pOfBounded.at(a), log1p.at(a), () -> "log1p " + a);
            assertEquals(log1pOfBounded.at(-a), log1p.at(-a), () -> "log1p -" + a);
            assertEquals(log.at(1 / a), logOfNormal.at(1 / a), () -> "log 1 / " + a);
        }
    }
}
