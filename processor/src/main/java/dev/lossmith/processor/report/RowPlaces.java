package dev.lossmith.processor.report;

import dev.lossmith.check.Format;
import dev.lossmith.processor.accuracy.RowSample;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.RowVariables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a report looks at a loss of rows: over the first input of a row, the others fixed. */
record RowPlaces(Format format, RowVariables variables) {
    /** What is fixed; ties are of interest to nobody's eye. */
    private static final double[] OTHERS = {0.5, -1, 0.25};

    private static final double DRAWN = 8;
    private static final double FURTHEST = 200;
    private static final int CURVE_POINTS = 97;
    private static final int ERROR_POINTS = 81;
    private static final double[] LEADS = {0, 1, 17, 20, 100, -1, -20, -100};

    /**
     * The target of a row.
     *
     * @param numbers one an input; empty where it is an index
     * @param index -1 where there are numbers
     */
    record RowTarget(String name, double[] numbers, int index) {}

    /** The first input, and another; where a target is a number of each input, all on the first, and some on each. */
    List<RowTarget> targets() {
        int width = variables.count();
        if (variables.inputOfTarget().isPresent()) {
            RowTarget first = new RowTarget("this input is the target", new double[0], 0);
            return width == 1
                    ? List.of(first)
                    : List.of(first, new RowTarget("another is the target", new double[0], 1));
        }
        double[] one = new double[width];
        one[0] = 1;
        double[] shared = new double[width];
        Arrays.fill(shared, format.round(1.0 / width));
        return Stream.of(one, shared)
                .filter(numbers -> Arrays.stream(numbers)
                        .allMatch(variables.target().orElseThrow().interval()::contains))
                .map(numbers -> new RowTarget("t = " + text(numbers), numbers, -1))
                .toList();
    }

    private static String text(double[] numbers) {
        return String.join(
                ", ", Arrays.stream(numbers).mapToObj(Numbers::roughly).toList());
    }

    Scale drawn() {
        return scale(DRAWN, false);
    }

    /** Errors come where one input leads. */
    Scale farScale() {
        return scale(FURTHEST, true);
    }

    private Scale scale(double most, boolean isLogarithmic) {
        double low = Math.max(range().low(), -most);
        double high = Math.min(range().high(), most);
        return isLogarithmic ? Scale.symmetricLogarithmic(low, high, 0.1) : Scale.linear(low, high);
    }

    private Interval range() {
        return variables.input().interval();
    }

    List<Double> drawnInputs() {
        return inputs(drawn(), CURVE_POINTS);
    }

    List<Double> farInputs() {
        return inputs(farScale(), ERROR_POINTS);
    }

    private List<Double> inputs(Scale scale, int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> format.round(scale.at(i / (count - 1.0))) + 0.0)
                .filter(range()::contains)
                .distinct()
                .boxed()
                .toList();
    }

    /** A row with that first input. */
    RowSample at(double input, RowTarget target) {
        double[] row = new double[variables.count()];
        for (int j = 1; j < row.length; j++) {
            row[j] = fixed(OTHERS[(j - 1) % OTHERS.length]);
        }
        return sample(row, input, target);
    }

    /** Rows in which the first input leads by as much, or is behind. */
    Stream<RowSample> special() {
        double middle = fixed(0);
        return targets().stream()
                .flatMap(target -> DoubleStream.of(LEADS)
                        .map(lead -> middle + lead)
                        .filter(range()::contains)
                        .mapToObj(input -> {
                            double[] row = new double[variables.count()];
                            Arrays.fill(row, middle);
                            return sample(row, input, target);
                        }));
    }

    private static RowSample sample(double[] row, double input, RowTarget target) {
        row[0] = input;
        return new RowSample(row, target.numbers(), target.index());
    }

    /** A number of the range that is near. */
    private double fixed(double number) {
        return format.round(range().clip(Interval.of(number)).low());
    }
}
