package dev.lossmith.processor.report;

import dev.lossmith.check.Format;
import dev.lossmith.processor.accuracy.Point;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.loss.Formula;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a report looks at a loss: inputs from its range, and a few targets that are labels or lie between. */
record Places(Format format, Interval inputs, List<Double> targets) {
    private static final double[] TARGETS = {0, 1, -1, 0.3, 3, -2.25};
    private static final int MOST_TARGETS = 3;
    /** No number that formulas have. */
    private static final double INNER = 0.8125;

    private static final double FURTHEST = 1e4;
    private static final double DRAWN = 8;
    private static final int CURVE_POINTS = 97;
    private static final int ERROR_POINTS = 161;
    private static final double[] INPUTS = {-100, -20, -1, 0, 1, 20, 100};

    /** The places of a formula, at targets at which it is defined. */
    static Places of(Format format, Formula formula, Predicate<Point> isDefined) {
        Interval inputs = formula.input().interval();
        Interval range = formula.target().interval();
        if (!formula.hasTarget()) {
            return new Places(format, inputs, List.of(range.clip(Interval.of(0)).low()));
        }
        double inner = inner(inputs);
        DoubleStream ends = DoubleStream.of(range.low(), range.high(), range.low() / 2 + range.high() / 2)
                .filter(Double::isFinite);
        List<Double> candidates = DoubleStream.concat(DoubleStream.of(TARGETS), ends)
                .map(format::round)
                .filter(range::contains)
                .distinct()
                .boxed()
                .toList();
        List<Double> defined = candidates.stream()
                .filter(target -> isDefined.test(new Point(inner, target)))
                .limit(MOST_TARGETS)
                .sorted()
                .toList();
        return new Places(
                format, inputs, defined.isEmpty() ? candidates.stream().limit(1).toList() : defined);
    }

    /** Not at an end, where few losses are defined. */
    private static double inner(Interval inputs) {
        if (inputs.low() < INNER && INNER < inputs.high()) {
            return INNER;
        }
        boolean isBounded = !inputs.isUnbounded();
        return isBounded
                ? inputs.low() / 2 + inputs.high() / 2
                : Double.isFinite(inputs.low()) ? inputs.low() + 1 : inputs.high() - 1;
    }

    /** How the input is laid out where values are shown. */
    Scale drawn() {
        double low = Math.max(inputs.low(), -DRAWN);
        double high = Math.min(inputs.high(), DRAWN);
        return low < high
                ? Scale.linear(low, high)
                : Scale.linear(clamped(inputs.low()), Math.max(clamped(inputs.high()), clamped(inputs.low()) + 1));
    }

    /** How it is laid out where errors are: they come where numbers are large, or near an end. */
    Scale farScale() {
        double low = clamped(inputs.low());
        double high = clamped(inputs.high());
        boolean isWhole = low == inputs.low() && high == inputs.high();
        if (isWhole && low < high) {
            return Scale.fromEnds(low, high, (high - low) * 1e-7);
        }
        boolean hasOneSign = low >= 0 || high <= 0;
        return Scale.symmetricLogarithmic(low, low < high ? high : low + 1, hasOneSign ? 1e-5 : 0.1);
    }

    private static double clamped(double end) {
        return Math.max(-FURTHEST, Math.min(end, FURTHEST));
    }

    List<Double> drawnInputs() {
        return inputs(drawn(), CURVE_POINTS);
    }

    List<Double> farInputs() {
        return inputs(farScale(), ERROR_POINTS);
    }

    /** The same with all targets. */
    List<Point> far() {
        return farInputs().stream()
                .flatMap(input -> targets.stream().map(target -> new Point(input, target)))
                .toList();
    }

    private List<Double> inputs(Scale scale, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> format.round(scale.at(i / (count - 1.0))) + 0.0)
                .filter(inputs::contains)
                .distinct()
                .boxed()
                .toList();
    }

    /** Points whose results people know, or want to: ends, zero, and where a model is confident. */
    Stream<Point> special() {
        double middle = inputs.low() / 2 + inputs.high() / 2;
        return DoubleStream.concat(DoubleStream.of(inputs.low(), middle, inputs.high()), DoubleStream.of(INPUTS))
                .filter(input -> !Double.isNaN(input) && inputs.contains(input))
                .map(format::round)
                .filter(inputs::contains)
                .map(input -> input + 0.0)
                .distinct()
                .sorted()
                .boxed()
                .flatMap(input -> targets.stream().map(target -> new Point(input, target)));
    }
}
