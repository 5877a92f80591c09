package dev.lossmith.processor.expr;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lossmith.check.Real;
import dev.lossmith.processor.enclosure.Enclosure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two doubles with a bound of their error hold what arbitrary precision finds, of numbers and of all that a radius allows. */
class EnclosuresTest {
    private static final int TRIALS = 600;
    private static final int DIGITS = 80;

    /** Those of which two doubles know nothing: arbitrary precision is asked. */
    private static final Set<Operator> UNKNOWN = EnumSet.of(
            Operator.EXPM1MX,
            Operator.LOG1PMX,
            Operator.CBRT,
            Operator.ATAN,
            Operator.SIN,
            Operator.COS,
            Operator.VERSINE,
            Operator.ERF,
            Operator.ERFC,
            Operator.LOG_NORM_CDF,
            Operator.MILLS_RATIO,
            Operator.MILLS_SLOPE,
            Operator.LGAMMA,
            Operator.DIGAMMA,
            Operator.TRIGAMMA,
            Operator.TETRAGAMMA,
            Operator.PENTAGAMMA,
            Operator.ROW_SUM,
            Operator.ROW_MAX,
            Operator.ROW_MIN,
            Operator.LOG_SUM_EXP,
            Operator.REST,
            Operator.EXP_BEHIND,
            Operator.EXPM1_BEHIND,
            Operator.SERIES);

    static Set<Operator> known() {
        return EnumSet.complementOf(EnumSet.copyOf(UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("known")
    void holdWhatArbitraryPrecisionFinds(Operator operator) {
        SplittableRandom random = new SplittableRandom(operator.ordinal());
        int certain = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            List<Enclosure> operands = new ArrayList<>();
            List<Real> numbers = new ArrayList<>();
            boolean isExact = trial % 2 == 0;
            for (int i = 0; i < operator.arity(); i++) {
                Enclosure operand = isExact ? number(random, trial) : inexact(random, trial);
                if (operator == Operator.POWER && i == 1) {
                    operand = Enclosure.of(trial % 4 == 0 ? random.nextInt(-9, 10) : random.nextDouble(-3, 3));
                }
                operands.add(operand);
                numbers.add(within(operand, random));
            }
            Enclosure enclosure = operator.enclosed(operands);
            Real exact = operator.value(numbers);
            if (enclosure.isKnown() && !exact.isUnknown()) {
                assertTrue(
                        holds(enclosure, exact), operator + " of " + operands + " is " + exact + ", not " + enclosure);
                certain += isExact && isSharp(enclosure) ? 1 : 0;
            }
        }
        assertTrue(certain >= TRIALS / 25, () -> operator + " was unknown");
    }

    @Test
    void whatNobodyKnowsStaysUnknown() {
        Enclosure one = Enclosure.of(1);
        for (Operator operator : known()) {
            if (operator != Operator.WHERE && operator != Operator.IF_NEGATIVE && operator != Operator.WITHIN) {
                List<Enclosure> operands = new ArrayList<>(Collections.nCopies(operator.arity(), one));
                operands.set(0, Enclosure.UNKNOWN);
                assertTrue(!operator.enclosed(operands).isKnown(), operator.name());
            }
        }
    }

    private static boolean holds(Enclosure enclosure, Real exact) {
        Real distance = exact.minus(enclosure.midpoint()).abs();
        return distance.isFinite()
                && distance.compareTo(Real.of(enclosure.radius()).plus(exact.accuracy())) <= 0;
    }

    /** A result of exact numbers has 80 bits at least, unless it is 0. */
    private static boolean isSharp(Enclosure enclosure) {
        return enclosure.radius() <= Math.abs(enclosure.high()) * 0x1p-80;
    }

    private static Enclosure number(SplittableRandom random, int trial) {
        double sign = random.nextBoolean() ? 1 : -1;
        return Enclosure.of(
                switch (trial / 2 % 5) {
                    case 0 -> random.nextInt(-4, 5);
                    case 1 -> sign * random.nextDouble();
                    case 2 -> sign * random.nextDouble() * 40;
                    case 3 -> sign * Math.scalb(1 + random.nextDouble(), random.nextInt(-60, 60));
                    default -> sign * Math.scalb(1 + random.nextDouble(), random.nextInt(-1070, 1000));
                });
    }

    /** A number of two doubles, with a radius of any size. */
    private static Enclosure inexact(SplittableRandom random, int trial) {
        double high = number(random, trial).high();
        double low = Math.ulp(high) * random.nextDouble(-0.49, 0.49);
        return new Enclosure(high, low, Math.abs(high) * Math.scalb(random.nextDouble(), -random.nextInt(1, 110)));
    }

    /** The midpoint, an end, or any number between. */
    private static Real within(Enclosure operand, SplittableRandom random) {
        double part = random.nextInt(3) - 1 + (random.nextBoolean() ? 0 : random.nextDouble(-1, 1));
        double clipped = Math.max(-1, Math.min(1, part));
        return operand.midpoint()
                .withDigits(DIGITS)
                .plus(Real.of(operand.radius()).times(Real.of(clipped)));
    }
}
