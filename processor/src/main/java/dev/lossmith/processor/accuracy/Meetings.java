package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.processor.enclosure.Enclosure;
import dev.lossmith.processor.expr.Enclosures;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * Where predictions meet targets, through whatever link: there the gradient changes its sign, or begins to have one, and of the loss
 * nothing is left but what terms leave that cancel. Found by halving, in two doubles; measured at distances beside it.
 */
final class Meetings {
    /** Numbers that a prediction may be at an input that has few digits itself; and one that it is at no such input. */
    private static final double[] TARGETS = {1, 0, 0.5, -1, 3, 0.3};

    private static final double[] INPUTS = {0, 0.25, 0.75, 1, 1.5, 2.5, 5, 9, 17, 40, 200};
    private static final Reach REACH = Reach.PRACTICAL;

    private static final int MOST_TARGETS = 6;
    private static final int MOST_OF_TARGET = 3;
    private static final int HALVINGS = 44;

    /** Distances in binades: of the meeting's input, or of 1 where that is 0. */
    private static final int[] DISTANCES = {3, 8, 14, 20};
    /** With digits to the end: of a number of few digits, what is computed may be exact. */
    private static final double ODD = 1.0487321;

    private final ExactResults exact;
    private final Format format;
    private final Enclosures gradient;
    private final Interval inputs;

    private Meetings(ExactResults exact) {
        this.exact = exact;
        this.format = exact.format();
        this.inputs = REACH.of(format, exact.input().interval());
        this.gradient = Enclosures.of(List.of(exact.results().gradient()), List.of(exact.input(), exact.target()));
    }

    /** Points beside them. */
    static List<Point> of(ExactResults exact) {
        Meetings meetings = new Meetings(exact);
        Set<Point> points = new LinkedHashSet<>();
        for (double target : meetings.targets()) {
            for (double input : meetings.inputs(target)) {
                meetings.addBeside(input, target, points);
            }
        }
        return List.copyOf(points);
    }

    private double[] targets() {
        if (!Variables.of(exact.results().loss()).contains(exact.target())) {
            return new double[] {exact.target().interval().clip(Interval.of(0)).low()};
        }
        Interval range = REACH.of(format, exact.target().interval());
        return DoubleStream.of(TARGETS)
                .map(format::round)
                .filter(range::contains)
                .limit(MOST_TARGETS)
                .toArray();
    }

    /** Those nearest to 0 first: others are conditioned worse than any formula. */
    private List<Double> inputs(double target) {
        Set<Double> grid = new TreeSet<>();
        double[] origins = DoubleStream.of(
                        0,
                        exact.input().interval().low(),
                        exact.input().interval().high())
                .filter(Double::isFinite)
                .distinct()
                .toArray();
        for (double origin : origins) {
            for (double distance : INPUTS) {
                grid.add(format.round(origin + distance) + 0.0);
                grid.add(format.round(origin - distance) + 0.0);
            }
        }
        grid.add(target);
        grid.removeIf(input -> !inputs.contains(input));
        List<Double> found = new ArrayList<>();
        double before = Double.NaN;
        int signBefore = 0;
        for (double input : grid) {
            Enclosure slope = slope(input, target);
            if (slope.isKnown()) {
                int sign = sign(slope);
                if (!Double.isNaN(before) && sign != signBefore) {
                    found.add(between(before, signBefore, input, target));
                }
                before = input;
                signBefore = sign;
            }
        }
        return found.stream()
                .distinct()
                .sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                .limit(MOST_OF_TARGET)
                .toList();
    }

    private Enclosure slope(double input, double target) {
        return gradient.at(input, target).get(0);
    }

    /** What is nearly 0 has none. */
    private static int sign(Enclosure slope) {
        return slope.excludesZero() ? slope.signum() : 0;
    }

    private double between(double low, int signAtLow, double high, double target) {
        double a = low;
        double b = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = format.round(a / 2 + b / 2);
            if (middle == a || middle == b) {
                break;
            }
            if (sign(slope(middle, target)) == signAtLow) {
                a = middle;
            } else {
                b = middle;
            }
        }
        // One of the two may be where it is, exactly.
        return signAtLow == 0 ? a : b;
    }

    private void addBeside(double input, double target, Set<Point> points) {
        for (int binades : DISTANCES) {
            for (int side = -1; side <= 1; side += 2) {
                double distance = side * ODD * Math.scalb(input == 0 ? 1 : input, -binades);
                Point point = new Point(format.round(input + distance), target);
                if (exact.input().interval().contains(point.input()) && REACH.contains(point)) {
                    points.add(point);
                }
            }
        }
    }
}
