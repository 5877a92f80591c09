package dev.lossmith.processor.accuracy;

import dev.lossmith.check.Format;
import dev.lossmith.processor.expr.Interval;
import dev.lossmith.processor.expr.RowVariables;
import dev.lossmith.processor.expr.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A row with its target.
 *
 * @param target one number an input; empty where it is an index
 * @param index -1 where there is a number an input
 */
public record RowSample(double[] input, double[] target, int index) {
    private static final double[] SCALES = {1, 4, 12, 40};
    /** How far one input is ahead of the others: until nothing is left of those in a float, and in a double. */
    private static final double[] LEADS = {5, 15, 17, 20, 37, 40, 60, 87};

    /** Rows of all scales, some of them with one input ahead of the others. */
    static List<RowSample> of(Format format, RowVariables variables, int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<RowSample> samples = new ArrayList<>();
        Interval range = variables.interval();
        int width = variables.count();
        for (int i = 0; i < count; i++) {
            double scale = SCALES[i % SCALES.length];
            double[] input = new double[width];
            Arrays.setAll(input, j -> number(format, range, scale, random));
            if (i / SCALES.length % 2 == 1 && range.equals(Interval.REALS)) {
                input[i % width] = format.round(LEADS[i / (2 * SCALES.length) % LEADS.length] + random.nextDouble());
            }
            boolean isIndex = variables.inputOfTarget().isPresent();
            double[] target = isIndex ? new double[0] : targets(format, variables, scale, random);
            samples.add(new RowSample(input, target, isIndex ? random.nextInt(width) : -1));
        }
        return samples;
    }

    private static double number(Format format, Interval range, double scale, SplittableRandom random) {
        boolean hasLow = Double.isFinite(range.low());
        boolean hasHigh = Double.isFinite(range.high());
        double far = scale * (random.nextDouble() + random.nextDouble() + random.nextDouble());
        double drawn = hasLow && hasHigh
                ? range.low() + (range.high() - range.low()) * random.nextDouble()
                : hasLow ? range.low() + far : hasHigh ? range.high() - far : 2 * far - 3 * scale;
        return format.round(drawn);
    }

    /** Probabilities add up to 1. */
    private static double[] targets(Format format, RowVariables variables, double scale, SplittableRandom random) {
        List<Variable> named = variables.columns().targets();
        Interval range = variables.target().orElseGet(() -> named.get(0)).interval();
        double[] target = new double[named.isEmpty() ? variables.count() : named.size()];
        Arrays.setAll(target, j -> number(format, range, scale, random));
        if (named.isEmpty() && range.equals(Interval.UNIT)) {
            double sum = Arrays.stream(target).sum();
            Arrays.setAll(target, j -> format.round(target[j] / sum));
        }
        return target;
    }

    /** The same with what {@link RowTruth} moves in the place of some numbers. */
    RowSample with(double[] otherInput, double[] otherTarget) {
        return new RowSample(otherInput, otherTarget, index);
    }

    @Override
    public String toString() {
        return "x = " + Arrays.toString(input) + ", t = " + (index < 0 ? Arrays.toString(target) : index);
    }
}
