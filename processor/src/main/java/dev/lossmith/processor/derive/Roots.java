package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import dev.lossmith.processor.expr.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Where a function is 0, to some hundred digits: it changes its sign between two samples, and Newton's steps go on from there. */
final class Roots {
    static final int DIGITS = 150;

    private static final int FEW_DIGITS = 24;
    private static final int HALVINGS = 40;
    private static final int STEPS = 9;
    private static final Real CLOSE = Real.of(2).pow(-400);
    private static final List<Double> SAMPLES = List.of(
            -1e6, -1e3, -97.3, -31.7, -9.7, -3.3, -1.37, -0.61, -0.13, -0.011, -1e-5, 0.0071, 0.087, 0.37, 0.73, 1.61,
            2.3, 4.9, 7.1, 19.3, 53.9, 310.0, 2e3, 3e6);

    private Roots() {}

    /** Numbers of all magnitudes in an interval, from left to right; no simple ones, where functions are special. */
    static Stream<Double> samples(Interval interval) {
        boolean bounded = !interval.isUnbounded() && interval.high() - interval.low() < 20;
        return bounded
                ? Stream.iterate(1, i -> i < 24, i -> i + 1)
                        .map(i -> interval.low() + (interval.high() - interval.low()) * (i - 0.37) / 23)
                : SAMPLES.stream().filter(interval::contains);
    }

    /** The roots of a function with that derivative, as far as samples show them. */
    static Stream<Real> of(UnaryOperator<Real> function, UnaryOperator<Real> derivative, Interval interval) {
        Optional<Real> straight = ofLine(function, derivative);
        if (straight.isPresent()) {
            return straight
                    .filter(root -> interval.contains(root.toDouble()))
                    .map(root -> snapped(function, root))
                    .stream();
        }
        List<Real> roots = new ArrayList<>();
        List<Double> samples = samples(interval).toList();
        for (int i = 1; i < samples.size(); i++) {
            double low = samples.get(i - 1);
            double high = samples.get(i);
            int sign = sign(function, low);
            if (sign * sign(function, high) < 0) {
                refined(function, derivative, bisected(function, low, high, sign))
                        .ifPresent(roots::add);
            }
        }
        return roots.stream().map(root -> snapped(function, root));
    }

    /** A root that is a double, as that. */
    private static Real snapped(UnaryOperator<Real> function, Real root) {
        Real nearest = Real.of(root.toDouble(), DIGITS);
        return function.apply(nearest).signum() == 0 ? nearest : root;
    }

    /** The root of a function whose slope is the same at the root that one step of Newton's finds. */
    private static Optional<Real> ofLine(UnaryOperator<Real> function, UnaryOperator<Real> derivative) {
        Real start = Real.of(0.37, DIGITS);
        Real slope = derivative.apply(start);
        Real root = start.minus(function.apply(start).dividedBy(slope));
        return root.isFinite()
                        && function.apply(root).abs().compareTo(CLOSE) <= 0
                        && derivative.apply(root).compareTo(slope) == 0
                ? Optional.of(root.midpoint().withDigits(DIGITS))
                : Optional.empty();
    }

    private static double bisected(UnaryOperator<Real> function, double low, double high, int signAtLow) {
        double left = low;
        double right = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = left + (right - left) / 2;
            if (sign(function, middle) == signAtLow) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return right;
    }

    private static Optional<Real> refined(UnaryOperator<Real> function, UnaryOperator<Real> derivative, double start) {
        Real x = Real.of(start, DIGITS);
        for (int i = 0; i < STEPS; i++) {
            Real value = function.apply(x);
            Real step = value.dividedBy(derivative.apply(x));
            if (!step.isFinite()) {
                return Optional.empty();
            }
            if (step.abs().compareTo(CLOSE) <= 0) {
                return Optional.of(x.minus(step).midpoint().withDigits(DIGITS));
            }
            x = x.minus(step).midpoint().withDigits(DIGITS);
        }
        return Optional.empty();
    }

    private static int sign(UnaryOperator<Real> function, double x) {
        return function.apply(Real.of(x, FEW_DIGITS)).signum();
    }
}
