package dev.lossmith.processor.domain;

import dev.lossmith.processor.expr.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/** Numbers from a range: those that people like first. */
final class SimpleNumbers {
    private static final double[] SIMPLE = {
        0, 1, -1, 0.5, 2, -2, -0.5, 10, -10, 0.1, -0.1, 3, -3, 5, -5, 0.25, 0.75, 100, -100, 0.01, -0.01, 1000, -1000,
        1e6, -1e6
    };

    private static final int MOST_DIGITS = 17;
    private static final double NARROW = 1e-7;
    private static final double FAR = 1e30;

    private SimpleNumbers() {}

    /** Points of the box, the simple ones first. A variable that is not relevant has one value. */
    static List<Box> points(Box ranges, List<Double> special, int relevant) {
        List<Double> inputs = of(ranges.input(), special);
        List<Double> targets = of(ranges.target(), special);
        int inputCount = (relevant & Graph.INPUT) == 0 ? 1 : inputs.size();
        int targetCount = (relevant & Graph.TARGET) == 0 ? 1 : targets.size();
        List<Box> points = new ArrayList<>();
        for (int sum = 0; sum < inputCount + targetCount; sum++) {
            for (int i = Math.max(0, sum - targetCount + 1); i <= Math.min(sum, inputCount - 1); i++) {
                points.add(Box.point(inputs.get(i), targets.get(sum - i)));
            }
        }
        return points;
    }

    /** Numbers from the range, at least one; among them the special ones, with either sign. */
    private static List<Double> of(Interval range, List<Double> special) {
        Set<Double> samples = new LinkedHashSet<>();
        for (double simple : SIMPLE) {
            add(simple, range, samples);
        }
        for (double value : special) {
            add(value, range, samples);
            add(-value, range, samples);
        }
        add(middle(range), range, samples);
        add(range.low(), range, samples);
        add(range.high(), range, samples);
        return List.copyOf(samples);
    }

    private static void add(double value, Interval range, Set<Double> samples) {
        if (range.contains(value) && Math.abs(value) <= Double.MAX_VALUE) {
            samples.add(value == 0 ? 0.0 : value);
        }
    }

    /** Whether it is worth while to divide the range. */
    static boolean isWide(Interval range) {
        double furthest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
        double nearest = Math.min(Math.abs(range.low()), Math.abs(range.high()));
        boolean far = !range.contains(0) && nearest > FAR;
        boolean wide = range.isUnbounded() || range.high() - range.low() > NARROW * furthest;
        return wide && !far && furthest > NARROW;
    }

    /** A number with few digits inside the range, in the middle as one looks at orders of magnitude. */
    static double middle(Interval range) {
        return nearby(unrounded(range.low(), range.high()), range);
    }

    private static double unrounded(double low, double high) {
        if (low < 0 && high > 0) {
            return 0;
        }
        if (high <= 0 && low < 0) {
            return -unrounded(-high, -low);
        }
        if (low == 0) {
            return high > 16 ? 1 : high / 16;
        }
        if (Double.isInfinite(high)) {
            return Math.min(16 * low, Double.MAX_VALUE);
        }
        return high / low > 4 ? Math.sqrt(low) * Math.sqrt(high) : low / 2 + high / 2;
    }

    private static double nearby(double value, Interval range) {
        return shortest(value, candidate -> range.low() < candidate && candidate < range.high());
    }

    /** The value, rounded to so few decimal digits that the condition still holds, or as it is. */
    static double shortest(double value, DoublePredicate condition) {
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            double candidate =
                    new BigDecimal(value).round(new MathContext(digits)).doubleValue();
            if (condition.test(candidate)) {
                return candidate;
            }
        }
        return value;
    }
}
