package dev.lossmith.processor.derive;

import dev.lossmith.check.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/** What is true of a function and of its first two derivatives at some distances from a number: what polynomials are measured against. */
final class Neighbourhood {
    private static final int DIGITS = 150;
    /** Digits that tell errors of 2^-60 of what is to be computed. */
    private static final int MEASURED_DIGITS = 40;
    /** Of difference quotients, whose error is its square. */
    private static final Real STEP = Real.of(0x1p-100);

    private static final double ROUNDING = 0x1p-53;
    /** What is left of 0 in difference quotients. */
    private static final double NOTHING = 0x1p-150;

    private static final double LARGEST = 0x1p200;

    /**
     * Function, first and second derivative.
     *
     * @param scales how large they are, or how much they change over the distance, if that is more
     */
    private record Sample(double distance, Real[] values, double[] scales) {}

    private final List<Sample> points;

    Neighbourhood(UnaryOperator<Real> function, double center, DoubleStream distances) {
        points = distances
                .mapToObj(distance -> point(function, center, distance))
                .toList();
    }

    private static Sample point(UnaryOperator<Real> function, double center, double distance) {
        Real middle = Real.of(center).plus(Real.of(distance));
        Real[] near = new Real[5];
        for (int i = 0; i < near.length; i++) {
            near[i] = function.apply(middle.plus(STEP.times(Real.of(i - 2))).withDigits(DIGITS));
        }
        Real two = Real.of(2);
        Real rise = near[3].minus(near[1]);
        Real slope = rise.dividedBy(STEP.times(two));
        Real bend = near[3].plus(near[1]).minus(near[2].times(two)).dividedBy(STEP.pow(2));
        Real third = near[4].minus(near[0])
                .minus(rise.times(two))
                .dividedBy(STEP.pow(3).times(two));
        Real[] values = {near[2], slope, bend};
        Real[] changes = {slope, bend, third};
        double[] scales = new double[values.length];
        for (int i = 0; i < scales.length; i++) {
            scales[i] = values[i]
                    .abs()
                    .plus(changes[i].times(Real.of(distance)).abs())
                    .toDouble();
        }
        return new Sample(distance, values, scales);
    }

    /** Whether the function has a value at each of the points, and derivatives. */
    boolean isSmooth() {
        return points.stream()
                .allMatch(point -> point.scales[0] < LARGEST && point.scales[1] < LARGEST && point.scales[2] < LARGEST);
    }

    /** The largest error of what is made of a polynomial, and of its first two derivatives, by their scales. */
    double error(Parity parity, Real center, List<Real> coefficients) {
        double worst = 0;
        for (Sample point : points) {
            Real distance = Real.of(point.distance).withDigits(MEASURED_DIGITS);
            Real argument = parity.argument(distance).minus(center);
            Real[] results = parity.results(distance, values(coefficients, argument));
            for (int order = 0; order < results.length; order++) {
                double error = results[order].minus(point.values[order]).abs().toDouble();
                worst = Math.max(worst, error == 0 ? 0 : error / point.scales[order]);
            }
        }
        return worst;
    }

    /** How many times rounding errors of the polynomial's terms are larger than those of a result, at worst. */
    double conditionOf(Parity parity, Real center, List<Real> coefficients) {
        List<Real> magnitudes = coefficients.stream().map(Real::abs).toList();
        double worst = 1;
        for (Sample point : points) {
            Real distance = Real.of(Math.abs(point.distance)).withDigits(MEASURED_DIGITS);
            Real argument =
                    parity.argument(Real.of(point.distance)).minus(center).abs();
            Real[] sums = parity.results(distance, values(magnitudes, argument));
            for (int order = 0; order < sums.length; order++) {
                double sum = sums[order].toDouble();
                worst = Math.max(worst, sum == 0 ? 0 : sum / point.scales[order]);
            }
        }
        return worst;
    }

    /** By how many times the rounding error of one operation other results are wrong, at worst; one that is 0 everywhere does not count. */
    double roundingErrors(DoubleFunction<double[]> computed) {
        double worst = 0;
        for (Sample point : points) {
            double[] results = computed.apply(point.distance);
            for (int order = 0; order < results.length; order++) {
                if (point.scales[order] > NOTHING) {
                    double error = point.values[order]
                            .minus(Real.of(results[order]))
                            .abs()
                            .toDouble();
                    worst = Math.max(worst, error / point.scales[order] / ROUNDING);
                }
            }
        }
        return worst;
    }

    /** The polynomial, and its first two derivatives. */
    private static Real[] values(List<Real> coefficients, Real argument) {
        Real[] values = new Real[3];
        List<Real> derived = coefficients;
        for (int order = 0; order < values.length; order++) {
            Real sum = Real.of(0).withDigits(MEASURED_DIGITS);
            for (int power = derived.size() - 1; power >= 0; power--) {
                sum = sum.times(argument).plus(derived.get(power));
            }
            values[order] = sum;
            derived = derivative(derived);
        }
        return values;
    }

    private static List<Real> derivative(List<Real> coefficients) {
        List<Real> derived = new ArrayList<>();
        for (int power = 1; power < coefficients.size(); power++) {
            derived.add(coefficients.get(power).times(Real.of(power)));
        }
        return derived;
    }
}
